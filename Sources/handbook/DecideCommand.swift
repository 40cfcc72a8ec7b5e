import ArgumentParser
import Decision
import DecisionPages
import Diagnostics
import InferencePages
import Site
import Workspace

struct DecideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decide",
        abstract: "Asks the questions of the decision, or takes the answers, and says what they lead to.",
        discussion: """
            On a terminal the questions are asked one after the other; answers that are given already are not \
            asked again. Elsewhere the answers given are all there are, and the result may be the next question.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, markdown
    }

    @Option(
        name: .customLong("answer"),
        help: ArgumentHelp(
            "An answer, by the ids of its question and of what is answered.", valueName: "question=answer"))
    var answers: [String] = []

    @Option(
        help:
            "A workload file, or the id of a comparison or a scenario: what its cost answers is not asked."
    )
    var workload: String?

    @Option(help: "How the result is printed: text, json, or markdown (the decision record).")
    var format: Format = .text

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let sources = try readSources(root: options.root)
        let (consultation, diagnostics) = await consult(sources, options: options.buildOptions())
        let report = DiagnosticReport(diagnostics, sources: sources, strict: options.strict)
        guard !report.hasErrors else {
            report.print(as: .text, options)
            throw ExitStatus.problems
        }
        guard let consultation else {
            throw ValidationError("This handbook has no decision: there is no content/data/decision.yaml.")
        }
        let given = try parsedAnswers(like: consultation.exampleOfAnswer)
        let evidence = try evidence(for: consultation, given: given, from: sources)
        let answers = evidence?.answers ?? given
        var result = try consultation.answered(answers, evidence: evidence)
        if result.outcome == nil, format == .text, Terminal.isInteractive {
            let questionnaire = Questionnaire(
                consultation, from: result, holding: answers, evidence: evidence)
            guard let finished = questionnaire.ask() else {
                throw ExitStatus.problems
            }
            result = finished
        }
        Terminal.print(printed(result))
    }

    private func evidence(
        for consultation: Consultation, given: [String: String], from sources: [SourceFile]
    ) throws -> WorkloadEvidence? {
        guard let workload else { return nil }
        guard !consultation.computableQuestions.isEmpty else {
            throw ValidationError(
                "No question of this decision is answered by cost: none has 'computed_by' in decision.yaml.")
        }
        if let comparison = consultation.comparison(workload) {
            return consultation.evidence(of: comparison, given: given)
        }
        guard consultation.takesFiles else { throw unknownComparison(workload, of: consultation) }
        let build = options.buildOptions()
        var question = CostQuestion(try workloadSubject(workload, in: sources), today: build.today)
        question.asOf = build.asOf
        let scenario = try question.scenario(from: sources, options)
        guard let evidence = consultation.evidence(of: scenario, given: given) else {
            throw unknownComparison(workload, of: consultation)
        }
        return evidence
    }

    /// There are no prices: without them no workload of one's own can be held against the decision.
    private func unknownComparison(_ name: String, of consultation: Consultation) -> ValidationError {
        let ids = consultation.comparisons
        let known = ids.isEmpty ? "" : " Comparisons are: \(ids.joined(separator: ", "))."
        return ValidationError(
            "'\(name)' is no comparison of this handbook, and it has no prices for a workload.\(known)")
    }

    private func parsedAnswers(like example: String) throws -> [String: String] {
        var given: [String: String] = [:]
        for answer in answers {
            let parts = answer.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else {
                throw ValidationError("'\(answer)' is not an answer; write it like \(example).")
            }
            guard given.updateValue(parts[1], forKey: parts[0]) == nil else {
                throw ValidationError("'\(parts[0])' is answered twice.")
            }
        }
        return given
    }

    private func printed(_ result: WalkReport) -> String {
        switch format {
        case .text: result.text()
        case .json: String(decoding: result.json.pretty, as: UTF8.self)
        case .markdown: result.markdown
        }
    }
}

extension Consultation {
    /// How an answer is written: that of the first question.
    fileprivate var exampleOfAnswer: String {
        graph.questions.first.flatMap { question in
            question.answers.first.map { "\(question.id)=\($0.id)" }
        } ?? "question=answer"
    }

    /// What the answers lead to; a wrong question or answer is a wrong call that lists the valid ones.
    fileprivate func answered(
        _ answers: [String: String], evidence: WorkloadEvidence?
    ) throws -> WalkReport {
        do {
            return report(on: try graph.replay(answers), holding: answers, evidence: evidence)
        } catch {
            let sentence = "\(error)"
            throw ValidationError(sentence.prefix(1).uppercased() + sentence.dropFirst() + ".")
        }
    }
}
