import Decision
import Diagnostics
import Site

extension WalkReport {
    /// The result for a terminal, in lines of at most `width` characters.
    package func text(width: Int = 80) -> String {
        var out = TextLines(width: width)
        if !trace.isEmpty { writeAnswers(&out) }
        if let question { writeQuestion(question, &out) }
        if let outcome { writeOutcome(outcome, &out) }
        out.title(DecisionWords.permalink(isOutcome: outcome != nil))
        out.unbroken(permalink ?? url)
        return out.text
    }

    private func writeAnswers(_ out: inout TextLines) {
        out.title(outcome == nil ? DecisionWords.answersSoFar : DecisionWords.yourAnswers)
        var rows = trace.map { line in
            (
                line.question.label,
                line.answer.phrase + (line.readAs.map { DecisionWords.readAs($0.short) } ?? "")
                    + computedNote(on: line)
            )
        }
        if outcome != nil {
            rows += unasked.map {
                (decisions.graph.question($0.gate)?.label ?? $0.gate, reasonForSkipping($0))
            }
        }
        let column = (rows.map(\.0.count).max() ?? 0) + 2
        for (label, value) in rows {
            out.paragraph(label.capitalisedFirst.padding(to: column) + value, indent: column + 2)
        }
    }

    private func writeQuestion(_ question: Question, _ out: inout TextLines) {
        out.title("\(caption): \(question.title)")
        out.paragraph(question.why)
        out.paragraph("\(DecisionWords.whatCounts) \(question.counts)")
        let column = (choices.map(\.answer.id.count).max() ?? 0) + 2
        for choice in choices {
            let line = "\(choice.answer.phrase). \(choice.answer.meaning) \(choice.consequence)"
            out.paragraph(choice.answer.id.padding(to: column) + line, indent: column + 2)
        }
    }

    private func writeOutcome(_ outcome: Outcome, _ out: inout TextLines) {
        out.title("\(DecisionWords.outcome): \(outcome.title)")
        if let standingSentence { out.paragraph(standingSentence) }
        if walk.isProvisional { out.paragraph(DecisionWords.provisional(openQuestions.count).sentence) }
        for warning in warnings { out.paragraph("\(DecisionWords.first): \(warning)") }
        if !walk.isFinding { out.paragraph(DecisionWords.noFinding) }
        out.paragraph(outcome.recommendation)
        if let reason {
            out.title(DecisionWords.why)
            out.paragraph(reason.why)
            out.paragraph("\(DecisionWords.rulesOut) \(reason.rulesOut)")
        }
        if let cost { writeCost(cost, &out) }
        if !tensions.isEmpty { out.title(DecisionWords.knownTension) }
        for tension in tensions {
            out.paragraph("\(tension.text) \(DecisionWords.waysOut)")
            for way in tension.waysOut { out.paragraph("- \(way)", indent: 4) }
        }
        if !openQuestions.isEmpty { out.title(DecisionWords.openQuestions) }
        for open in openQuestions { writeOpen(open, &out) }
        out.title(DecisionWords.nextStep)
        out.paragraph(
            "\(outcome.nextStep.action) \(DecisionWords.timeBox): \(outcome.nextStep.timeBox.sentence)")
    }

    private func writeCost(_ cost: OutcomeCost, _ out: inout TextLines) {
        out.title(DecisionWords.cost)
        let subject = cost.subject
        out.paragraph(
            "\(subject.kind.title): \(subject.title). \(DecisionWords.costBasis(cost).sentence)")
        if let incomplete = subject.incomplete { out.paragraph(incomplete) }
        for line in cost.lines(decisions) { out.paragraph("- \(line)", indent: 4) }
        if evidence == nil {
            out.paragraph("\(subject.kind.costsSay): \(cost.standingSentence(decisions).lowercasedFirst)")
            return
        }
        let said = [subject.shareSentence, subject.measured, subject.assumed, subject.leaning]
        for sentence in said.compactMap(\.self) { out.paragraph(sentence) }
    }

    private func writeOpen(_ open: OpenQuestion, _ out: inout TextLines) {
        guard let question = decisions.graph.question(open.question) else { return }
        out.paragraph("\(question.title) \(DecisionWords.time): \(question.findOut.effort)")
        for change in open.settled {
            let short = question.answer(change.becomes)?.short ?? change.becomes
            out.paragraph(
                "- \(DecisionWords.ifAnswered(short)) \(decisions.endTitle(of: change.walk))", indent: 4)
        }
    }
}

/// Titles with indented paragraphs below them.
private struct TextLines {
    let width: Int
    private(set) var text = ""

    init(width: Int) { self.width = width }

    mutating func title(_ words: String) { text += (text.isEmpty ? "" : "\n") + words + "\n" }

    /// A paragraph indented by two characters, its further lines by `indent`.
    mutating func paragraph(_ words: String, indent: Int = 2) {
        let lines = words.wrapped(to: max(20, width - indent))
        for (index, line) in lines.enumerated() {
            text += String(repeating: " ", count: index == 0 ? 2 : indent) + line + "\n"
        }
    }

    mutating func unbroken(_ words: String) { text += "  \(words)\n" }
}

extension String {
    fileprivate func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
