import BuiltSites
import Decision
import DecisionPages
import Parts
import Site
import Testing

/// What holds on every page that is made from the decision, and on the pages as a whole.
@Suite struct DecisionPageTests {
    private func pages(_ built: BuiltSite) -> [(path: String, markup: DecisionMarkup)] {
        built.paths.filter { $0.hasPrefix("decide/") && $0.hasSuffix(".html") }.map { path in
            (path, DecisionMarkup(html: built[path] ?? ""))
        }
    }

    @Test func allAreWellFormed() async throws {
        let handbook = try await DecisionHandbook.main()
        let pages = pages(handbook.built)
        #expect(pages.count > (try #require(handbook.consultation)).table.walks.count)
        for (path, page) in pages {
            #expect(!page.headingLevels.isEmpty, "\(path)")
            #expect(page.isBalanced, "\(path)")
            #expect(Set(page.ids).count == page.ids.count, "\(path)")
            #expect(page.headingLevels.filter { $0 == 1 }.count == 1, "\(path)")
            #expect(
                zip(page.headingLevels, page.headingLevels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path)"
            )
        }
    }

    @Test func titlesAreUnique() async throws {
        let built = try await DecisionHandbook.main().built
        var seen: [String: String] = [:]
        for path in built.paths where path.hasSuffix(".html") {
            let title =
                DecisionMarkup(html: built[path] ?? "").text(between: "<title>", and: "</title>") ?? ""
            #expect(seen.updateValue(path, forKey: title) == nil, "\(path): \(title)")
        }
    }

    @Test func aTitleNamesTheWalk() async throws {
        let page = try #require(
            try await DecisionHandbook.main().built["decide/walk/data-no/frontier-no/volume/index.html"])
        #expect(
            page.contains(
                "<title>Is token volume high and steady? (gate 3 of 4, after: data no, frontier no) - Handbook</title>"
            ))
    }

    /// Links, change links and their fragments included, lead to something that was made.
    @Test func everyLinkArrives() async throws {
        let built = try await DecisionHandbook.main().built
        let paths = Set(built.paths)
        var ids: [String: Set<String>] = [:]
        for (path, page) in pages(built) {
            for url in page.values(of: "href") where !url.contains("://") {
                let target = decisionTarget(url, on: path)
                #expect(paths.contains(target.path), "\(path) links to \(url)")
                // Figures for the fields of the one page that takes them are no place on it.
                guard let fragment = target.fragment, !fragment.hasPrefix("v=2&") else { continue }
                let places = ids[target.path] ?? Set(DecisionMarkup(html: built[target.path] ?? "").ids)
                ids[target.path] = places
                #expect(places.contains(fragment), "\(path) links to \(url)")
            }
        }
    }

    @Test func changeLinksMarkTheEarlierAnswer() async throws {
        let handbook = try await DecisionHandbook.main()
        let consultation = try #require(handbook.consultation)
        for walk in consultation.table.walks {
            let path = consultation.report(on: walk).url + "index.html"
            let trace = DecisionMarkup(html: handbook.built[path] ?? "").text(
                between: "<dl class=\"trace\">", and: "</dl>")
            let links = DecisionMarkup(html: trace ?? "").values(of: "href").map {
                decisionTarget($0, on: path)
            }
            let expected = walk.steps.indices.map { index in
                let state = Walk.path(of: Array(walk.steps.prefix(index)))
                let question = walk.steps[index].question
                return
                    "decide/walk/\(state.isEmpty ? "" : state + "/")\(question)/index.html#was-\(walk.steps[index].answer)"
            }
            #expect(links.map { "\($0.path)#\($0.fragment ?? "")" } == expected)
        }
    }

    @Test func gatesNotReachedAreNamed() async throws {
        let built = try await DecisionHandbook.main().built
        let page = try #require(built["decide/walk/data-yes/boundary-cloud/staff-yes/self-hosted/index.html"])
        for label in ["Frontier quality", "Token volume", "Speed to market"] {
            #expect(
                page.contains(
                    "<div class=\"trace-skipped\"><dt>\(label)</dt><dd>Not asked: gate 1 already decided this</dd></div>"
                ))
        }
    }

    @Test func everyShortAddressLeadsToItsWalk() async throws {
        let handbook = try await DecisionHandbook.main()
        let consultation = try #require(handbook.consultation)
        let start = try #require(consultation.graph.start)
        #expect(!consultation.table.trimmedPrefixes.isEmpty)
        for walk in [start] + consultation.table.trimmedPrefixes {
            let path = "decide/walk/\(walk.path.isEmpty ? "" : walk.path + "/")index.html"
            let page = try #require(handbook.built[path], "\(path)")
            let url = try #require(DecisionMarkup(html: page).text(between: "content=\"0; url=", and: "\""))
            #expect(decisionTarget(url, on: path).path == consultation.report(on: walk).url + "index.html")
            #expect(page.contains("<a href=\"\(url)\">"))
        }
    }

    @Test func walksAreNotIndexedAndTheirPagesAre() async throws {
        let built = try await DecisionHandbook.main().built
        let sitemap = try #require(built["sitemap.xml"])
        #expect(!sitemap.contains("/decide/walk/"))
        for path in [
            "decide/tree/", "decide/questions/", "decide/questions/staff/", "decide/outcomes/hybrid/",
        ] {
            #expect(sitemap.contains("<loc>https://handbook.example/\(path)</loc>"))
        }
        for (path, page) in pages(built) where path.hasPrefix("decide/walk/") {
            #expect(page.html.contains("<meta name=\"robots\" content=\"noindex"), "\(path)")
        }
    }

    @Test func aPageThatAnAuthorWroteWins() async {
        let built = await DecisionSample.build(
            pages: "-- content/decide/tree.md --\n---\ntitle: Mine\n---\nMy tree.\n")
        #expect(built["decide/tree/index.html"]?.contains("My tree.") == true)
    }

    @Test func textsAreEscaped() async throws {
        let built = await DecisionSample.build()
        let page = try #require(built["decide/walk/rain-no/far-no/walk/index.html"])
        #expect(page.contains("Walk &lt;there&gt;"))
        #expect(!page.contains("<there>"))
    }

    @Test func workersChangeNothing() async {
        let files = sources("\(DecisionSample.pages)-- content/data/decision.yaml --\n\(DecisionSample.data)")
        let one = await site(files: files, workers: 1)
        let four = await site(files: files.reversed(), workers: 4)
        #expect(one.outputs == four.outputs)
    }
}
