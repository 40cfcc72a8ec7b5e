import BuiltSites
import Decision
import Diagnostics
import Foundation
import Parts
import Site
import Testing

/// The addresses of earlier editions: every one answers, and says what it said and what is asked now.
@Suite struct LastingWalkTests {
    /// The sample with one question more after "no" to 'rain' and 'far'.
    private static let later = DecisionSample.data
        .replacing(
            "consequence: Stay., stops: true, next: stay}", with: "consequence: On., stops: true, next: legs}"
        )
        .replacing(
            "outcomes:\n",
            with: """
                  - id: legs
                    kind: detail
                    title: How are the legs?
                    label: legs
                    why: Legs tire.
                    counts: A knee.
                    find_out: {ask: The knee., look_at: [The shoe.], effort: A step.}
                    answers:
                      - {id: good, phrase: They are good, short: good, meaning: Fresh., consequence: Walk., next: walk}
                      - {id: bad, phrase: They are bad, short: bad, meaning: Sore., consequence: Coat., next: coat}
                      - {id: unsure, phrase: Not sure of legs, short: not sure, meaning: Hm., consequence: Coat., reads_as: bad}
                outcomes:

                """
        )
        .replacing(
            "{stopped_by: far, why: It is far.", with: "{stopped_by: far, after: legs-bad, why: It is far."
        )
        .replacing(
            "{why: It is near.",
            with: "{stopped_by: far, why: Legs go., rules_out: No.}\n      - {why: It is near.")

    private static let list = """
        editions:
          - edition: "1"
            walks:
              - rain-yes/coat-here/walk
              - rain-yes/coat-lost/stay
              - rain-yes/coat-unsure/stay
              - rain-no/far-yes/stay
              - rain-no/far-yes/coat-here/walk
              - rain-no/far-no/walk
              - rain-no/far-unsure/walk
              - rain-unsure/far-yes/stay
              - rain-unsure/far-no/walk
              - rain-unsure/far-unsure/walk
          - edition: "2"
            new: {legs: A long way needs legs}
            walks:

        """

    /// The lines of edition 2.
    private static let present = ["no", "unsure"].flatMap { rain in
        ["legs-good/walk", "legs-bad/coat-here/walk", "legs-bad/coat-lost/stay", "legs-bad/coat-unsure/stay"]
            .map { "rain-\(rain)/far-yes/\($0)" }
            + ["legs-unsure/coat-here/walk", "legs-unsure/coat-lost/stay", "legs-unsure/coat-unsure/stay"]
            .map { "rain-\(rain)/far-yes/\($0)" }
    }

    private func build(
        _ list: String = Self.list + Self.present.map { "      - \($0)\n" }.joined(), pages: String = ""
    ) async -> BuiltSite {
        await site(
            files: sources(DecisionSample.pages) + sources(pages) + [
                file("content/data/decision.yaml", Self.later), file("content/data/walks.yaml", list),
            ])
    }

    @Test func anOldOutcomeAsksTheNewQuestion() async throws {
        let built = await build()
        #expect(built.report == "")
        let page = try #require(built["decide/walk/rain-no/far-yes/stay/index.html"])
        #expect(
            page.contains(
                """
                <p class="alert-title">An address of edition 1</p>
                <p>Edition 1 advised “Stay” at this address.</p>
                """))
        #expect(page.contains("<p>A long way needs legs.</p>\n<p>Legs tire.</p>"))
        #expect(page.contains("href=\"../legs-good/walk/index.html\""))
        #expect(page.contains("<span class=\"answer-next\">Coat.</span>"))
    }

    @Test func laterAnswersAreKept() async throws {
        let built = await build()
        let page = try #require(built["decide/walk/rain-no/far-yes/coat-here/walk/index.html"])
        #expect(page.contains("A long way needs legs. The later answers are kept.</p>"))
        #expect(page.contains("<dt>Coat</dt><dd>It is here (kept)</dd>"))
        let links = DecisionMarkup(
            html: DecisionMarkup(html: page).text(between: "<ul class=\"answers\"", and: "</ul>") ?? "")
        #expect(
            links.values(of: "href") == [
                "../../legs-good/walk/index.html", "../../legs-bad/coat-here/walk/index.html",
                "../../legs-unsure/coat-here/walk/index.html",
            ])
        #expect(page.contains("With the answers kept: Walk &lt;there&gt;."))
    }

    @Test func oldQuestionsAndShortAddressesAnswer() async throws {
        let built = await build()
        let question = try #require(built["decide/walk/rain-no/far-yes/coat/index.html"])
        #expect(question.contains("<p>Edition 1 asked “Is there a coat?” at this address.</p>"))
        #expect(question.contains("<p>A long way needs legs.</p>"))
        #expect(built["decide/walk/rain-no/far-yes/coat/record.md"] == nil)
        let short = try #require(built["decide/walk/rain-no/far-yes/coat-here/index.html"])
        #expect(short.contains("content=\"0; url=walk/index.html\""))
    }

    @Test func recordAndDataSayWhatWasAdvised() async throws {
        let built = await build()
        let folder = "decide/walk/rain-no/far-yes/coat-here/walk/"
        let record = try #require(built[folder + "record.md"])
        #expect(record.contains("- Is it far? Yes it is.\n- Is there a coat? It is here (kept).\n"))
        #expect(
            record.hasSuffix(
                """
                ## Decision outcome

                Edition 1 advised “Walk <there>” at this address. A long way needs legs. The later answers are kept.

                Open: How are the legs?

                """))
        let json = try #require(built[folder + "walk.json"])
        #expect(json.contains("\"walk\": \"rain-no/far-yes\",\n  \"outcome\": null,"))
        #expect(json.contains("\"url\": \"\(folder)\","))
        #expect(json.contains("\"next_question\": \"legs\","))
        #expect(json.contains("\"edition\": \"1\","))
        #expect(json.contains("\"advised\": \"walk\""))
    }

    @Test func anOutcomeThatMovedIsSaid() async throws {
        let list = "editions:\n  - edition: \"1\"\n    walks: [rain-yes/coat-here/stay]\n"
        let page = try #require(await build(list)["decide/walk/rain-yes/coat-here/stay/index.html"])
        #expect(page.contains("<p>Edition 1 advised “Stay” at this address.</p>"))
        #expect(page.contains("<p>The same answers now lead elsewhere.</p>"))
        #expect(page.contains("Leads to: <a href=\"../walk/index.html\">Walk &lt;there&gt;</a>"))
    }

    @Test(arguments: [
        (
            "- rain-maybe/stay",
            """
            content/data/walks.yaml:4:9: error: the published walk 'rain-maybe/stay' has no page: there is no \
            answer 'maybe' to 'rain' [walk-lost]
                help: an address that was published stays: bring 'maybe' back, or give a page the alias \
            '/decide/walk/rain-maybe/stay/'
            """
        ),
        (
            "- rian-no/stay",
            """
            content/data/walks.yaml:4:9: error: the published walk 'rian-no/stay' has no page: there is no \
            question 'rian' [walk-lost]
                help: did you mean 'rain'?
            """
        ),
        (
            "- rain-no/far-no/leave",
            """
            content/data/walks.yaml:4:9: error: the published walk 'rain-no/far-no/leave' has no page: there is \
            no outcome 'leave' [walk-lost]
                help: an address that was published stays: bring 'leave' back, or give a page the alias \
            '/decide/walk/rain-no/far-no/leave/'
            """
        ),
        (
            "- stay",
            """
            content/data/walks.yaml:4:9: error: 'stay' is no published walk [walk-form]
                help: write its answers and then its outcome, such as 'rain-yes/coat-here/walk'
            """
        ),
    ])
    func aWalkWithoutPageIsAnError(line: String, report: String) async {
        let found = await build("editions:\n  - edition: \"1\"\n    walks:\n      \(line)\n").report
        #expect(found.contains(report), "\(found)")
    }

    @Test func aPageOfAnAuthorAnswersToo() async {
        let list = "editions:\n  - edition: \"1\"\n    walks: [rain-maybe/stay]\n"
        let page = "-- content/maybe.md --\n---\ntitle: M\naliases: [/decide/walk/rain-maybe/stay/]\n---\n"
        let report = await build(list, pages: page).report
        #expect(!report.contains("walk-lost"), "\(report)")
    }

    @Test func aNewWalkIsAWarningWithTheLineToAppend() async {
        let report = await build(Self.list + Self.present.dropLast().map { "      - \($0)\n" }.joined())
            .report
        #expect(
            report == """
                content/data/decision.yaml: warning: 1 walk of the decision is in no list of published walks [walk-unlisted]
                    help: append to the last edition of 'content/data/walks.yaml', a line each: rain-unsure/far-yes/legs-unsure/coat-unsure/stay

                """)
    }

    @Test func aNewQuestionMustExist() async {
        let report = await build(Self.list.replacing("{legs:", with: "{lges:")).report
        #expect(
            report.contains(
                "content/data/walks.yaml:15:11: error: there is no question 'lges' [walk-news]\n    help: did you mean 'legs'?"
            ), "\(report)")
    }

    @Test func anOldAddressIsAPageThatIsNotIndexedAndMovesNobody() async throws {
        let built = try await DecisionHandbook.main().built
        let path = "decide/walk/data-no/frontier-no/volume-yes/staff-yes/self-hosted/index.html"
        let page = try #require(built[path])
        #expect(page.contains("<h1>Which open option costs less at your volume?</h1>"))
        #expect(page.contains("Edition 1 advised “Open model, self-hosted” at this address."))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex"))
        #expect(!page.contains("http-equiv=\"refresh\""))
    }

    /// All 154 addresses of edition 1: 52 outcomes with their files, 25 question states, 77 short addresses.
    @Test func everyAddressOfTheFirstEditionAnswers() async throws {
        let built = try await DecisionHandbook.main().built
        let list = try String(
            contentsOf: repository.appending(path: "content/data/walks.yaml"),
            encoding: .utf8)
        let first = try #require(list.split(separator: "- edition: ").dropFirst().first)
        let walks = first.split(separator: "\n").compactMap { line in
            line.hasPrefix("      - ") ? line.dropFirst(8).split(separator: "/").map(String.init) : nil
        }
        #expect(walks.count == 52)
        var addresses: Set = ["decide/walk/"]
        for walk in walks {
            for length in 1...walk.count {
                let before = walk.prefix(length - 1).map { $0 + "/" }.joined()
                let question = length < walk.count ? walk[length - 1].split(separator: "-")[0] + "/" : ""
                addresses.insert("decide/walk/\(before)\(walk[length - 1])/")
                if !question.isEmpty { addresses.insert("decide/walk/\(before)\(question)") }
            }
        }
        #expect(addresses.count == 154)
        for address in addresses { #expect(built[address + "index.html"] != nil, "\(address)") }
        for walk in walks {
            let folder = "decide/walk/\(walk.joined(separator: "/"))/"
            #expect(built[folder + "record.md"] != nil && built[folder + "walk.json"] != nil, "\(folder)")
        }
    }
}
