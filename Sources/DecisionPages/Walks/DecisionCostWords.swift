import Advice
import Cost
import CostPages
import Exact
import Inference
import InferencePages
import Site

// The words of the decision about costs.
extension DecisionWords {
    static let thresholdHead = ["Scenario", "First, tokens a day", "For good", "Low to high"]
    static let notYourNumbers = "These are not your numbers:"
    static let changeScenario = "change the scenario"

    /// The name of the table of volumes, for readers who do not see it.
    static let thresholdTable = "Tokens a day at which one option costs no more than another"

    static let volumeHead = ["Comparison", "Where one costs no more"]

    /// The name of the table of comparisons, for readers who do not see it.
    static let volumeTable = "Volumes at which one option costs no more than another"

    /// Before tables of volumes: whose they are.
    static func whatCostsGive(_ kinds: [CostSubjectKind]) -> String {
        let whose =
            kinds.count == 1
            ? "the \(kinds[0].word)s" : kinds.map { "\($0.word)s" }.joined(separator: " and ")
        return "What \(whose) give."
    }

    /// `managed open against closed`.
    static func pair(_ crossover: Crossover, _ words: CurveWords) -> String {
        "\(words.name(crossover.to)) against \(words.name(crossover.from))"
    }

    /// `At 1.5 M tokens a day and prices of 22 November 2026; in brackets, all assumptions at their low and at their
    /// high ends`.
    static func costBasis(_ cost: OutcomeCost) -> String {
        let volume = cost.subject.words.volume(cost.subject.priced.volume)
        let day = cost.subject.asOf.longText
        return
            "At \(volume) and \(cost.subject.kind.dated) of \(day); in brackets, all assumptions at their low and at their high ends"
    }

    /// `Closed: $1,990 a month ($1,500 to $2,900)`.
    static func monthly(_ title: String, _ usd: NamedSets<Rational>) -> String {
        "\(title): \(Display.usdPerMonth(usd.base)) a month (\(range(usd)))"
    }

    static func range(_ usd: NamedSets<Rational>) -> String {
        "\(Display.usdPerMonth(usd.span.lowerBound)) to \(Display.usdPerMonth(usd.span.upperBound))"
    }

    /// How a workload answers a question: `at 60 M tokens a day closed costs $9,420 a month, managed open $3,250`.
    package static func reason(
        _ inquiry: CostInquiry, _ finding: CostFinding, _ workload: PricedWorkload, _ words: CurveWords
    ) -> String {
        let costs = inquiry.options.compactMap { option in
            workload.cost(option).map { (words.name(option), Display.usdPerMonth($0)) }
        }
        let list = costs.enumerated().map { index, cost in
            index == 0 ? "\(cost.0) costs \(cost.1) a month" : "\(cost.0) \(cost.1)"
        }
        let volume = words.volume(workload.volume)
        let more = [doubt(inquiry, finding, workload, words), ownCapacity(inquiry, workload)]
            .compactMap(
                \.self)
        return (["at \(volume) \(list.joined(separator: ", "))"] + more).joined(separator: "; ")
    }

    /// Which comparison is not settled, and by how many draws.
    private static func doubt(
        _ inquiry: CostInquiry, _ finding: CostFinding, _ workload: PricedWorkload, _ words: CurveWords
    ) -> String? {
        guard finding == .unclear else { return nil }
        guard
            let open = compared(inquiry, workload).first(where: {
                workload.isNoDearer($0.0, than: $0.1) == .open
            }),
            let agreeing = workload.draws.draws(open.0, noDearerThan: open.1)
        else { return "whether use is steady enough is not settled" }
        let share = CostWords.hundredths(Draws.share(agreeing))
        return
            "\(words.name(open.0)) costs no more than \(words.name(open.1)) in \(share) of 100 draws"
    }

    /// The comparisons on which a finding rests, as `PricedWorkload.finding(on:)` makes them. Which open option costs
    /// less turns on closed only once capacity of one's own is settled.
    private static func compared(
        _ inquiry: CostInquiry, _ workload: PricedWorkload
    ) -> [(OptionID, OptionID)] {
        let own: [(OptionID, OptionID)] = [(.selfHosted, .closed), (.selfHosted, .managedOpen)]
        switch inquiry {
        case .volume: return [(.managedOpen, .closed)] + own
        case .curve: return workload.ownCapacity == .yes ? [(.managedOpen, .closed)] : own
        case .routing: return [(.hybrid, .closed)]
        case .cheaper(let option, let other): return [(option, other)]
        }
    }

    /// Why a fleet of one's own that costs least does not count.
    private static func ownCapacity(_ inquiry: CostInquiry, _ workload: PricedWorkload) -> String? {
        if case .cheaper = inquiry { return nil }
        guard inquiry != .routing, let own = workload.cost(.selfHosted) else {
            guard inquiry == .routing, case .selfHosted? = workload.scenario?.hybrid?.open else {
                return nil
            }
            return "the hybrid runs GPUs of its own, and nobody is asked who runs them"
        }
        let rivals = [OptionID.closed, .managedOpen].filter { workload.cost($0) != nil }
        guard rivals.allSatisfy({ workload.cost($0).map { own < $0 } ?? true }), !rivals.isEmpty else {
            return nil
        }
        if rivals.contains(where: { !workload.isForGood(against: $0) }) {
            return "self-hosted does not stay below at larger volumes"
        }
        guard workload.isSteady == .no else { return nil }
        let months = (workload.scenario?.workload.lastsMonths ?? MoveOutlay.usualMonths).text
        return
            "use is not steady: in \(months) months the saving of self-hosted does not pay the move back"
    }

    /// `Token volume is answered otherwise than the scenario computes: ...`
    static func otherwise(_ label: String, _ reason: String) -> String {
        "\(label.capitalisedFirst) is answered otherwise than the scenario computes: \(reason.sentence)"
    }

    /// An answer that a workload gave: ` (computed: ...)`.
    static func computed(_ reason: String) -> String { " (computed: \(reason))" }

    /// An answer that was given although the workload says another.
    static func computedOtherwise(_ short: String, _ reason: String) -> String {
        " (given; computed: \(short), \(reason))"
    }
}
