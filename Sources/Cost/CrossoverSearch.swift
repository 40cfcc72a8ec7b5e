package import Exact

extension Crossover {
    /// The crossover from one cost curve to another.
    ///
    /// Straight lines cross at `V* = (F_b - F_a) / (p_a - p_b)`. A staircase against a line is solved
    /// for the first step that is somewhere paid and the last that is somewhere not. Capacity of one's own is the
    /// challenger of any other option, also as `from`: then `below` says where it first overtakes `to`, and
    /// from where for good. Throws `overflow`, and `tooManySteps` for two staircases that rise alike.
    /// Closed form, but for two staircases: O(steps between the two parallels that enclose the gap).
    package init(from: CostCurve, to: CostCurve) throws(ArithmeticError) {
        self.from = from.option
        self.to = to.option
        fromMarginalUSDPerMonth = try from.marginalUSDPerMonth
        toMarginalUSDPerMonth = try to.marginalUSDPerMonth
        let gain = Advantage(try Gap(from: from, to: to))
        let loss = Advantage(try Gap(from: to, to: from))
        kind = try from.staircase != nil ? Self.losing(gain, loss) : Self.gaining(gain, loss)
    }

    /// The crossovers of every ordered pair of curves, the first before the second. Throws as `init`.
    package static func all(of curves: [CostCurve]) throws(ArithmeticError) -> [Crossover] {
        var result: [Crossover] = []
        for (index, from) in curves.enumerated() {
            for to in curves[(index + 1)...] { result.append(try Crossover(from: from, to: to)) }
        }
        return result
    }
}

/// Where an option is no dearer than its rival.
private struct Advantage {
    let gap: Gap

    init(_ gap: Gap) { self.gap = gap }

    var first: Rational? {
        get throws(ArithmeticError) { try gap.firstNonNegative() }
    }

    /// The volume from which it is no dearer for good; nil where it loses again however large the volume.
    var robust: Rational? {
        get throws(ArithmeticError) {
            switch try gap.lastNegative() {
            case .nowhere: 0
            case .at(let volume): volume
            case .unbounded: nil
            }
        }
    }
}

extension Crossover {
    /// `to` challenges: it wins above a volume, or, winning at first and losing for good, below one.
    private static func gaining(_ gain: Advantage, _ loss: Advantage) throws(ArithmeticError) -> Kind {
        guard let first = try gain.first else { return .never }
        let robust = try gain.robust
        if robust == 0 { return .always }
        if first == 0 && robust == nil, let end = try loss.first {
            return .below(first: end, robust: try loss.robust)
        }
        return .above(first: first, robust: robust)
    }

    /// `from` challenges: `to` wins below the volume at which it is overtaken, or, overtaken from the start
    /// and ahead in the end, above one.
    private static func losing(_ gain: Advantage, _ loss: Advantage) throws(ArithmeticError) -> Kind {
        guard let first = try loss.first else { return .always }
        let robust = try loss.robust
        if robust == 0 { return try tied(gain) }
        if first == 0 && robust == nil, let start = try gain.first {
            return .above(first: start, robust: try gain.robust)
        }
        return .below(first: first, robust: robust)
    }

    /// `from` is never dearer: `to` can only draw level.
    private static func tied(_ gain: Advantage) throws(ArithmeticError) -> Kind {
        guard let first = try gain.first, let robust = try gain.robust else { return .never }
        return robust == 0 ? .always : .above(first: first, robust: robust)
    }
}
