import Advice
import Decision
package import Diagnostics
import Fields
import Site

extension WalkReport {
    /// The result for programs: answers, outcome, and everything that is open.
    package var json: JSON { .object(members) }

    /// The file beside the page: the result, with the edition and the date that it holds for. At an address of an
    /// earlier edition that is the edition, with the outcome that it advised there.
    package var file: JSON {
        .object(
            members + [
                JSON.Member("permalink", permalink.map(JSON.string) ?? .null),
                JSON.Member("edition", (lasting?.edition ?? imprint.edition).map(JSON.string) ?? .null),
                JSON.Member("as_of", .string(imprint.asOf.description)),
            ] + (lasting?.advised.map { [JSON.Member("advised", .string($0))] } ?? []))
    }

    private var members: [JSON.Member] {
        [
            JSON.Member("walk", .string(walk.path)),
            JSON.Member("outcome", walk.outcome.map(JSON.string) ?? .null),
            JSON.Member("pattern", outcome.map { .string($0.pattern) } ?? .null),
            JSON.Member("provisional", .bool(walk.isProvisional)),
            JSON.Member("open_questions", .array(walk.openQuestions.map(JSON.string))),
            JSON.Member("stopped_by", walk.stoppedBy.map(JSON.string) ?? .null),
            JSON.Member("url", .string(url)),
            JSON.Member("trace", .array(trace.map(line))),
        ] + (standing.map { [JSON.Member("standing", .string($0.rawValue))] } ?? [])
            + (cost.map { [JSON.Member("cost", $0.json(url: costURL))] } ?? [])
            + (evidence.flatMap { evidence in advice?.members(evidence.subject) } ?? [])
            + (question.map { [JSON.Member("next_question", .string($0.id))] } ?? [])
    }

    private func line(_ line: TraceLine) -> JSON {
        let computed = evidence?.computed.first { $0.question == line.question.id }
        return .members([
            "question": .string(line.question.id), "answer": .string(line.answer.id),
            "read_as": .text(line.readAs?.id), "title": .string(line.question.title),
            "phrase": .string(line.answer.phrase), "computed_answer": .text(computed?.answer),
            "computed_from": .text(computed?.reason),
        ])
    }
}
