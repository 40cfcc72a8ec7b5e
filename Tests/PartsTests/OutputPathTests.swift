import BuiltSites
import Parts
import Site
import Testing

/// Names under which a site could not be published, each at the file or line that is the cause.
@Suite struct OutputPathTests {
    private let home = "-- content/index.md --\n---\ntitle: Home\n---\n```{contents}\n```\n"
    private let page = "---\ntitle: Page\n---\n"

    private func report(_ text: String) async -> String {
        await site(home + text).report.split(separator: "\n").filter { !$0.hasPrefix("    help: ") }
            .joined(separator: "\n")
    }

    @Test func foldersThatDifferInCase() async {
        #expect(
            await report("-- content/team.md --\n\(page)-- content/Team/anna.md --\n\(page)") == """
                content/team.md: error: the folder '/team/' differs only in case from '/Team/' of \
                'content/Team/anna.md' [route-duplicate]
                """)
        #expect(
            await report("-- content/e\u{301}.md --\n\(page)-- content/\u{E9}/a.png --\n") == """
                content/\u{E9}/a.png: error: the folder '/\u{E9}/' differs only in Unicode form from \
                '/e\u{301}/' of 'content/e\u{301}.md' [route-duplicate]
                """)
    }

    @Test(arguments: ["robots.txt", "llms.txt", "sitemap.xml", "feed.xml", "_headers"])
    func aliasesOfFilesOfTheGenerator(name: String) async {
        let settings = "-- handbook.yaml --\nbase_url: https://handbook.example/\n"
        #expect(
            await report(settings + "-- content/a.md --\n---\ntitle: A\naliases:\n  - \(name)\n---\n") == """
                content/a.md:4:5: error: the address '/\(name)/' lies below a file, '/\(name)' of the \
                generator [alias-collision]
                """)
        #expect(
            await report(settings + "-- content/\(name)/a.txt --\n") == """
                content/\(name)/a.txt: error: the address '/\(name)/a.txt' lies below a file, '/\(name)' of \
                the generator [route-duplicate]
                """)
    }

    @Test func aFileWhereTheGeneratorNeedsAFolder() async {
        #expect(
            await report("-- content/a.md --\n---\ntitle: A\ntags: [x, y]\n---\n-- content/tags --\n") == """
                content/tags: error: the address '/tags' is a folder of the generator [route-duplicate]
                """)
        #expect(
            await report("-- content/a.md --\n---\ntitle: A\ntags: [x, y]\n---\n-- content/Tags/b.txt --\n")
                == """
                content/Tags/b.txt: error: the folder '/Tags/' differs only in case from '/tags/' of the \
                generator [route-duplicate]
                """)
    }

    @Test func aSlugOfTheGenerators() async {
        #expect(
            await report("-- content/a.md --\n---\ntitle: A\nslug: robots.txt\n---\n") == """
                content/a.md:3:1: error: the address '/robots.txt/' lies below a file, '/robots.txt' of the \
                generator [route-duplicate]
                """)
    }

    @Test func tagsThatGetInEachOthersWay() async {
        #expect(
            await report("-- content/a.md --\n---\ntitle: A\ntags: [index.html]\n---\n") == """
                content/a.md:3:1: error: the address '/tags/index.html/' lies below a file, '/tags/index.html' \
                of the generator [route-duplicate]
                """)
    }

    @Test func scenariosThatDifferInCase() async {
        let scenario = CostSample.scenarios
        let two =
            scenario + scenario.replacing("scenarios:\n", with: "").replacing("id: case", with: "id: Case")
        let built = await costPage("text\n", scenarios: two)
        let problems = built.report.split(separator: "\n").filter { $0.contains("[route-duplicate]") }
        #expect(
            problems == [
                """
                content/data/scenarios.yaml:3:5: error: the address '/cost/scenarios/case/figures.json' differs only in \
                case from one of the generator [route-duplicate]
                """
            ])
    }

    @Test func namesThatNoFileSystemHolds() async {
        let long = String(repeating: "n", count: 250)
        let asset = await report(
            "-- templates/page.mustache --\n{{{body}}}\n-- templates/assets/\(long).js --\n0\n")
        #expect(asset.hasPrefix("templates/assets/\(long).js: error: the address '/assets/\(long)."))
        #expect(
            asset.hasSuffix(
                "' cannot be published: a part of the path is longer than 255 bytes [route-duplicate]"))
        #expect(
            await report("-- content/...md --\n\(page)").hasPrefix(
                "content/...md: error: the address '/../' cannot be published: the path has a part '.' or '..'"
            ))
    }

    /// Every page would run it.
    @Test(arguments: ["manifest.js", "terms/0.js", "pages/x.txt"])
    func nothingOfAnAuthorStandsInTheSearchIndex(name: String) async {
        let engine = "-- templates/page.mustache --\n{{{body}}}\n-- templates/assets/search-engine.js --\n0\n"
        #expect(
            await report(engine + "-- content/search/\(name) --\nalert(1)\n") == """
                content/search/\(name): error: the address '/search/\(name)' belongs to the search index \
                [route-duplicate]
                """)
        #expect(await report("-- content/search/\(name) --\nalert(1)\n") == "")
    }

    @Test func nothingOfAnAuthorStandsForAnAsset() async {
        let script = "-- templates/assets/a.js --\n0\n-- templates/page.mustache --\n{{{body}}}\n"
        let path = await site(home + script).paths.first { $0.hasPrefix("assets/") } ?? ""
        #expect(
            await report(script + "-- content/\(path) --\nalert(1)\n") == """
                content/\(path): error: the address '/\(path)' is taken by 'templates/assets/a.js' [route-duplicate]
                """)
    }
}
