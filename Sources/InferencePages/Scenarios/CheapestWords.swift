import Cost
package import CostPages
import Exact
package import Inference
import Site

// What is cheapest over a range of volumes, in a sentence without a full stop.
extension CostWords {
    /// `Closed is cheapest up to about 7.6 M tokens a day, managed open beyond`; where two options take turns,
    /// `Closed is cheapest up to about 20 M tokens a day, self-hosted from about 32 M on`; where one is throughout,
    /// `Closed is cheapest at every volume from 0.1 M to 10,000 M tokens a day`.
    static func cheapest(over shown: CheapestSentence.Shown, _ cheapest: CheapestOverVolume) -> String {
        CheapestSentence(cheapest, over: shown, in: .tokens).text
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

extension CheapestSentence.Shown {
    /// The volumes of the chart of the whole range.
    static let wholeRange = CheapestSentence.Shown(lower: 100_000, upper: 10_000_000_000)
}

extension CurveWords {
    /// The words about options of language models, over tokens a day.
    static let tokens = CurveWords(
        unit: "tokens a day", step: "replica", name: { CostWords.name($0) }, about: { CostWords.tokens($0) },
        bound: { CostWords.millions($0) }, margins: { CostWords.margins($0) })

    /// The same about one workload, whose volume may be small: `50000 tokens a day`.
    package static let workload = CurveWords(
        unit: tokens.unit, step: tokens.step, name: { tokens.name($0) }, about: { tokens.about($0) },
        bound: { $0 < 1_000_000 ? $0.text : tokens.bound($0) }, margins: { CostWords.margins($0) })
}
