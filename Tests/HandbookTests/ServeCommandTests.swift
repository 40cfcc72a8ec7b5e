import Foundation
import LoopbackClient
import Testing

private let site = """
    -- content/index.md --
    ---
    title: Home
    ---
    See [the second page](b.md).
    -- content/b.md --
    ---
    title: Second
    ---
    Text.
    -- content/404.md --
    ---
    title: Nothing here
    ---
    Start again.
    -- templates/page.mustache --
    <html><head><meta http-equiv="Content-Security-Policy" content="{{content_security_policy}}">
    <link rel="stylesheet" href="{{assets.site_css}}"><title>{{head_title}}</title></head>
    <body>{{{body}}}</body></html>
    -- templates/assets/site.css --
    p { color: red }
    """

@Suite(.serialized) struct ServeCommandTests {
    @Test func itServesTheSiteAndWritesNothing() throws {
        let serving = try Serving(try Folder(site))
        #expect(serving.get("/").contains("the second page</a>"))
        #expect(serving.get("/b/").contains("<p>Text.</p>"))
        #expect(serving.get("/b").hasPrefix("HTTP/1.1 302 Found\r\n"))
        let missing = serving.get("/c/")
        #expect(missing.hasPrefix("HTTP/1.1 404 Not Found\r\n") && missing.contains("Start again."))
        #expect(missing.contains("connect-src &#39;self&#39;; default-src"))
        #expect(!serving.folder.exists("public"))
        #expect(try serving.line("serving").hasSuffix("); Ctrl-C ends it"))
    }

    @Test func thePageForMissingAddressesLeadsHomeWhereverTheSiteIsPublished() throws {
        let folder = try Folder(site)
        try folder.write("-- content/handbook.yaml --\nbase_url: https://handbook.example/team/\n")
        let serving = try Serving(folder)
        #expect(serving.get("/c/d/").contains("<link rel=\"stylesheet\" href=\"/team/assets/site."))
        #expect(serving.get("/team/index.html").contains("\r\nLocation: /index.html\r\n"))
    }

    @Test func anEditReloadsWithTheNewPage() throws {
        let serving = try Serving(try Folder(site))
        let browser = try serving.open("/b/")
        _ = browser.read(until: "event: clear")
        try serving.folder.write("-- content/b.md --\n---\ntitle: Second\n---\nOther text.\n")
        #expect(browser.read(until: "event: reload").contains("event: reload"))
        #expect(serving.get("/b/").contains("<p>Other text.</p>"))
        #expect(try serving.line("rebuilt in ").hasSuffix(" ms: content/b.md"))
    }

    @Test func aStyleSheetIsExchanged() throws {
        let serving = try Serving(try Folder(site))
        let browser = try serving.open("/")
        _ = browser.read(until: "event: clear")
        try serving.folder.write("-- templates/assets/site.css --\np { color: blue }\n")
        let events = browser.read(until: "event: page")
        let path = try #require(events.firstMatch(of: /event: style\ndata: (\/assets\/site\.\w+\.css)\n/)?.1)
        #expect(serving.get(String(path)).contains("color: blue"))
        #expect(!events.contains("event: reload"))
    }

    @Test func errorsAreShownOverTheLastGoodSiteAndGoAway() throws {
        let serving = try Serving(try Folder(site))
        let browser = try serving.open("/")
        _ = browser.read(until: "event: clear")
        try serving.folder.write("-- content/b.md --\n---\ntitle: Second\n---\n[C](c.md)\n")
        let problem = "content/b.md:4:5: error: no page 'c.md' [link-missing]"
        #expect(browser.read(until: "\n\n").contains("\"text\":\"\(problem)\\n"))
        #expect(serving.get("/b/").contains("<p>Text.</p>"))
        #expect(try serving.line(problem) == problem)
        #expect(try serving.line("1 error after ").hasSuffix(" ms: content/b.md; the last good site stays"))
        try serving.folder.write("-- content/b.md --\n---\ntitle: Second\n---\nText.\n")
        #expect(browser.read(until: "event: clear").contains("event: clear"))
    }

    @Test func aHandbookThatIsBrokenAtFirstBecomesASite() throws {
        let folder = try Folder(site)
        try folder.write("-- content/b.md --\n---\ntitle: Second\n---\n[C](c.md)\n")
        let serving = try Serving(folder)
        #expect(try serving.line("serving").contains("(no site yet in "))
        let browser = try serving.open("/b/")
        #expect(
            serving.get("/b/").contains("content/b.md:4:5: error: no page &#39;c.md&#39;")
                || serving.get("/b/").contains("content/b.md:4:5: error: no page 'c.md'"))
        try folder.write("-- content/b.md --\n---\ntitle: Second\n---\nText.\n")
        #expect(browser.read(until: "event: reload").contains("event: reload"))
        #expect(serving.get("/b/").contains("<p>Text.</p>"))
    }

    @Test func aFileThatCannotBeReadIsAProblemUntilItIsGone() throws {
        let serving = try Serving(try Folder(site))
        let browser = try serving.open("/")
        _ = browser.read(until: "event: clear")
        let link = serving.folder.url.appending(path: "content/x.md").path
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere.md")
        #expect(browser.read(until: "\n\n").contains("error: cannot read content/x.md: "))
        try FileManager.default.removeItem(atPath: link)
        #expect(browser.read(until: "event: clear").contains("event: clear"))
    }

    @Test func changesAreFoundWhereNoneAreReported() throws {
        let serving = try Serving(try Folder(site), "--poll")
        let browser = try serving.open("/new/c/")
        try serving.folder.write("-- content/new/c.md --\n---\ntitle: Third\n---\n[Home](../index.md)\n")
        #expect(browser.read(until: "event: reload").contains("event: reload"))
        #expect(serving.get("/new/c/").contains("Home</a>"))
    }

    @Test func controlCEndsItAtOnceWithListeningBrowsers() throws {
        let serving = try Serving(try Folder(site))
        let browsers = try (0..<5).map { _ in try serving.open("/") }
        for browser in browsers { _ = browser.read(until: "event: clear") }
        let end = serving.interrupt()
        #expect(end.reason == .uncaughtSignal && end.signal == SIGINT)
        #expect(end.milliseconds < 500)
    }

    @Test func aTakenPortIsAnErrorWhenItWasAskedFor() throws {
        let serving = try Serving(try Folder(site))
        let port = String(serving.port)
        let run = try Program.run("serve", "-p", port, in: serving.folder)
        #expect(run.status == 2)
        #expect(
            run.errors
                == "error: port \(port) is taken by another program; name another with --port, or leave --port "
                + "out to get the next free one\n")
    }

    @Test(arguments: [
        (
            ["-p", "70000"],
            "Error: '70000' is not a port; it is a number up to 65535, and 0 takes a free one."
        ),
        (
            ["--host", "handbook.example", "-p", "0"],
            "error: 'handbook.example' is no address to listen on; "
        ),
        (["-r", "nowhere", "-p", "0"], "error: cannot read nowhere: there is no such folder; "),
    ])
    func aWrongCallSaysTheWayOut(arguments: [String], message: String) throws {
        let run = try Program.run(["serve"] + arguments, in: try Folder(site))
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix(message))
    }

    @Test func theBrowserIsOpenedAtTheAddress() throws {
        let folder = try Folder(site)
        try folder.write("-- bin/xdg-open --\n#!/bin/sh\necho \"$1\" >opened\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.url.appending(path: "bin/xdg-open").path)
        let serving = try Serving(folder, "--open")
        let opened = try Serving.wait {
            (try? folder.read("opened")).flatMap { $0.hasSuffix("\n") ? $0 : nil }
        }
        #expect(opened == "http://127.0.0.1:\(serving.port)/\n")
    }

    /// The long form is `scripts/soak.py`.
    @Test func hundredsOfEditsLeaveNothingBehind() throws {
        let serving = try Serving(try Folder(site))
        func edit(_ count: Int) throws {
            for number in 0..<count {
                let browser = try serving.open("/b/")
                _ = browser.read(until: "event: clear")
                let text = "Text \(number) of \(count)."
                try serving.folder.write("-- content/b.md --\n---\ntitle: Second\n---\n\(text)\n")
                #expect(browser.read(until: "event: reload").contains("event: reload"))
                #expect(serving.get("/b/").contains(text))
            }
        }
        try edit(100)
        let before = try serving.footprint()
        try edit(200)
        // The last browsers hang up while we look.
        let after = try Serving.wait {
            let after = try serving.footprint()
            return after.descriptors <= before.descriptors ? after : nil
        }
        #expect(after.memory < before.memory + 8 << 10)
        #expect(serving.isRunning)
    }
}
