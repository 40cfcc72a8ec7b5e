package import Cost
package import Exact

/// The monthly cost of each option at one volume.
package struct VolumeLine: Sendable {
    package let volume: Rational
    /// In the order of the options, USD; nil where an exact sum does not fit.
    package let usdPerMonth: [NamedSets<Rational>?]
    /// The options that cannot be told apart from the cheapest, by their place.
    package private(set) var closeToLowest: [Int] = []

    /// What each option costs at a volume.
    package init(at volume: Rational, _ usdPerMonth: [NamedSets<Rational>?]) {
        self.volume = volume
        self.usdPerMonth = usdPerMonth
    }

    /// What the option at a place costs with every input as it is, USD; nil where the exact sum does not fit.
    package func base(_ place: Int) -> Rational? { usdPerMonth[place]?.base }

    /// The cheapest option's place at the base, the first of equals.
    package var lowest: Int? {
        let known = usdPerMonth.enumerated().compactMap { index, cost in cost.map { (index, $0.base) } }
        return known.min { $0.1 < $1.1 }?.0
    }

    /// Whether the range of an option meets that of the cheapest, so that draws have to tell the two apart.
    var isInDoubt: Bool {
        guard let lowest, let least = usdPerMonth[lowest] else { return false }
        return usdPerMonth.enumerated().contains { index, cost in
            guard index != lowest, let cost else { return false }
            return cost.span.lowerBound <= least.span.upperBound
        }
    }

    /// Takes from the draws which options are too close to the cheapest to be told apart: it stays cheaper in fewer
    /// than 80 of 100.
    mutating func compare(_ options: [OptionID], _ draws: Draws, _ reference: Int) {
        closeToLowest = options.indices.filter { index in
            guard index != lowest, usdPerMonth[index] != nil,
                let agreeing = draws.draws(reference: reference, noDearerThan: options[index])
            else { return false }
            return !Draws.areSettling(agreeing)
        }
    }
}

extension VolumeLine {
    /// What the options of a comparison cost at a volume.
    init(at volume: Rational, _ estimate: ComparisonEstimate) {
        let curves = estimate.curves
        self.init(
            at: volume,
            curves.base.indices.map { option in
                try? NamedSets { set throws(ArithmeticError) in try curves[set][option].cost(at: volume) }
            })
    }
}
