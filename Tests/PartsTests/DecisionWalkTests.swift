import BuiltSites
import Decision
import DecisionPages
import Diagnostics
import Foundation
import Parts
import Site
import Testing

/// Pages, records and data of all walks say what the core says.
@Suite struct DecisionWalkTests {
    @Test func theHandbookHasItsDecision() async throws {
        let handbook = try await DecisionHandbook.main()
        let table = try #require(handbook.consultation?.table)
        #expect(table.walks.count > table.questionStates.count && !table.questionStates.isEmpty)
        #expect(handbook.diagnostics.allSatisfy { $0.rule == "outcome-without-example" })
    }

    @Test func everyWalkHasItsPage() async throws {
        let handbook = try await DecisionHandbook.main()
        let consultation = try #require(handbook.consultation)
        for walk in consultation.table.walks {
            let report = consultation.report(on: walk)
            let outcome = try #require(report.outcome)
            let page = try #require(handbook.built[report.url + "index.html"])
            let status =
                walk.isProvisional
                ? "Provisional: \(walk.openQuestions.count) open question"
                : "Not yet held against your costs<"
            #expect(report.url == "decide/walk/\(walk.path)/\(outcome.id)/")
            #expect(page.contains("<h1>\(escapedHTML(outcome.title))</h1>"))
            #expect(page.contains(status))
            #expect(page.contains("Provisional:") == walk.isProvisional)
            #expect(page.contains(escapedHTML(try #require(report.reason).why)))
            #expect(page.contains("<pre><code>\(escapedHTML(report.markdown))</code></pre>"))
            #expect(page.contains(">https://handbook.example/\(report.url)</textarea>"))
            #expect(page.contains("Do not send restricted data") == walk.path.hasPrefix("data-unsure"))
            #expect(page.contains("this is the default and not a finding") == !walk.isFinding)
        }
    }

    @Test func everyQuestionStateOffersItsAnswers() async throws {
        let handbook = try await DecisionHandbook.main()
        let consultation = try #require(handbook.consultation)
        for state in consultation.table.questionStates {
            let report = consultation.report(on: state)
            let path = report.url + "index.html"
            let page = DecisionMarkup(html: try #require(handbook.built[path]))
            let list = try #require(page.text(between: "<ul class=\"answers\"", and: "</ul>"))
            let targets = DecisionMarkup(html: list).values(of: "href").map {
                decisionTarget($0, on: path).path
            }
            #expect(targets == report.choices.map { consultation.report(on: $0.walk).url + "index.html" })
            #expect(DecisionMarkup(html: list).ids == report.choices.map { "was-\($0.answer.id)" })
        }
    }

    @Test func recordsAndDataAgree() async throws {
        let handbook = try await DecisionHandbook.main()
        let consultation = try #require(handbook.consultation)
        for walk in consultation.table.walks {
            let report = consultation.report(on: walk)
            #expect(handbook.built[report.url + "record.md"] == report.markdown)
            let file = try object(handbook.built[report.url + "walk.json"])
            #expect(file["walk"] as? String == walk.path)
            #expect(file["outcome"] as? String == walk.outcome)
            #expect(file["pattern"] as? String == report.outcome?.pattern)
            #expect(file["provisional"] as? Bool == walk.isProvisional)
            #expect(file["open_questions"] as? [String] == walk.openQuestions)
            #expect(file["stopped_by"] as? String == walk.stoppedBy)
            #expect(file["url"] as? String == report.url)
            #expect(
                (file["trace"] as? [[String: String]])?.map {
                    "\($0["question"] ?? "")-\($0["answer"] ?? "")"
                }
                    == walk.steps.map(\.segment))
        }
    }

    @Test func theDataHoldEveryWalk() async throws {
        let handbook = try await DecisionHandbook.main()
        let consultation = try #require(handbook.consultation)
        let data = try object(handbook.built["data/decision.json"])
        let walks = try #require(data["walks"] as? [[String: Any]])
        let lines = walks.map {
            "\($0["path"] ?? "") \($0["outcome"] ?? "") \($0["provisional"] as? Bool ?? false) \($0["url"] ?? "")"
        }
        #expect(
            lines
                == consultation.table.walks.map { walk in
                    "\(walk.path) \(walk.end.id) \(walk.isProvisional) decide/walk/\(walk.path)/\(walk.end.id)/"
                })
        #expect(
            (data["nodes"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
                == consultation.graph.questions.map(\.id))
        #expect(
            (data["outcomes"] as? [[String: Any]])?.compactMap { $0["id"] as? String }
                == consultation.graph.outcomes.map(\.id))
        #expect((data["states"] as? [Any])?.count == consultation.table.questionStates.count)
    }

    private func object(_ text: String?) throws -> [String: Any] {
        let json = try JSONSerialization.jsonObject(with: Data(try #require(text).utf8))
        return try #require(json as? [String: Any])
    }
}
