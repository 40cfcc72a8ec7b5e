import Advice
import Claims
import Cost
import CostPages
import Decision
import Diagnostics
import Fields
import Site
import Telling

/// The words of a decision record, in the shape that MADR gives it.
private enum RecordWords {
    static let blank = "[fill in]"
    static let unfinished = "not finished"
}

extension WalkReport {
    /// The decision record: everything that is known filled in, a blank for everything that is not.
    package var markdown: String { RecordBlock(self).text + "\n" + recordText }

    private var recordText: String {
        var out = MarkdownLines()
        out.line("# Decision for \(RecordWords.blank): \(outcome?.title ?? RecordWords.unfinished)")
        out.items([
            "Status: proposed", "Date: \(RecordWords.blank)", "Deciders: \(RecordWords.blank)",
            "Made with: \(madeWith)", "Walk: \(permalink ?? url)",
        ])
        writeContext(&out)
        writeOutcome(&out)
        writeCost(&out)
        writeOpenQuestions(&out)
        writeConfirmation(&out)
        return out.text
    }

    private var madeWith: String {
        [imprint.title, imprint.edition.map { "edition \($0)" }, "evaluated \(imprint.asOf)"].compactMap(
            \.self
        )
        .joined(separator: ", ")
    }

    private func writeContext(_ out: inout MarkdownLines) {
        out.heading("Context")
        out.line("What is decided, for whom, at what size: \(RecordWords.blank)")
        let given = trace.map {
            "\($0.question.title) \($0.answer.phrase.sentence)\(reading(of: $0))\(computedNote(on: $0))"
        }
        let skipped = unasked.map { gate in
            let title = decisions.graph.question(gate.gate)?.title ?? gate.gate
            return "\(title) \(reasonForSkipping(gate))."
        }
        let later = kept.map { "\($0.question.title) \(DecisionWords.keptAnswer($0.answer.phrase))." }
        out.items(given + later + (outcome == nil ? [] : skipped))
        out.heading("Decision drivers")
        out.items(drivers.map { "\($0.question.label.capitalisedFirst): \($0.answer.meaning)" })
        out.heading("Considered options")
        out.items(imprint.patternTitles)
    }

    /// The gates that mattered: the one that stopped the walk and the details after it, or else all.
    private var drivers: [TraceLine] {
        guard let gate = walk.stoppedBy, let index = trace.firstIndex(where: { $0.question.id == gate })
        else {
            return trace
        }
        return Array(trace[index...])
    }

    private func reading(of line: TraceLine) -> String {
        line.readAs.map { " Read as: \($0.short)." } ?? ""
    }

    private func writeOutcome(_ out: inout MarkdownLines) {
        out.heading("Decision outcome")
        if let earlierAdvice { out.line(earlierAdvice) }
        guard let outcome else {
            out.line("Open: \(question?.title ?? "")")
            return
        }
        let open = walk.isProvisional ? " " + DecisionWords.provisional(openQuestions.count).sentence : ""
        out.line("Chosen option: \(outcome.title) (\(patternTitle ?? outcome.pattern)).\(open)")
        if let standingSentence { out.line(standingSentence) }
        out.line(outcome.recommendation)
        if !walk.isFinding { out.line(DecisionWords.noFinding) }
        for warning in warnings { out.line("\(DecisionWords.first): \(warning)") }
        if let reason { out.line("Because: \(reason.why)") }
        if let reason { out.line("Ruled out: \(reason.rulesOut)") }
        for tension in tensions {
            out.line("\(DecisionWords.knownTension): \(tension.text) \(DecisionWords.waysOut)")
            out.items(tension.waysOut)
        }
        out.heading("Consequences")
        out.items(outcome.good.map { "Good: \($0)" } + outcome.bad.map { "Bad: \($0)" })
        out.heading("Next step")
        out.line("\(outcome.nextStep.action) \(DecisionWords.timeBox): \(outcome.nextStep.timeBox.sentence)")
    }

    /// What every option costs, and how the outcome stands; blanks where there is no scenario.
    private func writeCost(_ out: inout MarkdownLines) {
        guard cost != nil || decisions.costPage != nil, outcome != nil else { return }
        if let cost { return write(cost, &out) }
        out.heading("Cost")
        out.items([
            "Range a month: \(RecordWords.blank)", "Scenario: \(RecordWords.blank)",
            "Prices read on: \(RecordWords.blank)",
        ])
    }

    private func write(_ cost: OutcomeCost, _ out: inout MarkdownLines) {
        out.heading("Cost")
        if evidence == nil {
            out.line("\(cost.subject.kind.costsSay): \(cost.standingSentence(decisions).lowercasedFirst)")
        }
        if let incomplete = cost.subject.incomplete { out.line(incomplete) }
        let (subject, kind) = (cost.subject, cost.subject.kind)
        let address = costURL.map { ", \($0)" } ?? ""
        let volume = subject.words.volume(subject.priced.volume)
        let read = subject.readDays.map(\.longText).joined(separator: ", ")
        let known = [subject.shareSentence, decisiveInputs(subject), subject.measured].compactMap(
            \.self)
        out.items(
            cost.lines(decisions) + [
                "\(kind.title): \(subject.title), \(volume)\(address)",
                "\(kind.dated.capitalisedFirst) of \(subject.asOf.longText)"
                    + (read.isEmpty ? "" : ", read on \(read)"),
            ] + known + (evidence == nil ? ["Range with our own figures: \(RecordWords.blank)"] : []))
        if evidence != nil { writeInputs(subject, &out) }
    }

    /// The inputs that decide, each measured or assumed.
    private func decisiveInputs(_ subject: CostSubject) -> String {
        let inputs = subject.shares.measureFirst.prefix(3).map { input in
            "\(subject.title(ofInput: input.input)), assumed (\(CostWords.hundredths(input.share)) of 100 draws)"
        }
        return "Decided by: " + (inputs.isEmpty ? "nothing that is assumed" : inputs.joined(separator: "; "))
            + "."
    }

    /// The inputs, so that somebody else can compute it again.
    private func writeInputs(_ subject: CostSubject, _ out: inout MarkdownLines) {
        out.heading(subject.kind.inputs)
        out.items(subject.inputs)
    }

    private func writeOpenQuestions(_ out: inout MarkdownLines) {
        guard !openQuestions.isEmpty else { return }
        out.heading("Open questions")
        out.items(
            openQuestions.compactMap { open in
                decisions.graph.question(open.question).map { question in
                    let settled = open.settled.map { change in
                        let short = question.answer(change.becomes)?.short ?? change.becomes
                        let end = decisions.endTitle(of: change.walk).sentence
                        return "\(DecisionWords.ifAnswered(short)) \(end)"
                    }
                    return "\(question.title) Ask: \(question.findOut.ask) Time: \(question.findOut.effort) "
                        + "Owner: \(RecordWords.blank). \(settled.joined(separator: " "))"
                }
            })
    }

    private func writeConfirmation(_ out: inout MarkdownLines) {
        guard let outcome else { return }
        out.heading("Confirmation")
        out.line("Revisit when any of these is true:")
        out.items(outcome.revisitWhen)
        out.line("Date to look again, whatever happens: \(RecordWords.blank)")
    }
}

/// Markdown that is built from paragraphs and lists, with a blank line between them.
private struct MarkdownLines {
    private(set) var text = ""

    mutating func heading(_ words: String) { block("## \(words)") }

    mutating func line(_ words: String) { block(words) }

    mutating func items(_ items: [String]) {
        if !items.isEmpty { block(items.map { "- \($0)" }.joined(separator: "\n")) }
    }

    private mutating func block(_ words: String) { text += (text.isEmpty ? "" : "\n") + words + "\n" }
}
