import Cost
import Exact
import Inference

// What is cheapest over a range of volumes, in a sentence without a full stop.
extension CostWords {
    /// `Closed is cheapest up to about 7.6 M tokens a day, managed open beyond`; where two options take turns,
    /// `Closed is cheapest up to about 20 M tokens a day, self-hosted from about 32 M on`; where one is throughout,
    /// `Closed is cheapest at every volume from 0.1 M to 10,000 M tokens a day`.
    static func cheapest(over shown: CheapestSentence.Shown, _ cheapest: CheapestOverVolume) -> String {
        CheapestSentence(runs: cheapest.runs, shown: shown).text
    }

    /// The cheapest over the volumes of the whole range; nil where it cannot be computed, and where the scenario
    /// compares nothing.
    package static func cheapest(_ estimate: Estimate) -> String? {
        guard estimate.curves.count > 1 else { return nil }
        return estimate.cheapestOverWholeRange.map { cheapest(over: .wholeRange, $0) }
    }

    /// What a rule in a chart of several boundaries marks: `About 1,900 M tokens a day: below managed open, above
    /// self-hosted`.
    static func boundary(_ tokensPerDay: Rational, below: OptionID, above: OptionID) -> String {
        let volume = Display.crossover(tokensPerDay: tokensPerDay).capitalisedFirst
        return "\(volume): below \(name(below)), above \(name(above))"
    }
}

extension Estimate {
    /// The cheapest options over the volumes that are shown of every scenario; nil where they cannot be computed.
    var cheapestOverWholeRange: CheapestOverVolume? {
        let shown = CheapestSentence.Shown.wholeRange
        return cheapest(above: shown.lower, upTo: shown.upper)
    }
}

/// The sentence about the runs of a range.
struct CheapestSentence {
    /// The volumes that are shown, in tokens per day, and what stands behind a boundary.
    struct Shown {
        let lower: Rational
        let upper: Rational
        /// The run at whose start a text stands, in brackets: the volumes at which it begins in other sets of inputs.
        package var range: (run: Int, text: String)?

        /// The volumes of the chart of the whole range.
        static let wholeRange = Shown(lower: 100_000, upper: 10_000_000_000)
    }

    package let runs: [CheapestOverVolume.Run]
    package let shown: Shown

    package var text: String {
        if runs.isEmpty { return "The cheapest option changes with almost every replica \(span)" }
        guard runs.count > 1 else {
            return "\(CostWords.title(runs[0].option)) is cheapest at every volume \(span)\(exceptions(0))"
        }
        return runs.indices.map(part).joined(separator: ", ")
    }
}

extension CheapestSentence {
    /// `from 0.1 M to 10,000 M tokens a day`, from zero `up to 24 M tokens a day`.
    private var span: String {
        let end = "to \(CostWords.millions(shown.upper)) tokens a day"
        return shown.lower == 0 ? "up \(end)" : "from \(CostWords.millions(shown.lower)) \(end)"
    }

    /// A run of several: `managed open from about 10 M up to about 20 M`.
    private func part(_ index: Int) -> String {
        let isLast = index == runs.count - 1
        let name = CostWords.name(runs[index].option)
        let start = index == 0 ? "\(name.capitalisedFirst) is cheapest" : name + self.start(index)
        let end = isLast ? (takesTurns(index) ? " on" : " beyond") : self.end(index)
        return start + end + exceptions(index)
    }

    /// From where a run is the cheapest, if that is not where the one before ends.
    private func start(_ index: Int) -> String {
        takesTurns(index) ? " from \(CostWords.tokens(runs[index].start))\(range(index))" : ""
    }

    private func end(_ index: Int) -> String {
        let unit = index == 0 ? " tokens a day" : ""
        let range = takesTurns(index + 1) ? "" : range(index + 1)
        return " up to \(CostWords.tokens(runs[index].settledEnd))\(unit)\(range)"
    }

    /// Whether a run takes turns with the one before, so that readers can tell.
    private func takesTurns(_ index: Int) -> Bool {
        index > 0
            && CostWords.tokens(runs[index - 1].settledEnd) != CostWords.tokens(runs[index].start)
    }

    private func range(_ index: Int) -> String {
        shown.range.flatMap { $0.run == index ? " (\($0.text))" : nil } ?? ""
    }

    /// The volumes of a run at which another option is the cheapest, but for the turns at its end.
    private func exceptions(_ index: Int) -> String {
        let run = runs[index]
        let doubts = index == runs.count - 1 ? run.doubts : run.doubts.filter { $0.end < run.end }
        guard let start = doubts.first?.start, let end = doubts.last?.end else { return "" }
        let (lower, upper) = (CostWords.tokens(start), CostWords.tokens(end))
        switch (start == shown.lower, end == shown.upper) {
        case (true, true): return ", but for some"
        case (true, false): return ", but for some below \(upper)"
        case (false, true): return ", but for some above \(lower)"
        case (false, false):
            return ", but for some " + (lower == upper ? "at \(lower)" : "between \(lower) and \(upper)")
        }
    }
}
