import Cost
import Decision
import Diagnostics
package import Fields
import Site

/// Turns `decision.yaml` into a graph, and collects a located diagnostic for everything that has not
/// the form that the head of that file describes.
///
/// A text that is missing is read as an empty one: the proofs say which. What is not a graph at all
/// is reported here.
struct DecisionDecoder {
    package let path: String
    /// The options that answers and outcomes may name; nil where that is not known.
    let options: [OptionID]?
    /// The questions that costs answer, besides which of two options is cheaper.
    let inquiries: [CostInquiry]
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var places = DecisionPlaces()
    /// The links of citations and the pages named, to be looked up in the site.
    private(set) var references: [Reference] = []
    /// The questions that a workload's cost answers, and the scenarios that show what outcomes cost.
    private(set) var costRules: [CostRule] = []
    private(set) var outcomeScenarios: [OutcomeScenario] = []

    /// A link or a page that the data names.
    struct Reference: Sendable {
        package let target: String
        package let span: Range<Int>
        /// Whether an address of another site will do.
        let mayLeaveSite: Bool
    }

    /// The decoded file.
    struct Data {
        package var graph: DecisionGraph
        var reviewed: CalendarDate?
        var reviewBy: CalendarDate?
        /// Paths below `content/`.
        var costPage: String?
        var nextPage: String?
        /// The scenarios in which the tree shows costs.
        var treeScenarios: [CostRule.Named] = []
        var costRules: [CostRule] = []
        var outcomeScenarios: [OutcomeScenario] = []
    }

    init(path: String, options: [OptionID]?, inquiries: [CostInquiry]) {
        self.path = path
        self.options = options
        self.inquiries = inquiries
    }

    mutating func decode(_ value: LocatedValue) -> Data {
        var reader = FieldReader(value, what: "the decision", path: path)
        reader.require("questions", help: "list the questions in the order in which they are asked")
        reader.require("outcomes", help: "list what the answers can lead to")
        let questions = reader.list("questions").map { question($0) }
        let outcomes = reader.list("outcomes").map { outcome($0) }
        var data = Data(graph: DecisionGraph(questions: questions, outcomes: outcomes))
        data.reviewed = reader.date("reviewed")
        data.reviewBy = reader.date("review_by")
        if let pages = reader.value("pages") { readPages(pages, into: &data) }
        data.costRules = costRules
        data.outcomeScenarios = outcomeScenarios
        diagnostics += reader.finish()
        return data
    }

    private mutating func readPages(_ value: LocatedValue, into data: inout Data) {
        var reader = FieldReader(value, what: "'pages'", path: path)
        data.costPage = page("cost", &reader)
        data.nextPage = page("next", &reader)
        data.treeScenarios = reader.treeScenarios()
        diagnostics += reader.finish()
    }

    private mutating func page(_ key: String, _ reader: inout FieldReader) -> String? {
        guard let target = reader.string(key), let span = reader.value(key)?.span else { return nil }
        references.append(Reference(target: target, span: span, mayLeaveSite: false))
        return target
    }

    // MARK: What questions and outcomes share

    /// Reads the keys of one mapping with an id; `subject` is what the proofs call it, and `anonymous`
    /// what it is called without its id.
    package mutating func part<Part>(
        _ value: LocatedValue, as subject: (String) -> Subject, anonymous: String,
        _ read: (inout DecisionDecoder, inout FieldReader, _ id: String) -> Part
    ) -> Part {
        let what = idText(value).map { name(of: subject($0)) } ?? anonymous
        var reader = FieldReader(value, what: what, path: path)
        let id = reader.requiredString("id") ?? ""
        places.add(subject(id), value)
        let part = read(&self, &reader, id)
        if case .mapping = value.content {
            diagnostics += reader.finish()
        } else {
            // What is no mapping lacks every key; to say so once is enough.
            diagnostics += reader.finish().filter { $0.rule != "missing-key" }
        }
        return part
    }

    private func name(of subject: Subject) -> String {
        if case .question(let id) = subject { "question '\(id)'" } else { subject.description }
    }

    /// Reads a mapping without an id of its own.
    mutating func group<Part>(_ value: LocatedValue, what: String, _ read: (inout FieldReader) -> Part)
        -> Part
    {
        var reader = FieldReader(value, what: what, path: path)
        let part = read(&reader)
        diagnostics += reader.finish()
        return part
    }

    package mutating func note(_ reference: Reference) { references.append(reference) }

    package mutating func note(_ rule: CostRule?) { rule.map { costRules.append($0) } }

    package mutating func note(_ scenario: OutcomeScenario?) { scenario.map { outcomeScenarios.append($0) } }

    private func idText(_ value: LocatedValue) -> String? {
        guard case .mapping(let entries) = value.content else { return nil }
        return entries.first { $0.key == "id" }?.value.text
    }
}

extension FieldReader {
    /// A text, or an empty one where it is missing.
    package mutating func text(_ key: String) -> String { string(key) ?? "" }

    /// A text that may differ by the gate that stopped the walk and by earlier answers, or nil where it is
    /// missing.
    mutating func byContext(_ key: String) -> ByContext? {
        guard let value = value(key) else { return nil }
        switch value.content {
        case .scalar(let text, _): return .always(text)
        case .mapping(let entries):
            let cases = entries.compactMap { entry in
                entry.value.text.map { ByContext.Case(entry.key, $0) }
            }
            if cases.count == entries.count { return .after(cases) }
            report("type-mismatch", "'\(key)' must hold one text for each gate or answer", at: span(of: key))
        default:
            report(
                "type-mismatch",
                "'\(key)' must be text, or one text for each gate or answer, but this is \(value.kind)",
                at: value.span)
        }
        return nil
    }
}
