import BuiltSites
import Cost
import Decision
import Diagnostics
import Exact
import Fields
import Parts
import Samples
import Site
import Testing

@testable import DecisionPages
@testable import InferencePages

/// Recorded decisions, evaluated with other prices and questions than those of the day.
@Suite struct RecheckTests {
    @Test func aRecordOfTodayStands() async throws {
        let handbook = try Handbook()
        let record = try await handbook.record(
            ["data": "no", "frontier": "no", "speed": "no"], "support-assistant")
        let found = try #require(await handbook.recheck(record))
        #expect(found.state == .stands && found.was == "closed-default" && found.now == found.was)
        #expect(found.because.isEmpty)
    }

    @Test func aPriceThatMovesIsNamed() async throws {
        var handbook = try Handbook()
        let record = try await handbook.record(
            ["data": "no", "frontier": "no", "speed": "no"], "support-assistant")
        try handbook.setPrice(of: "claude-sonnet-5-5", "input: 2", to: "input: 9")
        let found = try #require(await handbook.recheck(record))
        #expect(found.state == .costsMoved)
        #expect(found.because.map(\.input) == ["price.claude-sonnet-5-5.input"])
        #expect(found.because.map(\.from) == [2] && found.because.map(\.to) == [9])
        #expect(found.costs.map(\.option.rawValue) == ["closed"])
    }

    /// A closed model at many times its price is no longer the answer, and the price is all that it takes.
    @Test func aFlipIsToldWithTheSmallestSetOfInputs() async throws {
        var handbook = try Handbook()
        let record = try await handbook.record(
            ["data": "no", "frontier": "no", "speed": "no", "staff": "yes"], "support-assistant")
        try handbook.setPrice(of: "claude-sonnet-5-5", "output: 10", to: "output: 200")
        try handbook.setPrice(of: "openai.gpt-oss-120b-1:0", "input: 0.15", to: "input: 0.16")
        let found = try #require(await handbook.recheck(record))
        #expect(found.state == .flipped && found.was == "closed-default" && found.now == "managed-open")
        #expect(found.because.map(\.input) == ["price.claude-sonnet-5-5.output"])
        let consultation = try #require(await handbook.consultation)
        let report = RecheckReport([found], of: consultation)
        #expect(report.needsSomebody)
        #expect(
            report.text == """
                decisions/a.md: would now be 'Open model through managed inference' instead of 'Closed model by \
                default, measured from day one', because price.claude-sonnet-5-5.output went from 10 to 200

                """)
        #expect(report.diagnostics.map(\.severity) == [.error])
    }

    @Test func aRecordOfTheFirstEditionIsReadByItsWalk() async throws {
        let handbook = try Handbook()
        let old =
            "# Decision\n\n- Walk: https://a.example/decide/walk/data-no/frontier-no/volume-yes/staff-yes/self-hosted/\n"
        let found = try #require(await handbook.recheck(file("decisions/a.md", old)))
        #expect(found.state == .questionOpen && found.was == "self-hosted" && found.now == nil)
        #expect(found.question == "curve")
    }

    @Test func theDayToLookAgainFallsDue() async throws {
        let handbook = try Handbook()
        let record = try await handbook.record(
            ["data": "no", "frontier": "no", "speed": "no"], "support-assistant")
        let due = String(decoding: record.bytes, as: UTF8.self).replacing(
            /review_by: [-0-9]+/, with: "review_by: 2026-11-30")
        #expect(try await handbook.recheck(file("decisions/a.md", due))?.state == .overdue)
    }

    @Test(arguments: [
        ("record: 2", "record: 3", "a record of version '3' cannot be read"),
        ("outcome:", "outcme:", "the record has no key 'outcme'"),
        ("model: claude-sonnet-5-5", "model: claude-sonnet-9", "no model 'claude-sonnet-9'"),
        ("\"closed\": ", "\"closed\": about ", "'closed' is no number"),
    ])
    func whatCannotBeReadIsTold(_ old: String, _ new: String, _ message: String) async throws {
        let handbook = try Handbook()
        let record = try await handbook.record(
            ["data": "no", "frontier": "no", "speed": "no"], "support-assistant")
        let text = String(decoding: record.bytes, as: UTF8.self)
        #expect(text.contains(old))
        do {
            _ = try await handbook.recheck(file("decisions/a.md", text.replacing(old, with: new)))
            Issue.record("nothing was told")
        } catch {
            let told = (error as? Diagnostic)?.message ?? ""
            #expect(told.contains(message), "\(error)")
        }
    }

    /// The schema describes the keys that are written, and no other.
    @Test func theSchemaHasTheKeysOfARecord() async throws {
        let handbook = try Handbook()
        let own = try await handbook.record(
            ["data": "no", "frontier": "no", "speed": "no"], "support-assistant")
        let example = try await DecisionHandbook.main().built[
            "decide/walk/data-no/frontier-no/volume-no/speed-no/closed-default/record.md"]
        let written = [String(decoding: own.bytes, as: UTF8.self), try #require(example)].flatMap { text in
            text.split(separator: "\n").dropFirst().prefix { $0 != "---" }.filter { $0.first != " " }.map {
                String($0.prefix { $0 != ":" })
            }
        }
        guard case .object(let members) = recordSchema,
            case .object(let properties)? = members.first(where: { $0.key == "properties" })?.value
        else {
            Issue.record("the schema has no properties")
            return
        }
        #expect(Set(written) == Set(properties.map(\.key)).subtracting(["comparison"]))
    }

    @Test func otherMarkdownIsNoRecord() throws {
        #expect(try DecisionRecord(file("a.md", "# Minutes\n\nWe met.\n")) == nil)
        #expect(try DecisionRecord(file("a.md", "---\ntitle: A\n---\nWe met.\n")) == nil)
    }
}

/// This handbook, with prices that can be moved.
private struct Handbook {
    private var files: [SourceFile]

    init() throws { files = try handbookFiles(below: repository) }

    var consultation: Consultation? {
        get async {
            await consult(files, options: .withAllParts(today: CalendarDate("2026-12-01")!)).consultation
        }
    }

    mutating func setPrice(of model: String, _ old: String, to new: String) throws {
        let index = try #require(files.firstIndex { $0.path == "content/data/prices.yaml" })
        var text = String(decoding: files[index].bytes, as: UTF8.self)
        let place = try #require(text.firstRange(of: "id: \"\(model)\""))
        let found = try #require(text[place.upperBound...].firstRange(of: "\(old)\n"))
        text.replaceSubrange(found, with: "\(new)\n")
        files[index] = file(files[index].path, text)
    }

    /// What 'decide --format markdown' prints for answers and a scenario.
    func record(_ answers: [String: String], _ scenario: String) async throws -> SourceFile {
        let consultation = try #require(await consultation)
        let costed = try #require(consultation.site.costs.costs?.scenario(scenario))
        let evidence = try #require(consultation.evidence(of: costed, given: answers))
        let walk = try consultation.graph.replay(evidence.answers)
        return file(
            "decisions/a.md",
            consultation.report(on: walk, holding: evidence.answers, evidence: evidence).markdown)
    }

    func recheck(_ record: SourceFile) async throws -> RecheckedRecord? {
        guard let consultation = await consultation, let read = try DecisionRecord(record) else { return nil }
        return try consultation.recheck(read)
    }
}
