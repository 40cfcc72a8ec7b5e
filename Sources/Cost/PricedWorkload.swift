package import Exact

/// What options cost at one volume: the evidence on which answers and standings rest.
package struct PricedWorkload: Sendable {
    /// The options compared, in their order.
    package let options: [OptionID]
    /// The volume at which they are compared, in the unit of their curves.
    package let volume: Rational
    /// The options over thousands of draws.
    package let draws: Draws
    /// What was found of questions that need more than two options, by their words.
    package var findings: [String: CostFinding] = [:]
    /// What each option costs in the three sets of inputs, USD per month.
    private let usdPerMonth: [OptionID: NamedSets<Rational>]
    /// Every pair of options with every input as it is, the first before the second in their order.
    private let crossovers: [Crossover]

    /// Evidence from its parts; an option without a cost is not compared.
    package init(
        _ options: [OptionID], at volume: Rational, costing usdPerMonth: [OptionID: NamedSets<Rational>],
        crossovers: [Crossover], draws: Draws
    ) {
        self.options = options
        self.volume = volume
        self.usdPerMonth = usdPerMonth
        self.crossovers = crossovers
        self.draws = draws
    }

    /// Evidence of a comparison of any subject.
    package init(comparison: ComparisonEstimate, draws: Draws) {
        var costs: [OptionID: NamedSets<Rational>] = [:]
        for cost in comparison.costs { costs[cost.option] = cost.usdPerMonth }
        self.init(
            comparison.costs.map { $0.option }, at: comparison.comparison.volume.usual, costing: costs,
            crossovers: comparison.crossovers, draws: draws)
    }

    /// What an option costs in the three sets of inputs, USD per month; nil where it is not compared.
    package func costs(_ option: OptionID) -> NamedSets<Rational>? { usdPerMonth[option] }

    /// What an option costs, USD per month; nil where it is not compared.
    package func cost(_ option: OptionID) -> Rational? { usdPerMonth[option]?.base }

    /// The crossover of a pair, whichever of the two comes first; nil where one is not compared.
    package func crossover(between first: OptionID, and second: OptionID) -> Crossover? {
        crossovers.between(first, second)
    }

    /// Whether one option costs no more than another, as far as that is settled: the base and at least 80 of 100
    /// draws agree. Nil where one of them is not compared.
    package func isNoDearer(_ left: OptionID, than right: OptionID) -> Verdict? {
        guard let own = cost(left), let rival = cost(right),
            let agreeing = draws.draws(left, noDearerThan: right)
        else { return nil }
        return Verdict(own <= rival, agreeing: agreeing)
    }

    /// What the cost says of a question; nil where nothing can be compared, and the question is asked.
    package func finding(on inquiry: CostInquiry) -> CostFinding? {
        guard let pair = inquiry.pair else { return findings[inquiry.word] }
        return isNoDearer(pair.to, than: pair.from).map { CostFinding($0) }
    }
}
