package import Cost
import Diagnostics
import Exact
package import Inference
package import Telling
import Workloads

// What is cheapest over a range of volumes, in a sentence without a full stop.
extension CostWords {
    /// The cheapest over the volumes of the whole range; nil where it cannot be computed, and where the scenario
    /// compares nothing.
    package static func cheapest(_ estimate: Estimate, in words: CurveWords) -> String? {
        guard estimate.curves.count > 1 else { return nil }
        return estimate.cheapestOverWholeRange.map {
            CheapestSentence($0, over: .wholeRange, in: words).text
        }
    }

    /// `At 1.5 M tokens a day closed costs least: $1,990 a month.`
    package static func lowest(_ estimate: Estimate, in words: CurveWords) -> String {
        guard let lowest = estimate.lowest, let option = estimate[lowest] else { return "" }
        let cost = Display.usdPerMonth(option.usdPerMonth)
        return "At \(volume(estimate.tokensPerDay)) \(words.name(lowest)) costs least: \(cost) a month."
    }
}

extension Estimate {
    /// The cheapest options over the volumes that are shown of every scenario; nil where they cannot be computed.
    package var cheapestOverWholeRange: CheapestOverVolume? {
        let shown = CheapestSentence.Shown.wholeRange
        return cheapest(above: shown.lower, upTo: shown.upper)
    }
}

extension CheapestSentence.Shown {
    /// The volumes of the chart of the whole range.
    package static let wholeRange = CheapestSentence.Shown(lower: 100_000, upper: 10_000_000_000)
}

extension CurveWords {
    /// The words about options of language models, over tokens a day.
    package static func tokens(of names: LanguageModelNames) -> CurveWords {
        tokens(of: names) { CostWords.millions($0) }
    }

    /// The same about one workload, whose volume may be small: `50000 tokens a day`.
    package static func workload(of names: LanguageModelNames) -> CurveWords {
        tokens(of: names) { $0 < 1_000_000 ? $0.text : CostWords.millions($0) }
    }

    private static func tokens(
        of names: LanguageModelNames, bound: @escaping @Sendable (Rational) -> String
    ) -> CurveWords {
        CurveWords(
            unit: "tokens a day", step: "replica", options: names.all, about: { CostWords.tokens($0) },
            bound: bound, margins: { CostWords.margins($0) })
    }
}

extension CostedScenario {
    /// How its options and volumes are spoken of.
    package var words: CurveWords { named.words }

    /// The same where its own volume is spoken of, which may be small.
    package var wordsOfItsVolume: CurveWords { .workload(of: named.scenario.names) }
}

extension NamedScenario {
    /// How its options and volumes are spoken of.
    var words: CurveWords { .tokens(of: scenario.names) }
}
