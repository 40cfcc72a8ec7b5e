import Cost
import Decision
import Diagnostics
import Fields
import Site

extension FieldReader {
    /// `computed_by` of a question; nil where it is not written, and after a problem.
    /// `inquiries` are the questions that a part answers by rules of its own.
    mutating func costRule(
        of question: String, answers: [Answer], options: [OptionID]?, inquiries: [CostInquiry]
    ) -> CostRule? {
        guard let value = value("computed_by") else { return nil }
        return group(value, what: "'computed_by'") { reader in
            if reader.contains("from"), !reader.contains("compare") {
                return reader.earlierRule(
                    of: question, answers: answers, options: options, inquiries: inquiries)
            }
            reader.require("compare", help: "name what is compared: volume, curve, routing or cheaper")
            reader.require("answers", help: "give the id of an answer for everything that can be found")
            let inquiry = reader.contains("compare") ? reader.inquiry(among: options, inquiries) : nil
            // What belongs to a comparison that is not known is no error of its own.
            if inquiry == nil { (_, _) = (reader.value("option"), reader.value("than")) }
            let meant = inquiry.flatMap { inquiry in
                reader.value("answers").flatMap { value in
                    reader.group(value, what: "'answers'") {
                        $0.ruleAnswers(to: inquiry, among: answers.map(\.id))
                    }
                }
            }
            _ = reader.value("answers")
            let note = reader.string("note")
            let scenarios = reader.named("scenarios")
            guard let inquiry, let meant else { return nil }
            return CostRule(
                question: question, inquiry: inquiry, answers: meant, note: note, scenarios: scenarios,
                span: reader.value("option")?.span ?? reader.value("compare")?.span ?? reader.span)
        }
    }

    /// `compare` of a rule, with `option` and `than` where these are compared.
    private mutating func inquiry(among options: [OptionID]?, _ inquiries: [CostInquiry]) -> CostInquiry? {
        guard let word = requiredString("compare") else { return nil }
        if let known = inquiries.first(where: { $0.word == word }) { return known }
        guard word == CostInquiry.cheaperWord else {
            let words = inquiries.map { $0.word } + [CostInquiry.cheaperWord]
            report(
                "cost-word", "'compare' cannot be '\(word)'", at: value("compare")?.span ?? span,
                help: didYouMean(
                    word, among: words, otherwise: "write one of: \(words.joined(separator: ", "))"))
            return nil
        }
        for key in ["option", "than"] { require(key, help: "write the id of an option of the comparison") }
        guard let option = optionID("option", among: options), let other = optionID("than", among: options)
        else { return nil }
        if option == other {
            report(
                "cost-word", "'than' names the same option as 'option'", at: value("than")?.span ?? span,
                help: "name the option that it is held against")
            return nil
        }
        return .cheaper(option, than: other)
    }

    /// `scenario` of an outcome, one or a list; nil where none is named.
    mutating func outcomeScenario(of outcome: String, option: OptionID?) -> OutcomeScenario? {
        named("scenario").map { OutcomeScenario(outcome: outcome, scenarios: $0, option: option) }
    }

    private mutating func ruleAnswers(
        to inquiry: CostInquiry, among ids: [String]
    ) -> [CostFinding: String]? {
        var answers: [CostFinding: String] = [:]
        for finding in inquiry.findings {
            guard let id = requiredString(finding.rawValue) else { continue }
            if ids.contains(id) {
                answers[finding] = id
                continue
            }
            report(
                "decision-answer", "there is no answer '\(id)'", at: value(finding.rawValue)?.span ?? span,
                help: didYouMean(id, among: ids, otherwise: "answers are: \(ids.joined(separator: ", "))"))
        }
        return answers.count == inquiry.findings.count ? answers : nil
    }

    /// Options under a key; nil where it is absent or one of them is none of `options`. Where these are not known, since
    /// the data that names them has errors, every one passes.
    mutating func optionIDs(_ key: String, among options: [OptionID]?) -> [OptionID]? {
        guard let items = named(key) else { return nil }
        guard let known = options?.map(\.rawValue) else { return items.map { OptionID(rawValue: $0.id) } }
        let options = items.map { item -> OptionID? in
            if known.contains(item.id) { return OptionID(rawValue: item.id) }
            report(
                "cost-word", "'\(key)' cannot be '\(item.id)'", at: item.span,
                help: didYouMean(
                    item.id, among: known, otherwise: "write one of: \(known.joined(separator: ", "))"))
            return nil
        }
        return options.contains(nil) ? nil : options.compactMap(\.self)
    }

    /// The texts under a key with their places; nil where there are none.
    mutating func named(_ key: String) -> [CostRule.Named]? {
        let texts = strings(key)
        guard !texts.isEmpty, let items = value(key)?.items, items.count == texts.count else { return nil }
        return zip(texts, items).map { CostRule.Named(id: $0, span: $1.span) }
    }
}
