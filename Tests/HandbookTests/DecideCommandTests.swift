import Foundation
import Testing

@Suite struct DecideCommandTests {
    private struct Answer: Decodable {
        let walk: String
        let outcome: String?
        let pattern: String?
        let provisional: Bool
        let openQuestions: [String]
        let stoppedBy: String?
        let url: String
    }

    private func handbook() throws -> Folder {
        let folder = try Folder()
        _ = try Program.run("init", ".", in: folder)
        return folder
    }

    private func decide(_ answers: [String], in folder: Folder) throws -> Answer {
        let arguments = answers.flatMap { ["--answer", $0] } + ["--format", "json"]
        let run = try Program.run(["decide"] + arguments, in: folder)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Answer.self, from: Data(run.output.utf8))
    }

    @Test func answersLeadToAnOutcome() throws {
        let answer = try decide(["market=no", "team=yes"], in: try handbook())
        #expect(answer.walk == "market-no/team-yes")
        #expect(answer.outcome == "build")
        #expect(answer.pattern == "build")
        #expect(answer.stoppedBy == "team")
        #expect(!answer.provisional)
        #expect(answer.url == "decide/walk/market-no/team-yes/build/")
    }

    @Test func notSureIsProvisional() throws {
        let answer = try decide(["market=unsure", "team=no"], in: try handbook())
        #expect(answer.outcome == "wait")
        #expect(answer.provisional)
        #expect(answer.openQuestions.count == 1)
    }

    @Test func tooFewAnswersEndAtTheNextQuestion() throws {
        let answer = try decide(["market=no"], in: try handbook())
        #expect(answer.outcome == nil)
        #expect(answer.url == "decide/walk/market-no/team/")
    }

    @Test func theRecordIsTheOneOnTheSite() throws {
        let folder = try handbook()
        _ = try Program.run("build", in: folder)
        let run = try Program.run(
            "decide", "--answer", "market=yes", "--format", "markdown", in: folder)
        #expect(run.output == (try folder.read("public/decide/walk/market-yes/buy/record.md")))
    }

    @Test func textSaysWhatToDoNext() throws {
        let run = try Program.run("decide", "--answer", "market=yes", in: try handbook())
        #expect(run.status == 0)
        #expect(run.output.contains("Outcome: Buy it\n"))
        #expect(run.output.contains("Negotiate the first year."))
        #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test(arguments: [
        ("mraket=yes", "No question 'mraket'; questions are 'market' or 'team'."),
        ("market=perhaps", "No answer 'perhaps' to 'market'; answers are 'yes', 'no' or 'unsure'."),
        ("market", "'market' is not an answer; write it like market=yes."),
    ])
    func wrongAnswersListTheValidOnes(answer: String, sentence: String) throws {
        let run = try Program.run("decide", "--answer", answer, in: try handbook())
        #expect(run.status == 2)
        #expect(run.errors.contains(sentence))
    }

    @Test func aWorkloadAnswersWhatItsCostDecides() throws {
        let run = try Program.run(
            "decide", "--root", repository, "--workload", "support-assistant", "--answer", "data=no",
            "--answer",
            "frontier=no", "--answer", "speed=no", "--format", "json", in: try Folder())
        #expect(run.errors == "")
        #expect(run.output.contains("\"walk\": \"data-no/frontier-no/volume-no/speed-no\""))
        #expect(
            run.output.contains(
                "\"computed_from\": \"at 1.5 M tokens a day closed costs $1,990 a month, managed open $2,710, "
                    + "self-hosted $24,400\""
            ))
    }

    /// What used to be called firm: self-hosting at eight times the cost of managed open, and hybrid routing at eight
    /// times that of closed.
    @Test func theCheapestThatIsAllowedIsAdvised() throws {
        let grown = try decide("support-assistant-grown", "data=no", "frontier=no", "staff=yes")
        #expect(grown.contains("\"walk\": \"data-no/frontier-no/volume-yes/curve-managed\""))
        #expect(grown.contains("\"standing\": \"supported\""))
        #expect(grown.contains("\"chosen\": \"managed-open\",\n  \"cheapest\": \"managed-open\""))
        #expect(grown.contains("\"at_tokens_per_day\": 7632598.73496743,\n      \"to\": \"closed\""))
        let review = try decide("contract-review", "data=no", "frontier=yes", "share=some")
        #expect(review.contains("\"outcome\": \"closed-frontier\""))
        #expect(review.contains("\"standing\": \"supported\""))
    }

    /// An answer by hand wins, and the result says first that the costs speak against it.
    @Test func anAnswerAgainstTheCostsIsContradicted() throws {
        let result = try decide(
            "support-assistant-grown", "data=no", "frontier=no", "curve=self", "staff=yes")
        #expect(result.contains("\"outcome\": \"self-hosted\""))
        #expect(result.contains("\"standing\": \"contradicted\""))
        #expect(result.contains("\"surcharge_usd_per_month\": 0,"))
        #expect(result.contains("    {\n      \"input\": \"attempts\",\n      \"value\": 1\n    },"))
        let text = try Program.run(
            "decide", "--root", repository, "--workload", "support-assistant-grown", "--answer", "data=no",
            "--answer",
            "frontier=no", "--answer", "curve=self", "--answer", "staff=yes", in: try Folder()
        ).output
        #expect(
            text.contains(
                """
                  Not written, so taken as usual: batch_share 0, active_days_per_month 30.4,
                  attempts 1, tokenizer_factor 1, fixed_usd_per_month 0, gpus_per_replica 1,
                  paid_hours_per_month 730.

                """))
        #expect(
            text.contains(
                """
                Outcome: Open model, self-hosted
                  Contradicted by the costs: managed open costs $3,250 a month, and self-hosted
                  costs $24,400 a month. Look again at the answer on open option.

                """))
    }

    private func decide(_ workload: String, _ answers: String...) throws -> String {
        let arguments =
            ["decide", "--root", repository, "--workload", workload, "--format", "json"]
            + answers.flatMap { ["--answer", $0] }
        let run = try Program.run(arguments, in: try Folder())
        #expect(run.errors == "")
        return run.output
    }

    @Test func aWorkloadNeedsAQuestionThatItAnswers() throws {
        let run = try Program.run("decide", "--workload", "w.yaml", in: try handbook())
        #expect(run.status == 2)
        #expect(run.errors.contains("No question of this decision is answered by cost"))
    }

    /// A handbook of comparisons prices no workload of one's own, and says so.
    @Test func aWorkloadFileNeedsPrices() throws {
        let run = try decideOnDatabases("w.yaml")
        #expect(run.status == 2)
        #expect(run.errors.contains("'w.yaml' is no comparison of this handbook, and it has no prices"))
        #expect(run.errors.contains("Comparisons are: database, events, orders."))
    }

    @Test func aComparisonAnswersWhatItsCostDecides() throws {
        let run = try decideOnDatabases("events")
        #expect(run.errors == "")
        #expect(run.output.contains("\"walk\": \"place-no/joins-no/peak-no/capacity-yes\""))
        #expect(run.output.contains("\"standing\": \"close\""))
        #expect(run.output.contains("\"volume\": 5000,\n    \"unit\": \"requests a second\""))
    }

    private func decideOnDatabases(_ workload: String) throws -> Program.Run {
        try Program.run(
            "decide", "--root", repository + "/Tests/Fixtures/databases", "--workload", workload, "--answer",
            "place=no", "--answer", "joins=no", "--answer", "peak=no", "--format", "json", in: try Folder())
    }

    @Test func aWorkloadThatDoesNotExistIsNamedWithTheNearestOne() throws {
        let run = try Program.run(
            "decide", "--root", repository, "--workload", "support-asistant", in: try Folder())
        #expect(run.status == 1)
        #expect(run.errors.contains("help: did you mean the scenario 'support-assistant'?"))
    }

    @Test func aHandbookWithoutADecisionSaysSo() throws {
        let folder = try Folder("-- content/index.md --\n---\ntitle: A\n---\n")
        let run = try Program.run("decide", in: folder)
        #expect(run.status == 2)
        #expect(run.errors.contains("This handbook has no decision"))
    }
}
