import Claims
import Decision
import Diagnostics
import Exact

/// What can be counted in a decision: `count.walks`.
struct DecisionCounts: ValueSource {
    package let state: DecisionState

    private static let name = "count"

    private static let counts: [(name: String, title: String, count: @Sendable (Decisions) -> Int)] = [
        ("walks", "Walks to an outcome", { $0.table.walks.count }),
        ("outcomes", "Outcomes", { $0.graph.outcomes.count }),
        ("states", "Questions in context", { $0.table.questionStates.count }),
        ("questions", "Questions", { $0.graph.questions.count }),
        ("gates", "Gates", { $0.graph.questions.count { $0.kind == .gate } }),
    ]

    package var kinds: [ValueKind] {
        let names = Self.counts.map(\.name).joined(separator: "|")
        return [ValueKind(Self.name, form: "count.<\(names)>", meaning: "how many the decision has")]
    }

    package var ids: [String] { state.decisions == nil ? [] : Self.counts.map { "\(Self.name).\($0.name)" } }

    var isBroken: Bool { if case .broken = state { true } else { false } }

    func value(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        let names = Self.counts.map(\.name)
        guard parts.count == 2, let counted = Self.counts.first(where: { $0.name == parts[1] }) else {
            let rest = parts.dropFirst().joined(separator: ".")
            throw ValueError(
                message: "there is no count '\(rest)'",
                help: didYouMean(
                    rest, among: names, otherwise: "counts are: \(names.joined(separator: ", "))"))
        }
        guard let decisions = state.decisions else {
            throw ValueError(message: "'\(id)' needs a decision", help: nil)
        }
        let number = counted.count(decisions)
        return ComputedValue(
            id, .whole, Rational(number), String(number),
            Derivation(id, counted.title, String(number), formula: DecisionWords.countFormula),
            at: decisions.routes.tree, nil)
    }
}
