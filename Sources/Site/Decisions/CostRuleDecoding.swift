import Cost
import Decision
import Diagnostics

extension FieldReader {
    /// `computed_by` of a question; nil where it is not written, and after a problem.
    mutating func costRule(of question: String, answers: [Answer]) -> CostRule? {
        guard let value = value("computed_by") else { return nil }
        return group(value, what: "'computed_by'") { reader in
            reader.require("from", help: "name the option that is left, such as closed")
            reader.require("to", help: "name the options that may take its place")
            reader.require(
                "answers",
                help: "write 'answers: {beyond: ..., short: ..., unclear: ...}' with ids of answers")
            let from = reader.optionIDs("from")?.first
            let to = reader.optionIDs("to")
            let meant = reader.value("answers").flatMap { value in
                reader.group(value, what: "'answers'") { $0.ruleAnswers(among: answers.map(\.id)) }
            }
            let note = reader.string("note")
            let scenarios = reader.named("scenarios")
            reader.requireOrder(from, before: to)
            guard let from, let to, let meant else { return nil }
            return CostRule(
                question: question, from: from, to: to, beyond: meant.beyond, short: meant.short,
                unclear: meant.unclear, note: note, scenarios: scenarios)
        }
    }

    /// `scenario` of an outcome; nil where none is named.
    mutating func outcomeScenario(of outcome: String, option: OptionID?) -> OutcomeScenario? {
        named("scenario")?.first.map { OutcomeScenario(outcome: outcome, scenario: $0, option: option) }
    }

    /// Crossovers are computed for pairs in the order of the options.
    private mutating func requireOrder(_ from: OptionID?, before to: [OptionID]?) {
        guard let from, let wrong = to?.first(where: { $0 <= from }) else { return }
        report(
            "cost-word", "'to' cannot be '\(wrong.rawValue)' where 'from' is '\(from.rawValue)'",
            at: span(of: "to"),
            help:
                "the order is \(OptionID.allCases.map(\.rawValue).joined(separator: ", ")): 'from' comes first"
        )
    }

    private mutating func ruleAnswers(
        among ids: [String]
    ) -> (beyond: String, short: String, unclear: String)? {
        let answers = ["beyond", "short", "unclear"].map { key -> String? in
            guard let id = requiredString(key) else { return nil }
            if ids.contains(id) { return id }
            report(
                "decision-answer", "there is no answer '\(id)'", at: value(key)?.span ?? span,
                help: didYouMean(id, among: ids, otherwise: "answers are: \(ids.joined(separator: ", "))"))
            return nil
        }
        guard let beyond = answers[0], let short = answers[1], let unclear = answers[2] else { return nil }
        return (beyond, short, unclear)
    }

    /// The options of the cost core under a key; nil where it is absent or one of them is none.
    mutating func optionIDs(_ key: String) -> [OptionID]? {
        guard let items = named(key) else { return nil }
        let known = OptionID.allCases.map(\.rawValue)
        let options = items.map { item -> OptionID? in
            if let option = OptionID(rawValue: item.id) { return option }
            report(
                "cost-word", "'\(key)' cannot be '\(item.id)'", at: item.span,
                help: didYouMean(
                    item.id, among: known, otherwise: "write one of: \(known.joined(separator: ", "))"))
            return nil
        }
        return options.contains(nil) ? nil : options.compactMap(\.self)
    }

    /// The texts under a key with their places; nil where there are none.
    private mutating func named(_ key: String) -> [CostRule.Named]? {
        let texts = strings(key)
        guard !texts.isEmpty, let items = value(key)?.items, items.count == texts.count else { return nil }
        return zip(texts, items).map { CostRule.Named(id: $0, span: $1.span) }
    }
}
