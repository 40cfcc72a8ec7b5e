import BuiltSites
import Diagnostics
import Samples
import Testing

@testable import Site

@Suite struct SuggestionTests {
    private let paths = [
        "index.md", "patterns/hybrid.md", "patterns/index.md", "guides/start.md", "guides/deep/end.md",
        "an.md",
    ]

    @Test(
        arguments: [
            ("hybird.md", "patterns/", "hybrid.md"), ("patterns/hybird.md", "", "patterns/hybrid.md"),
            ("../patterns/hybird.md", "guides/", "../patterns/hybrid.md"),
            ("../pattern/hybrid.md", "guides/deep/", "../../patterns/hybrid.md"),
            ("/patterns/hybird.md", "guides/", "/patterns/hybrid.md"),
            // Moved to another folder.
            ("old/place/of/start.md", "", "guides/start.md"),
            ("hybrid.md", "guides/deep/", "../../patterns/hybrid.md"),
            // Steps up do not make another name nearer.
            ("../../to.md", "guides/deep/", nil),
            // Two pages have the name.
            ("other/place/index.md", "", nil), ("nothing.md", "", nil),
        ] as [(String, String, String?)])
    func thePageThatWasMeant(written: String, folder: String, meant: String?) async {
        let files = paths.map { file("content/\($0)", "---\ntitle: A\n---\n") }
        let name = "content/\(folder)asks.md"
        let built = await site(files: files + [file(name, "---\ntitle: B\n---\n[x](\(written))\n")])
        let lines = built.report.split(separator: "\n", omittingEmptySubsequences: false)
        let place = lines.firstIndex { $0 == "\(name):4:5: error: no page '\(written)' [link-missing]" }
        let help = place.map { lines[$0 + 1] } ?? "no such error"
        #expect(
            meant.map { help == "    help: did you mean '\($0)'?" } ?? !help.hasPrefix("    help"),
            "\(built.report)")
    }

    @Test func aSlipInAnyLinkOfAnOrdinarySiteIsUnderstood() async {
        var generator = SeededGenerator(seed: 3)
        let words = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"]
        let paths = words.flatMap { folder in words.map { "\(folder)/\($0)-\(folder).md" } }
        let title = "---\ntitle: A\n---\n"
        var text = title
        var meant: [String] = []
        for path in paths {
            var letters = Array(path)
            letters.swapAt(letters.count - 5, letters.count - 6)
            if Bool.random(using: &generator) { letters.remove(at: letters.count - 7) }
            guard String(letters) != path else { continue }
            text += "[x](\(String(letters)))\n"
            meant.append(path)
        }
        let built = await site(
            files: paths.map { file("content/\($0)", title) } + [file("content/index.md", text)])
        let help = built.result.diagnostics.filter { $0.rule == "link-missing" }.sorted().map(\.help)
        #expect(help == meant.map { "did you mean '\($0)'?" })
    }

    @Test(arguments: [500, 2_000])
    func deadLinksOfManyPagesDoBoundedWork(pages: Int) async {
        let files = (0..<pages).map {
            file("content/page-\($0)/a-page-of-number-\($0).md", "---\ntitle: A\n---\n")
        }
        let preparation = await SitePreparation(files, options: BuildOptions(today: day))
        var suggestions = Suggestions(preparation.site, budget: SuggestionBudget(1_000_000))
        for number in 0..<pages * 10 {
            let path = "page-\(number)/a-paeg-of-number-\(number).md"
            _ = suggestions.path(for: missing(path), in: "")
        }
        #expect(suggestions.budget.isSpent)
        #expect(suggestions.budget.spent <= 1_000_000 + 10_000)
    }

    @Test func deadPlacesOfOnePageDoBoundedWork() async {
        let preparation = await SitePreparation([], options: BuildOptions(today: day))
        var suggestions = Suggestions(preparation.site, budget: SuggestionBudget(1_000_000))
        let places = Set((0..<5_000).map { "a-heading-of-number-\($0)" })
        for number in 0..<5_000 {
            _ = suggestions.place(for: "a-haeding-of-number-\(number)", among: places, on: "a.md")
        }
        #expect(suggestions.budget.isSpent)
        #expect(suggestions.budget.spent <= 1_000_000 + 10_000)
    }

    /// What directives name comes out of the budget of links: once it is spent, nothing more is looked for.
    @Test func contentsOfPagesThatAreNotThereDoBoundedWork() async {
        let names = (0..<1_000).map { "a-long-name-of-a-page-that-is-much-like-others-\($0).md" }
        let pages = names.map { file("content/\($0)", "---\ntitle: A\n---\n") }
        let asking = names.map { "```{contents} \($0.replacing("much", with: "mcuh"))\n```\n" }.joined()
        let built = await site(files: pages + [file("content/index.md", "---\ntitle: A\n---\n" + asking)])
        let problems = built.result.diagnostics.filter { $0.rule == "link-missing" }.sorted()
        #expect(problems.count == names.count)
        #expect(problems.first?.help == "did you mean '\(names[0])'?")
        #expect(problems.last?.help == nil)
    }

    private func missing(_ path: String) -> MissingFile {
        MissingFile(kind: .page, written: path, path: path, span: 0..<0)
    }
}
