import Claims
import CostPages
import Diagnostics
import InferencePages
import Site

/// Checks `expect: {scenario: ..., lowest: ...}`: which option a page expects to be the cheapest one of a
/// scenario at its volume. A price that moves can make another one cheaper, and then the page has to change.
func checkExpectedCosts(_ site: SiteContext) -> [Diagnostic] {
    guard let costs = site.costs.costs else { return [] }
    return site.map.pages.indices.flatMap { index -> [Diagnostic] in
        let page = site.map.pages[index]
        guard let expectation = page.frontMatter.expect else { return [] }
        let lowest = expectedCostProblem(expectation, costs, path: page.source.path)
        return [lowest].compactMap(\.self) + expectedAnswerProblems(expectation, costs, site, page: index)
    }
}

private func expectedCostProblem(_ expectation: Expectation, _ costs: Costs, path: String) -> Diagnostic? {
    let scenario = expectation.claim(Expectation.scenarioKey)
    guard let lowest = expectation.claim(Expectation.lowestKey) else { return nil }
    guard let scenario else {
        return Diagnostic(
            .error, "expect-lowest",
            "the page expects '\(lowest.text)' to be the cheapest, but names no scenario",
            path: path, span: lowest.span, help: "add 'scenario:' with an id of content/data/scenarios.yaml")
    }
    guard let costed = costs.scenario(scenario.text) else {
        let ids = costs.scenarios.map(\.id)
        return Diagnostic(
            .error, "scenario-missing", "there is no scenario '\(scenario.text)'", path: path,
            span: scenario.span,
            help: didYouMean(
                scenario.text, among: ids, otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
    }
    return costed.problem(ifLowestIsNot: lowest, in: costs, path: path)
}

extension CostedScenario {
    fileprivate func problem(
        ifLowestIsNot expected: Expectation.Claim, in costs: Costs, path: String
    ) -> Diagnostic? {
        guard let lowest = estimate.lowest, lowest.rawValue != expected.text else { return nil }
        let names = estimate.options.map(\.option.rawValue)
        let found = cost(of: lowest.rawValue, in: costs)
        guard names.contains(expected.text), let found,
            let other = cost(of: expected.text, in: costs)
        else {
            return Diagnostic(
                .error, "expect-lowest", "the scenario '\(id)' has no option '\(expected.text)'", path: path,
                span: expected.span,
                help: didYouMean(
                    expected.text, among: names, otherwise: "options are: \(names.joined(separator: ", "))"))
        }
        let newest = [found, other].compactMap(\.derivation.newest).max { $0.day < $1.day }
        let moved = newest.map { "; \($0.sentence)" } ?? ""
        return Diagnostic(
            .error, "expect-lowest",
            "the page expects '\(expected.text)' at \(other.text) to be the cheapest of '\(id)', "
                + "but '\(lowest.rawValue)' is at \(found.text)\(moved)",
            path: path, span: expected.span,
            help: "look whether the page's advice still holds, then change it")
    }
}

extension CostedScenario {
    private func cost(of option: String, in costs: Costs) -> ComputedValue? {
        try? costs.value("cost.\(id).\(option)", .cost, ["cost", id, option])
    }
}

extension Expectation {
    static let scenarioKey = "scenario"
    static let lowestKey = "lowest"

    /// The text under one of the keys that are not about walks.
    func claim(_ key: String) -> Claim? {
        others.first { $0.key == key }.flatMap { entry in
            entry.value.text.map { Claim(text: $0, span: entry.value.span) }
        }
    }
}
