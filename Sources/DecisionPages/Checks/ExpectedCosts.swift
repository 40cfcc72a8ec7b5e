import Advice
import Claims
import Cost
import Diagnostics
import Fields
import Site

/// Checks `expect: {scenario: ..., lowest: ...}`: that there is such a scenario or comparison, and that the option that
/// a page expects is its cheapest one at its volume. A price that moves can make another one cheaper, and then the page
/// has to change.
func checkExpectedCosts(_ site: SiteContext) -> [Diagnostic] {
    let subjects = site.costSubjects
    guard subjects.isPresent, !subjects.isBroken else { return [] }
    return site.map.pages.indices.flatMap { index -> [Diagnostic] in
        let page = site.map.pages[index]
        guard let expectation = page.frontMatter.expect else { return [] }
        let subject = expectation.claim(Expectation.scenarioKey).flatMap {
            site.decisionCosts.subject($0.text, of: subjects)
        }
        let lowest = expectedCostProblem(expectation, subject, site, path: page.source.path)
        return [lowest].compactMap(\.self) + expectedAnswerProblems(expectation, subject, site, page: index)
    }
}

private func expectedCostProblem(
    _ expectation: Expectation, _ subject: CostSubject?, _ site: SiteContext, path: String
) -> Diagnostic? {
    let lowest = expectation.claim(Expectation.lowestKey)
    guard let scenario = expectation.claim(Expectation.scenarioKey) else {
        guard let lowest else { return nil }
        return Diagnostic(
            .error, "expect-lowest",
            "the page expects '\(lowest.text)' to be the cheapest, but names no scenario",
            path: path, span: lowest.span, help: "add 'scenario:' with the id of a scenario or a comparison")
    }
    guard let subject else {
        let ids = site.costSubjects.ids
        return Diagnostic(
            .error, "scenario-missing", "there is no scenario '\(scenario.text)'", path: path,
            span: scenario.span,
            help: didYouMean(
                scenario.text, among: ids, otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
    }
    return lowest.flatMap { subject.problem(ifLowestIsNot: $0, figures: site.values, path: path) }
}

extension CostSubject {
    fileprivate func problem(
        ifLowestIsNot expected: Expectation.Claim, figures: ValueTable, path: String
    ) -> Diagnostic? {
        let options = priced.options
        let costs = options.compactMap { option in priced.cost(option).map { (option, $0) } }
        guard let lowest = costs.min(by: { $0.1 < $1.1 })?.0,
            lowest.rawValue != expected.text
        else { return nil }
        let names = options.map(\.rawValue)
        let found = try? figures.value("cost.\(id).\(lowest.rawValue)")
        guard names.contains(expected.text), let found,
            let other = try? figures.value("cost.\(id).\(expected.text)")
        else {
            return Diagnostic(
                .error, "expect-lowest", "the \(kind.word) '\(id)' has no option '\(expected.text)'",
                path: path,
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
