import Decision
import Diagnostics
import Fields
import InferencePages
import Site

extension DecisionDecoder {
    package mutating func question(_ value: LocatedValue) -> Question {
        part(value, as: Subject.question, anonymous: "a question") { decoder, reader, id in
            let answers = decoder.answers(&reader, to: id)
            decoder.note(
                reader.costRule(
                    of: id, answers: answers, options: decoder.options, inquiries: decoder.inquiries))
            return Question(
                id: id, kind: Self.kind(&reader), title: reader.text("title"), label: reader.text("label"),
                why: reader.text("why"), counts: reader.text("counts"),
                threshold: reader.value("threshold").map { decoder.threshold($0) },
                findOut: reader.value("find_out").map { decoder.wayToFindOut($0) }
                    ?? FindOut(ask: "", lookAt: [], effort: ""),
                answers: answers)
        }
    }

    private static func kind(_ reader: inout FieldReader) -> Question.Kind {
        guard let text = reader.requiredString("kind", help: "write 'kind: gate' or 'kind: detail'") else {
            return .gate
        }
        if let kind = Question.Kind(rawValue: text) { return kind }
        let kinds = Question.Kind.allCases.map(\.rawValue)
        reader.report(
            "decision-kind", "'\(text)' is no kind of question",
            at: reader.value("kind")?.span ?? reader.span,
            help: didYouMean(text, among: kinds, otherwise: "kinds are: \(kinds.joined(separator: ", "))"))
        return .gate
    }

    private mutating func threshold(_ value: LocatedValue) -> Threshold {
        var sources: [LocatedValue] = []
        let text = group(value, what: "'threshold'") { reader in
            sources = reader.list("sources")
            return reader.text("text")
        }
        return Threshold(text: text, sources: sources.map { citation($0) })
    }

    private mutating func citation(_ value: LocatedValue) -> Citation {
        var reference: Reference?
        let citation = group(value, what: "a source") { reader in
            let link = reader.string("link")
            if let link, let span = reader.value("link")?.span {
                reference = Reference(target: link, span: span, mayLeaveSite: true)
            }
            return Citation(title: reader.text("title"), link: link)
        }
        if let reference { note(reference) }
        return citation
    }

    private mutating func wayToFindOut(_ value: LocatedValue) -> FindOut {
        group(value, what: "'find_out'") { reader in
            FindOut(ask: reader.text("ask"), lookAt: reader.strings("look_at"), effort: reader.text("effort"))
        }
    }

    private mutating func answers(_ reader: inout FieldReader, to question: String) -> [Answer] {
        reader.require("answers", help: "list the answers in the order in which they are shown")
        return reader.list("answers").map { answer($0, to: question) }
    }

    private mutating func answer(_ value: LocatedValue, to question: String) -> Answer {
        let subject = { (id: String) in Subject.answer(question: question, answer: id) }
        return part(value, as: subject, anonymous: "an answer to '\(question)'") { decoder, reader, id in
            Answer(
                id: id, phrase: reader.text("phrase"), short: reader.text("short"),
                meaning: reader.text("meaning"), consequence: reader.byContext("consequence") ?? .always(""),
                warning: reader.string("warning"), stops: reader.bool("stops") ?? false,
                next: Self.next(&reader), effects: reader.optionEffects(among: decoder.options))
        }
    }

    private static func next(_ reader: inout FieldReader) -> Next {
        let next = reader.byContext("next")
        guard let readAs = reader.string("reads_as") else {
            reader.require("next", help: "name the question or outcome that the answer leads to")
            return .to(next ?? .always(""))
        }
        if next != nil {
            reader.report(
                "decision-answer", "\(reader.what) has both 'next' and 'reads_as'",
                at: reader.span(of: "reads_as"),
                help: "keep 'reads_as' if it leads where another answer leads")
        }
        return .readAs(readAs)
    }
}
