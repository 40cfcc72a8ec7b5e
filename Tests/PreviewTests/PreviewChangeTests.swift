import Diagnostics
import Testing

@testable import Preview

@Suite struct PreviewChangeTests {
    private let problems = PreviewProblems(summary: "1 error", text: "a.md: error: b [c]\n")
    private let browser = EventSubscription(file: "guide/index.html", tag: "")

    @Test func anEditReloadsThePagesThatItChanges() {
        #expect(events(edited("guide/index.html"), ["content/a.md"]) == [.reload])
        #expect(events(edited("index.html"), ["content/a.md"]) == [])
        #expect(events(edited("data.json"), ["content/a.md"]) == [])
        #expect(events(sampleFiles.filter { $0.path != "guide/index.html" }, ["content/a.md"]) == [.reload])
    }

    @Test(arguments: ["a.png", "a.svg", "fonts/a.woff2", "film.mp4", "tune.mp3", "a.js", "a.css"])
    func whatAnyPageMayShowReloadsAllOfThem(path: String) {
        #expect(events(sampleFiles + [file(path, "")], ["content/a.md"]) == [.reload])
    }

    @Test func theSameSiteTellsNothing() {
        #expect(events(sampleFiles, ["content/a.md"]) == [])
    }

    @Test func aStyleSheetIsExchangedWithTheTagThatThePageHasThen() throws {
        let files =
            edited("guide/index.html").filter { !$0.path.hasSuffix(".css") }
            + [file("assets/site.abcdefabcd.css", "a{}")]
        let tag = try #require(PreviewSite(files)["guide/index.html"]?.tag)
        #expect(
            events(files, ["templates/assets/site.css"])
                == [.style("assets/site.abcdefabcd.css"), .page(tag)])
        #expect(events(files, ["templates/assets/site.css", "content/a.md"]) == [.reload])
        // A build that cannot say what changed.
        #expect(events(files, []) == [.reload])
    }

    @Test func problemsAreShownAndCleared() {
        let broken = PreviewState(site: sampleState.site, problems: problems)
        #expect(change(sampleState, broken) == [.problems(problems)])
        #expect(change(broken, broken) == [])
        #expect(change(broken, sampleState) == [.clear])
        let fixed = PreviewState(site: PreviewSite(edited("guide/index.html"), keeping: sampleState.site))
        #expect(change(broken, fixed) == [.clear, .reload])
    }

    @Test func thePageOfProblemsIsLoadedAgain() {
        let none = PreviewState(site: nil, problems: problems)
        #expect(change(none, sampleState) == [.reload])
        #expect(change(none, none) == [])
        #expect(
            change(none, PreviewState(problems: PreviewProblems(summary: "2 errors", text: ""))) == [.reload])
        #expect(none.greeting(for: EventSubscription(file: "index.html", tag: "problems")) == [])
        #expect(
            sampleState.greeting(for: EventSubscription(file: "index.html", tag: "problems")) == [.reload])
    }

    @Test func aPageThatIsOutOfDateWhenItListensIsReloaded() throws {
        let tag = try #require(sampleState.site?["guide/index.html"]?.tag)
        #expect(sampleState.greeting(for: EventSubscription(file: "guide/index.html", tag: tag)) == [.clear])
        #expect(sampleState.greeting(for: EventSubscription(file: "guide/index.html", tag: "0")) == [.reload])
        let missing = try #require(sampleState.site?["404.html"]?.tag)
        #expect(sampleState.greeting(for: EventSubscription(file: "no/index.html", tag: missing)) == [.clear])
        let broken = PreviewState(site: sampleState.site, problems: problems)
        #expect(
            broken.greeting(for: EventSubscription(file: "guide/index.html", tag: tag)) == [
                .problems(problems)
            ])
    }

    @Test func eventsAreLinesOfText() {
        func text(_ event: PreviewEvent) -> String { String(decoding: event.bytes, as: UTF8.self) }
        #expect(text(.reload) == "event: reload\ndata: \n\n")
        #expect(text(.style("a b/ü.css")) == "event: style\ndata: /a%20b/%C3%BC.css\n\n")
        #expect(
            text(.problems(PreviewProblems(summary: "1 error", text: "a\nb"))).hasPrefix(
                "event: problems\ndata: {\"summary\":\"1 error\",\"text\":\"a\\nb\",\"note\":"))
    }

    @Test func unchangedFilesAreShared() {
        let new = PreviewSite(edited("data.json"), keeping: sampleState.site)
        #expect(new["index.html"] === sampleState.site?["index.html"])
        #expect(new["data.json"] !== sampleState.site?["data.json"])
        #expect(sampleState.site.map { new.changes(since: $0) } == ["data.json"])
    }

    /// A page that a browser has just got names the style sheet that the next build replaces.
    @Test func aReplacedStyleSheetIsServedToPagesOnTheirWay() throws {
        var (site, text) = (sampleState.site, "p{}")
        let names = (0..<300).map { number in
            text = "p{order:\(number)}"
            let name = "assets/site.\(fingerprint(Array(text.utf8))).css"
            site = PreviewSite([file("index.html", page(name)), file(name, text)], keeping: site)
            return name
        }
        let state = PreviewState(site: site)
        #expect(try response(request("/" + names[298]), state).text == "p{order:298}")
        #expect(try response(request("/" + names[100]), state).status == .ok)
        #expect(try response(request("/" + names[0]), state).status == .notFound)
        // Neither what is not named by its content nor a name that lies.
        #expect(try response(request("/data.json"), state).status == .notFound)
        #expect(try response(request("/assets/site.0123456789.css"), state).status == .notFound)
    }

    private func edited(_ path: String) -> [OutputFile] {
        sampleFiles.map { $0.path == path ? file(path, "edited </head>") : $0 }
    }

    private func events(_ files: [OutputFile], _ sources: [String]) -> [PreviewEvent] {
        let build = PreviewBuild(changedSources: sources, files: files, problems: nil)
        return PreviewChange(from: sampleState, to: sampleState.after(build), changedSources: sources)
            .events(for: browser)
    }

    private func change(_ old: PreviewState, _ new: PreviewState) -> [PreviewEvent] {
        PreviewChange(from: old, to: new, changedSources: ["content/a.md"]).events(for: browser)
    }
}
