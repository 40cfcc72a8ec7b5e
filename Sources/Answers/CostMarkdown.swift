package import Cost
import Exact
import Fields
import Inference
import Telling
package import Workloads

extension CostedScenario {
    /// On which defaults the figures lean, in a sentence; nil where the file writes every key.
    package var leaning: String? {
        let usual = named.usualInputs.map { "\($0.key) \(CostWords.figure($0.value))" }
        return usual.isEmpty ? nil : "Not written, so taken as usual: \(usual.joined(separator: ", "))."
    }
}

extension CostReport {
    /// The table for a proposal, in Markdown: what each option costs, where the lines cross, how certain that is, and
    /// on what it leans.
    package static func markdown(_ costed: CostedScenario, _ draws: Draws) -> String {
        let volume = CostWords.volume(costed.estimate.tokensPerDay)
        var parts = [
            "**\(costed.named.title)**: \(volume), prices of \(costed.named.asOf.longText)",
            table(of: costed, draws),
        ]
        if let incomplete = costed.incomplete { parts.append(incomplete) }
        let crossovers = costed.estimate.crossovers.map { "- \(costed.words.sentence($0))" }
        if !crossovers.isEmpty { parts.append(crossovers.joined(separator: "\n")) }
        parts.append(costed.cheapest(in: draws))
        let first = draws.decisive.prefix(3).map { CostWords.decisive(costed.title(of: $0.id), $0.draws) }
        if !first.isEmpty { parts.append("\(CostWords.measureFirst) \(first.joined(separator: "; ")).") }
        if let leaning = costed.leaning { parts.append(leaning) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func table(of costed: CostedScenario, _ draws: Draws) -> String {
        let lowest = costed.estimate.lowest
        let rows = costed.estimate.options.enumerated().map { index, option in
            let name =
                costed.words.title(option.option)
                + (option.option == lowest ? ", \(CostWords.lowestMark)" : "")
            let (low, high) = (costed.sets.low.options[index], costed.sets.high.options[index])
            return [
                name, Display.usdPerMonth(option.usdPerMonth), Display.usdPerMonth(low.usdPerMonth),
                Display.usdPerMonth(high.usdPerMonth), Display.usdPerMonth(option.fixedUSDPerMonth),
                option.usdPerMtok.map(Display.usdPerMtok) ?? "", option.fleet?.replicas.text ?? "",
            ]
        }
        let head = ["Option", "USD a month", "Low", "High", "Of it fixed", "USD per M tokens", "Replicas"]
        let rules = ["---"] + head.dropFirst().map { _ in "---:" }
        return ([head, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(
            separator: "\n")
    }
}
