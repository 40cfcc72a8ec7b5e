package import Cost
package import Exact

/// What the cost of a workload of language models says of the questions about them.
///
/// Options paid by the token are compared at the workload's volume. Capacity of one's own must undercut for good, and
/// use must be steady.
package struct ModelInquiries: Sendable {
    /// What its options cost.
    package let priced: PricedWorkload
    private let scenario: Scenario
    /// What a move to capacity of one's own costs once, USD; nil where nobody says so, and then use is steady wherever
    /// capacity of one's own costs less.
    private let outlay: MoveOutlay?

    /// Evidence of a workload, from its parts; the draws are asked about the same outlay.
    package init(
        of scenario: Scenario, _ estimates: LowBaseHigh<Estimate>, draws: Draws, outlay: MoveOutlay?
    ) {
        self.scenario = scenario
        self.outlay = outlay
        var costs: [OptionID: NamedSets<Rational>] = [:]
        for option in estimates.base.options {
            guard let low = estimates.low[option.option], let high = estimates.high[option.option]
            else { continue }
            costs[option.option] = NamedSets(
                low: low.usdPerMonth, base: option.usdPerMonth, high: high.usdPerMonth)
        }
        priced = PricedWorkload(
            estimates.base.options.map { $0.option }, at: estimates.base.tokensPerDay, costing: costs,
            crossovers: estimates.base.crossovers, draws: draws)
    }

    /// The priced workload with what was found of these questions.
    package var answered: PricedWorkload {
        var answered = priced
        answered.findings[ModelQuestion.volume.rawValue] = byVolume
        answered.findings[ModelQuestion.curve.rawValue] = byCurve
        answered.findings[ModelQuestion.routing.rawValue] = byRouting
        return answered
    }
}

/// The questions about language models; the raw value is their word in data.
package enum ModelQuestion: String, CaseIterable, Sendable {
    /// Whether an open option costs no more than closed at this volume.
    case volume
    /// Which open option costs less at this volume.
    case curve
    /// Whether a hybrid costs no more than closed.
    case routing

    /// The question about the options of a handbook, in their order.
    package func inquiry(among names: LanguageModelNames) -> CostInquiry {
        let pairs = pairs.map { CostInquiry.Pair(from: names[$0], to: names[$1]) }
        let compared = pairs.flatMap { [$0.from, $0.to] }
        return CostInquiry(
            word: rawValue, options: names.ids.filter { compared.contains($0) }, pairs: pairs,
            findings: findings)
    }

    private var pairs: [(LanguageModelOption, LanguageModelOption)] {
        switch self {
        case .volume: [(.closed, .managedOpen), (.closed, .selfHosted)]
        case .curve: [(.closed, .selfHosted), (.managedOpen, .selfHosted)]
        case .routing: [(.closed, .hybrid)]
        }
    }

    private var findings: [CostFinding] {
        switch self {
        case .volume, .routing: [.pays, .short, .unclear]
        case .curve: [.own, .alone, .managed, .unclear]
        }
    }
}

extension CostFinding {
    /// Self-hosted undercuts the others, and managed open costs no more than closed.
    package static let own = CostFinding(rawValue: "self")
    /// Only self-hosted undercuts closed.
    package static let alone = CostFinding(rawValue: "alone")
    /// Self-hosted does not.
    package static let managed = CostFinding(rawValue: "managed")
}

extension ModelInquiries {
    /// Managed open costs no more than closed, or self-hosted undercuts both for good and use is steady.
    private var byVolume: CostFinding? {
        guard has(.managedOpen) || has(.selfHosted) else { return nil }
        guard has(.closed) else { return .pays }
        let managed = isNoDearer(.managedOpen, than: .closed) ?? .no
        return CostFinding(managed.or(ownCapacity))
    }

    private var byCurve: CostFinding? {
        guard has(.selfHosted) || has(.managedOpen), has(.closed) || has(.selfHosted) && has(.managedOpen)
        else { return nil }
        let managed = has(.closed) ? isNoDearer(.managedOpen, than: .closed) ?? .no : .yes
        switch (ownCapacity, managed) {
        // An option that is not there never wins.
        case (.no, _): return has(.managedOpen) ? .managed : nil
        case (.yes, .yes): return .own
        case (.yes, .no): return .alone
        case (.open, _), (.yes, .open): return .unclear
        }
    }

    /// A hybrid with a fleet of its own is capacity of one's own, and nobody is asked who runs it.
    private var byRouting: CostFinding? {
        guard scenario.hybrid != nil, has(.closed) else { return nil }
        if hasFleetOfHybrid { return .short }
        return isNoDearer(.hybrid, than: .closed).map { CostFinding($0) }
    }

    private func has(_ kind: LanguageModelOption) -> Bool { cost(of: kind) != nil }

    private func isNoDearer(_ left: LanguageModelOption, than right: LanguageModelOption) -> Verdict? {
        priced.isNoDearer(names[left], than: names[right])
    }
}

extension ModelInquiries {
    /// What its options are called.
    package var names: LanguageModelNames { scenario.names }

    /// What a language model run in a way costs, USD per month; nil where it is not compared.
    package func cost(of kind: LanguageModelOption) -> Rational? { priced.cost(names[kind]) }

    /// Whether self-hosted undercuts closed and managed open for good, and use is steady.
    package var ownCapacity: Verdict { undercutsForGood([.closed, .managedOpen]).and(isSteady) }

    /// Whether a hybrid runs GPUs of its own.
    package var hasFleetOfHybrid: Bool {
        if case .selfHosted? = scenario.hybrid?.open { true } else { false }
    }

    /// For how many months the workload lasts.
    package var months: Rational { scenario.workload.lastsMonths ?? MoveOutlay.usualMonths }

    /// Whether a fleet of one's own costs less than each of these options, from this volume on for good. An
    /// option that is not compared never wins.
    private func undercutsForGood(_ rivals: [LanguageModelOption]) -> Verdict {
        let present = rivals.filter { has($0) }
        guard has(.selfHosted), !present.isEmpty else { return .no }
        return present.reduce(.yes) { verdict, rival in
            let cheaper = isNoDearer(rival, than: .selfHosted).map { !$0 } ?? .no
            return verdict.and(cheaper).and(isForGood(against: rival) ? .yes : .no)
        }
    }

    /// Whether a fleet of one's own costs no more at this volume and at every larger one than an option that is paid
    /// by the token.
    package func isForGood(against rival: LanguageModelOption) -> Bool {
        let own = names[.selfHosted]
        guard let crossover = priced.crossover(between: names[rival], and: own) else { return false }
        // Which of the two comes first is the handbook's order.
        switch (crossover.kind, crossover.to == own) {
        case (.always, true), (.never, false): return true
        case (.above(_, let robust), true), (.below(_, let robust), false):
            return robust.map { $0 <= priced.volume } ?? false
        default: return false
        }
    }

    /// Whether use is steady enough for capacity of one's own: its monthly saving over the cheapest option that is
    /// paid by the token, times the months for which the workload lasts, is at least the cost of the move.
    package var isSteady: Verdict {
        guard let own = cost(of: .selfHosted),
            let least = [LanguageModelOption.closed, .managedOpen].compactMap({ cost(of: $0) }).min()
        else { return .no }
        guard let outlay, let agreeing = priced.draws.steady else { return own < least ? .yes : .no }
        do {
            return Verdict(try (least - own) * months >= outlay.usd.base, agreeing: agreeing)
        } catch {
            // What cannot be computed is not settled.
            return .open
        }
    }

    /// The comparison that keeps a question from being settled; nil where it is whether use is steady. Which open option
    /// costs less turns on closed only once capacity of one's own is settled.
    package func unsettled(_ inquiry: CostInquiry) -> CostInquiry.Pair? {
        let managed = CostInquiry.Pair(from: names[.closed], to: names[.managedOpen])
        let own = [names[.closed], names[.managedOpen]].map {
            CostInquiry.Pair(from: $0, to: names[.selfHosted])
        }
        let pairs =
            switch ModelQuestion(rawValue: inquiry.word) {
            case .volume: [managed] + own
            case .curve: ownCapacity == .yes ? [managed] : own
            case .routing, nil: inquiry.pairs
            }
        return pairs.first { priced.isNoDearer($0.to, than: $0.from) == .open }
    }
}
