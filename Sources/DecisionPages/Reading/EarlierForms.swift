import Cost
import Decision
import Diagnostics
import Fields
import Site

// What earlier editions of the program read in `decision.yaml`. It is still read, so that a handbook can be compared
// with its own past, with a warning that says how it is written now.
extension FieldReader {
    /// `from`, `to` and `answers: {beyond, short, unclear}`: one option that takes the place of another.
    mutating func earlierRule(
        of question: String, answers: [Answer], options: [OptionID]?, inquiries: [CostInquiry]
    ) -> CostRule? {
        let to = optionIDs("to", among: options) ?? []
        let known = inquiries.first { inquiry in
            to.allSatisfy { option in inquiry.pairs.contains { $0.to == option } }
        }
        guard let inquiry = known ?? inquiries.first else { return nil }
        report(
            "decision-form", "'from' and 'to' are the form of an earlier edition", at: span(of: "from"),
            help: "write 'compare: \(inquiry.word)' and 'answers: {pays: ..., short: ..., unclear: ...}'",
            severity: .warning)
        _ = optionIDs("from", among: options)
        let note = string("note")
        let scenarios = named("scenarios")
        let words: [(CostFinding, String)] = [
            (.pays, "beyond"), (.short, "short"), (.unclear, "unclear"),
        ]
        let ids = answers.map(\.id)
        let meant = value("answers").flatMap { value in
            group(value, what: "'answers'") { reader in
                words.reduce(into: [CostFinding: String]()) { meant, word in
                    guard let id = reader.requiredString(word.1), ids.contains(id) else { return }
                    meant[word.0] = id
                }
            }
        }
        guard let meant, meant.count == words.count else { return nil }
        return CostRule(
            question: question, inquiry: inquiry, answers: meant, note: note, scenarios: scenarios,
            span: span(of: "from"))
    }

    /// `options:` of an outcome, of which the only one is the option that it recommends.
    mutating func earlierOption(among known: [OptionID]?) -> OptionID? {
        guard contains("options"), let options = optionIDs("options", among: known) else { return nil }
        report(
            "decision-form", "'options' is the form of an earlier edition", at: span(of: "options"),
            help: "write 'option: \(options.first?.rawValue ?? "")', the one that the outcome recommends",
            severity: .warning)
        return options.count == 1 ? options.first : nil
    }
}
