package import Cost
import Diagnostics
package import Exact

/// The sentence about which option is the cheapest over a range of volumes, without a full stop: `Shared is cheapest
/// up to about 7.6 M visits a day, rented beyond`; where two options take turns `up to about 20 M visits a day,
/// owned from about 32 M on`; where one is throughout, `at every volume from 0.1 M to 10,000 M visits a day`.
package struct CheapestSentence {
    /// The volumes that are shown, and what stands behind a boundary.
    package struct Shown {
        package let lower: Rational
        package let upper: Rational
        /// The run at whose start a text stands, in brackets: the volumes at which it begins in other sets of inputs.
        package var range: (run: Int, text: String)?

        /// The volumes above one up to and including another.
        package init(lower: Rational, upper: Rational, range: (run: Int, text: String)? = nil) {
            self.lower = lower
            self.upper = upper
            self.range = range
        }
    }

    private let runs: [CheapestOverVolume.Run]
    private let shown: Shown
    private let words: CurveWords

    /// The sentence about the cheapest over volumes.
    package init(_ cheapest: CheapestOverVolume, over shown: Shown, in words: CurveWords) {
        runs = cheapest.runs
        self.shown = shown
        self.words = words
    }

    package var text: String {
        if runs.isEmpty { return "The cheapest option changes with almost every \(words.step) \(span)" }
        guard runs.count > 1 else {
            return "\(words.title(runs[0].option)) is cheapest at every volume \(span)\(exceptions(0))"
        }
        return runs.indices.map(part).joined(separator: ", ")
    }
}

extension CheapestSentence {
    /// `from 0.1 M to 10,000 M visits a day`, from zero `up to 24 M visits a day`.
    private var span: String {
        let end = "to \(words.bound(shown.upper)) \(words.unit)"
        return shown.lower == 0 ? "up \(end)" : "from \(words.bound(shown.lower)) \(end)"
    }

    /// A run of several: `rented from about 10 M up to about 20 M`.
    private func part(_ index: Int) -> String {
        let isLast = index == runs.count - 1
        let name = words.name(runs[index].option)
        let start = index == 0 ? "\(name.capitalisedFirst) is cheapest" : name + self.start(index)
        let end = isLast ? (takesTurns(index) ? " on" : " beyond") : self.end(index)
        return start + end + exceptions(index)
    }

    /// From where a run is the cheapest, if that is not where the one before ends.
    private func start(_ index: Int) -> String {
        takesTurns(index) ? " from \(words.about(runs[index].start))\(range(index))" : ""
    }

    private func end(_ index: Int) -> String {
        let unit = index == 0 ? " \(words.unit)" : ""
        let range = takesTurns(index + 1) ? "" : range(index + 1)
        return " up to \(words.about(runs[index].settledEnd))\(unit)\(range)"
    }

    /// Whether a run takes turns with the one before, so that readers can tell.
    private func takesTurns(_ index: Int) -> Bool {
        index > 0
            && words.about(runs[index - 1].settledEnd) != words.about(runs[index].start)
    }

    private func range(_ index: Int) -> String {
        shown.range.flatMap { $0.run == index ? " (\($0.text))" : nil } ?? ""
    }

    /// The volumes of a run at which another option is the cheapest, but for the turns at its end.
    private func exceptions(_ index: Int) -> String {
        let run = runs[index]
        let doubts = index == runs.count - 1 ? run.doubts : run.doubts.filter { $0.end < run.end }
        guard let start = doubts.first?.start, let end = doubts.last?.end else { return "" }
        let (lower, upper) = (words.about(start), words.about(end))
        switch (start == shown.lower, end == shown.upper) {
        case (true, true): return ", but for some"
        case (true, false): return ", but for some below \(upper)"
        case (false, true): return ", but for some above \(lower)"
        case (false, false):
            return ", but for some " + (lower == upper ? "at \(lower)" : "between \(lower) and \(upper)")
        }
    }
}
