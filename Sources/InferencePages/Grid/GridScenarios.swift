import Answers
import CostPages
import Diagnostics
import Exact
import Fields
import Site
import Telling
import Workloads

extension ScenarioGrid {
    /// The scenario of a combination; nil for reasons that are among the diagnostics. Each stands in the
    /// choice that wrote the key.
    func scenario(
        _ combination: [GridChoice], _ decoder: inout WorkloadDecoder, tokensPerDay: Rational? = nil
    ) -> CostedScenario? {
        var merging = GridMerging(path: path)
        merging.add(common)
        for choice in combination { merging.add(choice.fragment) }
        decoder.diagnostics += merging.diagnostics
        let names = [
            entry("id", Self.id(of: combination)), entry("title", CostWords.title(of: combination)),
            entry("description", combination.compactMap(\.description).joined(separator: " ")),
        ]
        decoder.isIDChecked = true
        let value = LocatedValue(content: .mapping(names + merging.entries), span: span)
        return costed(value, &decoder, tokensPerDay: tokensPerDay)
    }

    /// The scenarios of all combinations in their order, and what is wrong with them, each problem once.
    func scenarios(
        tables: WorkloadTables, asOf: CalendarDate
    ) -> (scenarios: [CostedScenario], diagnostics: [Diagnostic]) {
        var scenarios: [CostedScenario] = []
        var diagnostics: [Diagnostic] = []
        var seen: Set<Diagnostic> = []
        for index in 0..<count {
            var decoder = WorkloadDecoder(path: path, tables: tables, asOf: asOf)
            if let scenario = scenario(combination(index), &decoder) { scenarios.append(scenario) }
            diagnostics += decoder.diagnostics.filter { seen.insert($0).inserted }
        }
        return (scenarios, diagnostics)
    }

    private func entry(_ key: String, _ text: String) -> LocatedValue.Entry {
        LocatedValue.Entry(
            key: key, keySpan: span, value: LocatedValue(content: .scalar(text, isQuoted: true), span: span))
    }
}
