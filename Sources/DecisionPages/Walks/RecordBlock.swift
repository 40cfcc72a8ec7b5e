import Advice
import Answers
import Cost
import Decision
import Exact
import Fields
import InferencePages

/// The block of front matter at the head of a decision record: what `handbook recheck` reads.
///
/// Texts are quoted, since YAML takes `no` for something else.
struct RecordBlock {
    private var lines: [String] = []

    init(_ report: WalkReport) {
        add("record", "2")
        add("handbook", quoted(report.imprint.title))
        if let edition = report.imprint.edition { add("edition", quoted(edition)) }
        add("evaluated", report.imprint.asOf.description)
        add("walk", quoted(report.walk.path))
        let computed = report.evidence.map { evidence in
            evidence.computed.filter { evidence.given[$0.question] == nil }.map { ($0.question, $0.answer) }
        }
        let byHand = report.evidence?.given ?? report.held
        add("answers", byHand.sorted { $0.key < $1.key }.map { ($0.key, quoted($0.value)) })
        if let computed { add("computed", computed.map { ($0.0, quoted($0.1)) }) }
        if let outcome = report.outcome {
            add("outcome", quoted(outcome.id))
            if let option = outcome.option { add("option", quoted(option)) }
        }
        if let standing = report.standing { add("standing", standing.rawValue) }
        if let day = report.decisions.reviewBy { add("review_by", day.description) }
        add(report.cost, isExample: report.evidence == nil)
    }

    /// With the lines around it.
    var text: String { "---\n" + lines.joined(separator: "\n") + "\n---\n" }

    private mutating func add(_ cost: OutcomeCost?, isExample: Bool) {
        guard let cost else { return }
        let subject = cost.subject
        add("prices", subject.asOf.description)
        add(
            "costs",
            subject.priced.options.compactMap { option in
                subject.priced.cost(option).map { (quoted(option.rawValue), $0.exactText) }
            })
        switch subject.recorded() {
        case .none: break
        case .workload(_, let inputs) where isExample:
            add("example", quoted(subject.id))
            add("inputs", inputs.map { (quoted($0.name), $0.text) })
        case .workload(let written, let inputs):
            lines.append("workload:")
            lines.append(String(written.yaml(indentedBy: 2).dropLast()))
            add("inputs", inputs.map { (quoted($0.name), $0.text) })
        case .comparison(let id, let inputs):
            add(isExample ? "example" : "comparison", quoted(id))
            add("inputs", inputs.map { (quoted($0.name), $0.text) })
        }
    }

    private mutating func add(_ key: String, _ value: String) { lines.append("\(key): \(value)") }

    private mutating func add(_ key: String, _ entries: [(key: String, value: String)]) {
        lines.append(entries.isEmpty ? "\(key): {}" : "\(key):")
        lines += entries.map { "  \($0.key): \($0.value)" }
    }
}

private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ") + "\""
}
