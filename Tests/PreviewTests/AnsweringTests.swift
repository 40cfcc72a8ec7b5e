import Diagnostics
import Testing

@testable import Preview

@Suite struct AnsweringTests {
    @Test(
        "a file is answered with its type",
        arguments: [
            ("/", "text/html; charset=utf-8", "Home"), ("/index.html", "text/html; charset=utf-8", "Home"),
            ("/guide/", "text/html; charset=utf-8", "Guide"), ("/?q=1", "text/html; charset=utf-8", "Home"),
            ("/guide/two%20words/", "text/html; charset=utf-8", "Two words"),
            ("/gr%C3%B6%C3%9fe.html", "text/html; charset=utf-8", "Size"),
            ("/assets/site.0123456789.css", "text/css; charset=utf-8", "p{}"),
            ("/data.json", "application/json", "{}"), ("/_headers", "application/octet-stream", "/*"),
            ("/a%252fb.txt", "text/plain; charset=utf-8", "percent"),
        ])
    func files(target: String, type: String, content: String) throws {
        let response = try response(request(target))
        #expect(response.status == .ok)
        #expect(response["Content-Type"] == type)
        #expect(response.text.contains(content))
    }

    @Test("a folder without its slash is led to it, query and escapes kept")
    func folders() throws {
        #expect(try response(request("/guide"))["Location"] == "/guide/")
        let words = try response(request("/guide/two%20words?q=a%20b"))
        #expect(words.status == .found)
        #expect(words["Location"] == "/guide/two%20words/?q=a%20b")
        #expect(try response(request("//guide")).status == .notFound)
    }

    @Test("an address of the published site is led to the preview's")
    func basePath() throws {
        let state = PreviewState(site: PreviewSite(sampleFiles, basePath: "/team/"))
        func location(_ target: String) throws -> String? { try response(request(target), state)["Location"] }
        #expect(try response(request("/team/guide/"), state).status == .found)
        #expect(try location("/team/") == "/")
        #expect(try location("/team/guide/two%20words/?q=a%20b") == "/guide/two%20words/?q=a%20b")
        // Neither another host nor a path that only looks alike.
        for target in [
            "/team//guide/", "/team", "/teams/guide/", "//team/guide/", "/team//\u{301}evil.example/",
        ] {
            #expect(try response(request(target), state).status == .notFound, "\(target)")
        }
        #expect(try response(request("/team/guide/")).status == .notFound)
        let own = PreviewState(
            site: PreviewSite(sampleFiles + [file("team/a.html", "own")], basePath: "/team/"))
        #expect(try response(request("/team/a.html"), own).status == .ok)
    }

    @Test("what is not there gets the site's own page")
    func missing() throws {
        let own = try response(request("/no/such/page"))
        #expect(own.status == .notFound)
        #expect(own["Content-Type"] == "text/html; charset=utf-8")
        #expect(own.text.contains("Nothing here") && own.text.contains("/.preview/reload.js"))
        let bare = PreviewState(site: PreviewSite([file("index.html", "")]))
        let made = try response(request("/<no>"), bare)
        #expect(made.status == .notFound)
        #expect(made.text.contains("<h1>The site has no file '&lt;no&gt;'</h1>"))
        #expect(made.text.contains("data-page=\"\""))
        #expect(bare.greeting(for: EventSubscription(file: "<no>", tag: "")) == [.clear])
    }

    @Test("a long name is said by its start, since the client chooses its length")
    func longNames() throws {
        let bare = PreviewState(site: PreviewSite([file("index.html", "")]))
        let missing = try response(request("/" + String(repeating: "<", count: 16_000)), bare)
        #expect(missing.text.contains(String(repeating: "&lt;", count: 200) + "…'"))
        #expect(missing.body.count < 4_000)
        let accents = try response(request("/a" + String(repeating: "\u{301}", count: 8_000)), bare)
        #expect(accents.body.count < 3_000)
    }

    @Test("what many ask for is one place in memory")
    func sharedBytes() throws {
        let state = PreviewState(site: sampleState.site, problems: nil)
        let none = PreviewState(problems: PreviewProblems(summary: "1 error", text: "text"))
        for (target, state) in [
            ("/data.json", state), ("/guide/", state), ("/no/such/page", state),
            ("/.preview/reload.js", state),
            ("/", none),
        ] {
            let bodies = try (0..<2).map { _ in try response(request(target), state).body }
            #expect(place(bodies[0]) == place(bodies[1]), "\(target)")
        }
        let problems = PreviewEvent.problems(PreviewProblems(summary: "1 error", text: "text"))
        #expect(place(problems.bytes) == place(problems.bytes))
        #expect(place(PreviewEvent.reload.bytes) == place(PreviewEvent.reload.bytes))
    }

    @Test("a known tag is answered with 304", arguments: ["%", "W/%", "\"x\", %", "*"])
    func tags(pattern: String) throws {
        for target in ["/", "/data.json", "/.preview/reload.js"] {
            let first = try response(request(target))
            let tag = try #require(first["ETag"])
            let value = pattern.split(separator: "%", omittingEmptySubsequences: false).joined(separator: tag)
            let again = try response(request(target, ["if-none-match": value]))
            #expect(again.status == .notModified)
            #expect(again["ETag"] == tag && again.body.isEmpty)
        }
        let other = try response(request("/", ["if-none-match": "\"0123456789\""]))
        #expect(other.status == .ok)
    }

    @Test("only GET and HEAD are answered", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get"])
    func methods(method: String) throws {
        let refused = try response(request("/", method: method))
        #expect(refused.status == .methodNotAllowed)
        #expect(refused["Allow"] == "GET, HEAD")
        #expect(try response(request("/", method: "HEAD")).status == .ok)
    }

    @Test("without a site there are its problems, escaped")
    func problems() throws {
        let problems = PreviewProblems(summary: "1 error", text: "a.md:1:1: error: <b> & \"c\"\n")
        let state = PreviewState(site: nil, problems: problems)
        for target in ["/", "/guide/", "/nothing"] {
            let response = try response(request(target), state)
            #expect(response.status == .unavailable)
            #expect(response.text.contains("<h1>1 error</h1>"))
            #expect(response.text.contains("a.md:1:1: error: &lt;b&gt; &amp; &quot;c&quot;"))
            #expect(response.text.contains("data-page=\"problems\""))
        }
    }

    @Test("the script and the style of the problems are the program's own")
    func ownFiles() throws {
        let script = try response(request("/.preview/reload.js"))
        #expect(script["Content-Type"] == "text/javascript; charset=utf-8")
        #expect(script.text.contains("new EventSource"))
        #expect(try response(request("/.preview/problems.css"))["Content-Type"] == "text/css; charset=utf-8")
        #expect(try response(request("/.preview/")).status == .notFound)
    }

    @Test("a page listens to events with its path and its tag")
    func events() {
        let browser = EventSubscription(file: "guide/two words/index.html", tag: "0123456789")
        #expect(
            answer(request("/.preview/events?path=%2Fguide%2Ftwo%2520words%2F&tag=0123456789"))
                == .events(browser))
        #expect(
            answer(request("/.preview/events")) == .events(EventSubscription(file: "index.html", tag: "")))
    }

    @Test("every response forbids what the preview forbids")
    func headers() throws {
        for target in ["/", "/nothing", "/.preview/reload.js", "/%zz"] {
            let text = String(
                decoding: try response(request(target)).head(keepsAlive: true), as: UTF8.self)
            for line in [
                "Cache-Control: no-cache", "X-Content-Type-Options: nosniff",
                "Cross-Origin-Resource-Policy: same-origin",
                "Content-Security-Policy: frame-ancestors 'none'",
            ] {
                #expect(text.contains("\r\n\(line)\r\n"), "\(target)")
            }
            #expect(!text.lowercased().contains("access-control"))
        }
    }
}
