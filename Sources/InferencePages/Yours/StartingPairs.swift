import Cost
import CostPages
import Exact
import Fields
import Workloads

// What the form of a reader's own workload starts from, as the pairs of an address.
extension Costs {
    /// The inputs of a scenario, with the numbers of assumptions in the place of their names, so that a link means the
    /// same when an assumption moves.
    func pairs(of scenario: NamedScenario) -> String {
        lines(starting(scenario.written, title: scenario.title))
    }

    /// Pairs on lines of their own: in an attribute an `&` takes five bytes.
    private func lines(_ tree: LocatedValue) -> String { String(tree.pairs.map { $0 == "&" ? "\n" : $0 }) }

    /// The same behind the version of what an address holds.
    func linked(_ scenario: NamedScenario) -> LocatedValue {
        guard case .mapping(let entries) = starting(scenario.written, title: scenario.title).content else {
            return scenario.written
        }
        return LocatedValue(content: .mapping([entry("v", "2")] + entries), span: 0..<0)
    }

    /// The keys of a fragment of a grid.
    func pairs(of fragment: [LocatedValue.Entry]) -> String {
        lines(numbered(LocatedValue(content: .mapping(fragment), span: 0..<0)))
    }

    /// The values of a scenario's inputs, by their keys with points between.
    func values(of scenario: NamedScenario) -> [String: String] {
        var values: [String: String] = [:]
        collect(starting(scenario.written, title: scenario.title), under: "", into: &values)
        return values
    }

    /// The scenario from which the form starts: the usual combination of the grid, or the first one with a name.
    var usualScenario: NamedScenario? {
        let usual = grid.flatMap { scenario(ScenarioGrid.id(of: $0.usual)) }
        return (usual ?? scenarios.first)?.named
    }

    private func starting(_ written: LocatedValue, title: String) -> LocatedValue {
        guard case .mapping(let entries) = numbered(written).content else { return written }
        let rest = entries.filter { !["id", "title", "description"].contains($0.key) }
        return LocatedValue(content: .mapping([entry("title", title)] + rest), span: 0..<0)
    }

    private func entry(_ key: String, _ text: String) -> LocatedValue.Entry {
        LocatedValue.Entry(
            key: key, keySpan: 0..<0,
            value: LocatedValue(content: .scalar(text, isQuoted: false), span: 0..<0))
    }

    /// The same tree with the base of an assumption wherever one is named in the place of a number.
    private func numbered(_ value: LocatedValue) -> LocatedValue {
        guard case .mapping(let entries) = value.content else { return value }
        if entries.count == 1, entries[0].key == "assumption", let id = entries[0].value.text,
            let assumption = book.assumptions.first(where: { $0.id == id })
        {
            return LocatedValue(content: .scalar(assumption.base.text, isQuoted: false), span: value.span)
        }
        let numbered = entries.map {
            LocatedValue.Entry(key: $0.key, keySpan: $0.keySpan, value: self.numbered($0.value))
        }
        return LocatedValue(content: .mapping(numbered), span: value.span)
    }

    private func collect(_ value: LocatedValue, under field: String, into values: inout [String: String]) {
        guard case .mapping(let entries) = value.content else {
            values[field] = value.text
            return
        }
        for entry in entries {
            collect(entry.value, under: field.isEmpty ? entry.key : "\(field).\(entry.key)", into: &values)
        }
    }
}
