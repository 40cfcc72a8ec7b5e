package import Cost
package import Exact
package import Inference

/// What options cost at one volume: the evidence on which answers and standings rest.
package struct PricedWorkload: Sendable {
    /// The workload of language models; nil for options of another subject.
    package let scenario: Scenario?
    /// The options compared, in their order.
    package let options: [OptionID]
    /// The volume at which they are compared, in the unit of their curves.
    package let volume: Rational
    /// The options over thousands of draws, asked about the same outlay.
    package let draws: Draws
    /// What a move to capacity of one's own costs once, USD; nil where nobody says so, and then
    /// use is steady wherever capacity of one's own costs less.
    package let outlay: MoveOutlay?
    /// What each option costs in the three sets of inputs, USD per month.
    private let usdPerMonth: [OptionID: NamedSets<Rational>]
    /// Every pair of options with every input as it is, the first before the second in their order.
    private let crossovers: [Crossover]

    /// Evidence of a workload of language models, from its parts.
    package init(
        scenario: Scenario, estimates: LowBaseHigh<Estimate>, draws: Draws, outlay: MoveOutlay?
    ) {
        self.scenario = scenario
        self.draws = draws
        self.outlay = outlay
        let base = estimates.base
        options = base.options.map { $0.option }
        volume = base.tokensPerDay
        crossovers = base.crossovers
        var costs: [OptionID: NamedSets<Rational>] = [:]
        for option in base.options {
            guard let low = estimates.low[option.option], let high = estimates.high[option.option]
            else { continue }
            costs[option.option] = NamedSets(
                low: low.usdPerMonth, base: option.usdPerMonth, high: high.usdPerMonth)
        }
        usdPerMonth = costs
    }

    /// Evidence of a comparison of any subject.
    package init(comparison: ComparisonEstimate, draws: Draws) {
        scenario = nil
        outlay = nil
        self.draws = draws
        options = comparison.costs.map { $0.option }
        volume = comparison.comparison.volume.usual
        crossovers = comparison.crossovers
        var costs: [OptionID: NamedSets<Rational>] = [:]
        for cost in comparison.costs { costs[cost.option] = cost.usdPerMonth }
        usdPerMonth = costs
    }

    /// What an option costs in the three sets of inputs, USD per month; nil where it is not compared.
    package func costs(_ option: OptionID) -> NamedSets<Rational>? { usdPerMonth[option] }

    /// What an option costs, USD per month; nil where it is not compared.
    package func cost(_ option: OptionID) -> Rational? { usdPerMonth[option]?.base }

    /// The crossover of a pair, whichever of the two comes first; nil where one is not compared.
    func crossover(between first: OptionID, and second: OptionID) -> Crossover? {
        crossovers.first { [first, second].contains($0.from) && [first, second].contains($0.to) }
    }

    /// Whether one option costs no more than another, as far as that is settled: the base and at least 80 of 100
    /// draws agree. Nil where one of them is not compared.
    package func isNoDearer(_ left: OptionID, than right: OptionID) -> Verdict? {
        guard let own = cost(left), let rival = cost(right),
            let agreeing = draws.draws(left, noDearerThan: right)
        else { return nil }
        return Self.verdict(own <= rival, agreeing: agreeing)
    }

    /// Whether a fleet of one's own costs less than each of these options, from this volume on for good. An
    /// option that is not compared never wins.
    func undercutsForGood(_ rivals: [OptionID]) -> Verdict {
        let present = rivals.filter { cost($0) != nil }
        guard cost(.selfHosted) != nil, !present.isEmpty else { return .no }
        return present.reduce(.yes) { verdict, rival in
            let cheaper = isNoDearer(rival, than: .selfHosted).map { !$0 } ?? .no
            return verdict.and(cheaper).and(isForGood(against: rival) ? .yes : .no)
        }
    }

    /// Whether a fleet of one's own costs no more at this volume and at every larger one than an option that is paid
    /// by the token.
    package func isForGood(against rival: OptionID) -> Bool {
        guard let crossover = crossover(between: rival, and: .selfHosted), crossover.from == rival
        else {
            return false
        }
        switch crossover.kind {
        case .always: return true
        case .never, .below: return false
        case .above(_, let robust): return robust.map { $0 <= volume } ?? false
        }
    }

    /// Whether use is steady enough for capacity of one's own: its monthly saving over the cheapest option that is
    /// paid by the token, times the months for which the workload lasts, is at least the cost of the move.
    package var isSteady: Verdict {
        guard let own = cost(.selfHosted), let least = [.closed, .managedOpen].compactMap(cost).min()
        else {
            return .no
        }
        guard let outlay, let agreeing = draws.steady else { return own < least ? .yes : .no }
        let months = scenario?.workload.lastsMonths ?? MoveOutlay.usualMonths
        do {
            return Self.verdict(try (least - own) * months >= outlay.usd.base, agreeing: agreeing)
        } catch {
            // What cannot be computed is not settled.
            return .open
        }
    }

    private static func verdict(_ holds: Bool, agreeing: Int) -> Verdict {
        guard Draws.areSettling(holds ? agreeing : Draws.count - agreeing) else { return .open }
        return holds ? .yes : .no
    }
}
