import Advice
import Cost
import CostPages
import Decision
import Diagnostics
import Exact
import Site
import Telling

// How an outcome stands, in the words that page, record and terminal share.
extension DecisionWords {
    /// How an outcome is held against costs, where nothing is given: a workload of one's own, or a comparison of the
    /// handbook; nil where it has no costs.
    static func unpricedWay(_ subjects: CostSubjects) -> String? {
        guard subjects.isPresent else { return nil }
        let (what, argument) = subjects.takesFiles ? ("your workload", "FILE") : ("a comparison", "ID")
        return """
            Give the program \(what), 'handbook decide --workload \(argument)', and it says what each option costs \
            and whether the costs support this.
            """
    }

    static let enterOwnWorkload = "Enter your own workload"
    static let programSays = """
        to see what each option costs. Whether the costs support this outcome, the program says: 'handbook decide \
        --workload FILE'.
        """

    static func unpriced(_ subjects: CostSubjects) -> String {
        ["\(Standing.unpriced.title).", unpricedWay(subjects)].compactMap(\.self).joined(separator: " ")
    }

    static func optionUnpriced(_ kind: CostSubjectKind) -> String {
        let what = kind == .scenario ? "workload" : kind.word
        return
            "\(Standing.unpriced.title): the \(what) does not price the option that this outcome recommends."
    }

    static func unpricedHere(_ kind: CostSubjectKind) -> String {
        "This \(kind.word) does not price the option that the outcome recommends."
    }

    static let tooLarge = "\(Standing.unpriced.title): a difference of its costs is too large to compute."
    static let costDecidesNot = "The difference is below $500 a month: cost does not decide."
    /// Below this difference a month cost does not decide, in USD.
    static let smallDifference: Rational = 500

    /// The standing of an outcome as sentences: what holds, against which option, by how much and how far.
    static func sentence(_ advice: Advice, labels: (String) -> String, of subject: CostSubject) -> String {
        switch advice.standing {
        case .unpriced: optionUnpriced(subject.kind)
        case .contradicted: contradicted(advice, labels, subject.words)
        case .close: close(advice, subject)
        case .constrained: constrained(advice, labels, subject.words)
        case .supported: supported(advice, subject.words)
        }
    }

    private static func contradicted(
        _ advice: Advice, _ labels: (String) -> String, _ words: CurveWords
    ) -> String {
        guard let rival = advice.rival else { return Standing.contradicted.title.sentence }
        let again = advice.doubtful.map { " Look again at the answer on \(labels($0))." } ?? ""
        return
            "Contradicted by the costs: \(costs(rival, advice, words)), and \(costs(advice.chosen, advice, words)).\(again)"
    }

    private static func close(_ advice: Advice, _ subject: CostSubject) -> String {
        let words = subject.words
        guard let rival = advice.rival else { return Standing.close.title.sentence }
        let draws = advice.workload.draws
        let agreeing = draws.draws(advice.chosen, noDearerThan: rival) ?? 0
        let ends = [NamedSet.low, .base, .high].map { difference(advice.chosen, rival, advice.workload, $0) }
        let first = draws.decisive.prefix(3).map { subject.title(of: $0.id) }
        let measure = first.isEmpty ? "" : " Worth measuring first: \(first.joined(separator: "; "))."
        return """
            Close: \(costs(advice.chosen, advice, words)), \(costs(rival, advice, words)). \
            \(words.title(advice.chosen)) costs no more in \(CostWords.hundredths(Draws.share(agreeing))) of 100 \
            draws; the difference is \(ends[1]), at the low ends \(ends[0]) and at the high ends \(ends[2]).\(measure)
            """
    }

    private static func constrained(
        _ advice: Advice, _ labels: (String) -> String, _ words: CurveWords
    ) -> String {
        let cheapest = advice.cheapest
        let why = advice[cheapest]?.ruledOutBy.map { "; the answer on \(labels($0)) rules it out" } ?? ""
        let surcharge = Display.usdPerMonth(advice.surchargeUSDPerMonth)
        let runnable = advice.surchargeOverRunnableUSDPerMonth
        let rest =
            runnable > 0 && runnable != advice.surchargeUSDPerMonth
            ? " Over the cheapest that can be run the surcharge is \(Display.usdPerMonth(runnable)) a month."
            : ""
        return """
            Constrained: \(costs(advice.chosen, advice, words)), and \(costs(cheapest, advice, words))\(why). The surcharge is \
            \(surcharge) a month.\(rest)
            """
    }

    private static func supported(_ advice: Advice, _ words: CurveWords) -> String {
        guard let rival = advice.rival, let other = advice.workload.cost(rival) else {
            return
                "Supported by the costs: \(costs(advice.chosen, advice, words)), and no other option counts."
        }
        let own = advice.chosenUSDPerMonth
        let isSmall = (try? other - own).map { $0 < smallDifference } ?? false
        let flips = advice.flips.map {
            " \($0.direction.rawValue.capitalisedFirst) \(words.crossover($0.volume)) "
                + "\(words.name($0.to)) costs less."
        }
        return """
            Supported by the costs: \(costs(advice.chosen, advice, words)); the next is \(words.name(rival)) at \
            \(Display.usdPerMonth(other)).\(isSmall ? " " + costDecidesNot : "")\(flips.joined())
            """
    }

    /// `managed open costs $3,250 a month`.
    private static func costs(_ option: OptionID, _ advice: Advice, _ words: CurveWords) -> String {
        guard let usd = advice.workload.cost(option) else { return words.name(option) }
        return "\(words.name(option)) costs \(Display.usdPerMonth(usd)) a month"
    }

    /// What one option costs more than another: `$120 less`; `$0` for the same.
    private static func difference(
        _ own: OptionID, _ rival: OptionID, _ workload: PricedWorkload, _ set: NamedSet
    ) -> String {
        guard let left = workload.costs(own)?[set], let right = workload.costs(rival)?[set],
            let more = try? left - right
        else { return CostWords.tooLarge }
        let word = more == 0 ? "" : more > 0 ? " more" : " less"
        return Display.usdPerMonth(more.magnitude) + word
    }
}

// What each option costs beside the chosen one.
extension DecisionWords {
    static let optionHead = ["Option", "USD a month", "Difference", "What the answers say"]

    /// What the answers say of an option: `recommended`, `may be taken`, `ruled out by data location`.
    static func role(_ line: Advice.Line, of advice: Advice, _ labels: (String) -> String) -> String {
        if line.option == advice.chosen { return "recommended" }
        let isOpen = line.isAllowed && line.isRunnable
        if isOpen { return line.isCounted ? "may be taken" : "may be taken, not counted" }
        return line.ruledOutBy.map { "ruled out by the answer on \(labels($0))" } ?? "ruled out"
    }

    /// `+$6,170`, `-$120`, `$0` for the same, or nothing for the chosen option.
    static func against(_ line: Advice.Line, _ advice: Advice) -> String {
        guard line.option != advice.chosen, let more = try? line.usdPerMonth - advice.chosenUSDPerMonth else {
            return line.option == advice.chosen ? "" : CostWords.tooLarge
        }
        return (more < 0 ? "-" : more > 0 ? "+" : "") + Display.usdPerMonth(more.magnitude)
    }
}
