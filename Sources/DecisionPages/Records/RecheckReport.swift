import Claims
import Cost
import CostPages
import Decision
package import Diagnostics
import Exact
import Fields
import Site
import Telling

/// What became of recorded decisions, in the words and formats of a run.
package struct RecheckReport: Sendable {
    private let records: [RecheckedRecord]
    private let consultation: Consultation

    /// The records in the order in which they were named.
    package init(_ records: [RecheckedRecord], of consultation: Consultation) {
        self.records = records
        self.consultation = consultation
    }

    /// Whether a decision would be another one, or asks for an answer.
    package var needsSomebody: Bool {
        records.contains { $0.state == .flipped || $0.state == .questionOpen }
    }

    /// A line for each record.
    package var text: String {
        records.map { "\($0.path): \(sentence($0))\n" }.joined()
    }

    /// A table for the text of a pull request.
    package var markdown: String {
        let head = "| Record | State | What moved |\n|---|---|---|\n"
        return head
            + records.map {
                "| `\($0.path)` | \(title($0.state)) | \(sentence($0).replacing("|", with: "\\|")) |\n"
            }
            .joined()
    }

    /// For programs: `{"records": [...]}`.
    package var json: JSON {
        .object([
            JSON.Member(
                "records",
                .array(
                    records.map { record in
                        .object([
                            JSON.Member("record", .string(record.path)),
                            JSON.Member("state", .string(record.state.rawValue)),
                            JSON.Member("was", record.was.map(JSON.string) ?? .null),
                            JSON.Member("now", record.now.map(JSON.string) ?? .null),
                            JSON.Member(
                                "because",
                                .array(
                                    record.because.map {
                                        .object([
                                            JSON.Member("input", .string($0.input)),
                                            JSON.Member("from", .exact($0.from)),
                                            JSON.Member("to", .exact($0.to)),
                                        ])
                                    })),
                        ])
                    }))
        ])
    }

    /// For annotations and SARIF: a problem for each record that does not stand.
    package var diagnostics: [Diagnostic] {
        records.compactMap { record in
            let severity: Diagnostic.Severity? =
                switch record.state {
                case .flipped, .questionOpen: .error
                case .overdue: .warning
                case .costsMoved: .note
                case .stands: nil
                }
            return severity.map {
                Diagnostic($0, "record-\(record.state.rawValue)", sentence(record), path: record.path)
            }
        }
    }
}

extension RecheckReport {
    private func title(_ state: RecordState) -> String {
        switch state {
        case .flipped: "**Flipped**"
        case .questionOpen: "**A question is open**"
        case .costsMoved: "Costs moved"
        case .overdue: "Review overdue"
        case .stands: "Stands"
        }
    }

    private func sentence(_ record: RecheckedRecord) -> String {
        switch record.state {
        case .stands: return "stands"
        case .overdue: return "stands, and was to be looked at again by \(record.reviewBy?.longText ?? "")"
        case .flipped:
            return "would now be '\(outcome(record.now))' instead of '\(outcome(record.was))'"
                + because(record.because, otherwise: "the questions, or what follows from them, have changed")
        case .questionOpen:
            let asked = record.question.flatMap { consultation.graph.question($0)?.title } ?? ""
            return "a new question is open: \(asked) It led to '\(outcome(record.was))'"
        case .costsMoved:
            let moved = record.costs.map { cost in
                "\(cost.option.rawValue) from \(Display.usdPerMonth(cost.was)) to \(Display.usdPerMonth(cost.now)) a month"
            }
            return "costs moved: " + moved.joined(separator: ", ")
                + because(record.because, otherwise: "how costs are computed has changed")
                + standing(record)
        }
    }

    private func standing(_ record: RecheckedRecord) -> String {
        guard let was = record.standing.was, let now = record.standing.now, was != now else { return "" }
        return "; the outcome, \(was) at the time, is now \(now)"
    }

    private func because(_ moves: [InputMove], otherwise: String) -> String {
        guard !moves.isEmpty else { return "; \(otherwise)" }
        let each = moves.map { "\($0.input) went from \($0.from.text) to \($0.to.text)" }
        return ", because " + each.joined(separator: " and ")
    }

    private func outcome(_ id: String?) -> String {
        id.map { consultation.graph.outcome($0)?.title ?? $0 } ?? "a question"
    }
}
