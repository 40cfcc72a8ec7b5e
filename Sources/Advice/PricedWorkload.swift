import Cost
import Exact
import Inference

/// A workload with what its options cost: the evidence on which answers and standings rest.
package struct PricedWorkload: Sendable {
    /// The workload and its options.
    package let scenario: Scenario
    /// With every input as it is, at its favourable and at its unfavourable end.
    package let estimates: LowBaseHigh<Estimate>
    /// The options over thousands of draws, asked about the same outlay.
    package let draws: Draws
    /// What a move to capacity of one's own costs once, USD; nil where nobody says so, and then
    /// use is steady wherever capacity of one's own costs less.
    package let outlay: MoveOutlay?

    /// Evidence from its parts.
    package init(
        scenario: Scenario, estimates: LowBaseHigh<Estimate>, draws: Draws, outlay: MoveOutlay?
    ) {
        self.scenario = scenario
        self.estimates = estimates
        self.draws = draws
        self.outlay = outlay
    }

    /// The estimate with every input as it is.
    package var base: Estimate { estimates.base }

    /// What an option costs, USD per month; nil where it is not compared.
    package func cost(_ option: OptionID) -> Rational? { base[option]?.usdPerMonth }

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
        guard let crossover = base.crossover(from: rival, to: .selfHosted) else { return false }
        switch crossover.kind {
        case .always: return true
        case .never, .below: return false
        case .above(_, let robust): return robust.map { $0 <= base.tokensPerDay } ?? false
        }
    }

    /// Whether use is steady enough for capacity of one's own: its monthly saving over the cheapest option that is
    /// paid by the token, times the months for which the workload lasts, is at least the cost of the move.
    package var isSteady: Verdict {
        guard let own = cost(.selfHosted), let least = [.closed, .managedOpen].compactMap(cost).min() else {
            return .no
        }
        guard let outlay, let agreeing = draws.steady else { return own < least ? .yes : .no }
        let months = scenario.workload.lastsMonths ?? MoveOutlay.usualMonths
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
