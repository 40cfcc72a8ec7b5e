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
        ("market", "'market' is not an answer; write it like data=no."),
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
                "\"computed_from\": \"1.5 M tokens a day; managed open costs no more than closed only above about 7.6 M\""
            ))
    }

    @Test func aWorkloadNeedsAQuestionThatItAnswers() throws {
        let run = try Program.run("decide", "--workload", "w.yaml", in: try handbook())
        #expect(run.status == 2)
        #expect(run.errors.contains("No question of this decision is answered by cost"))
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
