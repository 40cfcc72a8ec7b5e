package import Exact

/// Options of any subject beside each other, over one volume.
///
/// A month of an option costs `fixed + per_unit x volume + step.costs x max(minimum, ceil(volume / carries) + spare)`,
/// in USD: a `CostCurve`, whose coefficients are formulas over a `NumberBook`.
package struct Comparison: Hashable, Sendable {
    /// The most options of one comparison.
    package static let optionLimit = 24
    /// The most operations in the formulas that it stands on, counted over all of them: what is drawn 4,096 times.
    package static let operationLimit = 20_000

    /// What the options carry.
    package struct Volume: Hashable, Sendable {
        /// What it is called.
        package var title: String
        /// What it is counted in: `requests a second`.
        package var unit: String
        /// The volume in question.
        package var usual: Rational
        /// The lower end of the volumes that are looked at, from 0.
        package var from: Rational
        /// The upper end.
        package var to: Rational

        /// A volume.
        package init(title: String, unit: String, usual: Rational, from: Rational, to: Rational) {
            self.title = title
            self.unit = unit
            self.usual = usual
            self.from = from
            self.to = to
        }
    }

    /// What one option costs.
    package struct Option: Hashable, Sendable {
        /// The option.
        package var id: OptionID
        /// What it is called.
        package var title: String
        /// Cost whatever the volume, USD per month.
        package var fixed: Formula
        /// Cost of each unit of volume, USD per month.
        package var perUnit: Formula
        /// Its capacity; nil for an option without capacity of its own.
        package var step: Step?

        /// An option; without steps unless said otherwise.
        package init(
            id: OptionID, title: String, fixed: Formula = .zero, perUnit: Formula = .zero, step: Step? = nil
        ) {
            self.id = id
            self.title = title
            self.fixed = fixed
            self.perUnit = perUnit
            self.step = step
        }
    }

    /// Capacity that is added whole.
    package struct Step: Hashable, Sendable {
        /// Volume that one step carries, above 0.
        package var carries: Formula
        /// Cost of one step, USD per month.
        package var costs: Formula
        /// Steps beyond those that the volume needs, a whole number from 0.
        package var spare: Formula
        /// Steps that are always there, a whole number from 0.
        package var minimum: Formula

        /// A step; none to spare and none that is always there unless said otherwise.
        package init(carries: Formula, costs: Formula, spare: Formula = .zero, minimum: Formula = .zero) {
            self.carries = carries
            self.costs = costs
            self.spare = spare
            self.minimum = minimum
        }
    }

    /// A coefficient of an option; the raw value is its key in the file.
    package enum Coefficient: String, CaseIterable, Hashable, Sendable {
        case fixed
        case perUnit = "per_unit"
        case carries = "step.carries"
        case costs = "step.costs"
        case spare = "step.spare"
        case minimum = "step.minimum"

        /// Whether it counts things.
        var isCount: Bool { self == .spare || self == .minimum }
    }

    /// Its id.
    package var id: String
    /// What it is called.
    package var title: String
    /// What the options carry.
    package var volume: Volume
    /// The options, in their order.
    package var options: [Option]

    /// A comparison.
    package init(id: String, title: String, volume: Volume, options: [Option]) {
        self.id = id
        self.title = title
        self.volume = volume
        self.options = options
    }
}

extension Comparison.Option {
    /// The formula of a coefficient; nil for those of steps where there are none.
    package subscript(coefficient: Comparison.Coefficient) -> Formula? {
        switch coefficient {
        case .fixed: fixed
        case .perUnit: perUnit
        case .carries: step?.carries
        case .costs: step?.costs
        case .spare: step?.spare
        case .minimum: step?.minimum
        }
    }
}
