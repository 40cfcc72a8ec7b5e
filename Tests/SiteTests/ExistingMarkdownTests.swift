import BuiltSites
import Diagnostics
import Site
import Testing

/// Markdown that was written for a code host or for another generator.
@Suite struct ExistingMarkdownTests {
    @Test(arguments: [
        (
            "# Setting *up* the `cli`\n\nText\n", "Setting up the cli",
            "<span id=\"setting-up-the-cli\"></span>\n<p>Text</p>\n"
        ),
        ("\n\n<!-- from: elsewhere -->\n\n# A & B\n", "A &amp; B", "<span id=\"a--b\"></span>\n"),
        ("---\norder: 2\n---\n# A {#one}\nText\n", "A", "<span id=\"one\"></span>\n<p>Text</p>\n"),
        ("A\ntitle\n=====\n\nText\n", "A title", "<span id=\"a-title\"></span>\n<p>Text</p>\n"),
        ("# Closed #\n", "Closed", "<span id=\"closed\"></span>\n"),
        ("\u{FEFF}# Marked\r\n\r\nText\r\n", "Marked", "<span id=\"marked\"></span>\n<p>Text</p>\n"),
        ("---\ntitle: A\n---\n# A\n\nText\n", "A", "<span id=\"a\"></span>\n<p>Text</p>\n"),
    ])
    func aHeadingIsTheTitle(text: String, title: String, body: String) async {
        let site = await built("-- content/index.md --\n\(text)")
        #expect(site.report == "")
        #expect(site["index.html"] == "\(title)|\(body)")
    }

    @Test(arguments: [
        "Text\n\n# A\n", "## A\n", "- # A\n", "> # A\n", "    # A\n", "#A\n", "#\n", "# <!-- -->\n",
        "- A\n  ===\n", "Text\n\n===\n", "<!-- open\n\n# A\n", "",
    ])
    func nothingElseIs(text: String) async {
        let site = await built("-- content/index.md --\n\(text)")
        #expect(site.report.contains("error: the page has no title [title-missing]"), "\(site.report)")
    }

    @Test func anotherTitleOfTheKeysStands() async {
        let site = await built("-- content/index.md --\n---\ntitle: A\n---\n# B\n")
        #expect(site.report.contains("4:1: warning: the page's title is its only level-1 heading"))
        #expect(site["index.html"] == "A|<h1 id=\"b\">B</h1>\n")
    }

    /// The title keeps its id, and a heading of the same words makes way, as on a code host.
    @Test func linksToTheTitleHold() async {
        let site = await built(
            """
            -- content/index.md --
            # Home

            [the page](install.md#install) [below](install.md#install-1) [here](#home)
            -- content/install.md --
            # Install

            [up](index.md#home)

            ## Install
            """)
        #expect(site.report == "")
        #expect(site["install/index.html"]?.hasSuffix("<h2 id=\"install-1\">Install</h2>\n") == true)
    }

    @Test func theAlternateHasTheTitleOnce() async {
        let site = await built("-- content/index.md --\n# Home\n\nText\n")
        #expect(site["index.md"] == "# Home\n\nText\n")
    }

    @Test(arguments: [
        ("README.md", true), ("readme.md", true), ("Readme.markdown", true), ("index.markdown", true),
        ("read.md", false),
    ])
    func aReadMeSpeaksForItsFolder(name: String, isIndex: Bool) async {
        let site = await built(
            "-- content/index.md --\n# Home\n\n[x](x/\(name))\n-- content/x/\(name) --\n# X\n\n[home](../index.md)\n"
        )
        #expect(site.report == "")
        #expect((site["x/index.html"] != nil) == isIndex)
    }

    @Test func anIndexComesFirst() async {
        let site = await built(
            """
            -- content/index.md --
            # Home

            [a](x/index.md) [b](x/README.md)
            -- content/x/README.md --
            # Read me
            -- content/x/index.md --
            # X
            """)
        #expect(site.report == "")
        #expect(site["x/index.html"]?.hasPrefix("X|") == true)
        #expect(site["x/README/index.html"]?.hasPrefix("Read me|") == true)
    }

    @Test(arguments: [
        "x", "x/", "./x/", "/x/", "x/index.html", "x/README.md", "/x/index.html",
    ])
    func aFolderLeadsToItsPage(link: String) async {
        let site = await built(small(link: link))
        #expect(site.report == "")
        #expect(site["index.html"]?.contains("<a href=\"x/index.html\">there</a>") == true)
        #expect(site["index.md"]?.contains("[there](x/README.md)") == true)
    }

    @Test(arguments: ["x/page.html", "x/page", "x/page/", "/x/page.html", "x/page/index.html"])
    func anAddressOfHTMLLeadsToItsPage(link: String) async {
        let site = await built(small(link: link + "?q=1#two"))
        #expect(site.report == "")
        #expect(site["index.html"]?.contains("<a href=\"x/page/index.html?q=1#two\">there</a>") == true)
        #expect(site["index.md"]?.contains("[there](x/page.markdown?q=1#two)") == true)
    }

    @Test func aFileComesFirst() async {
        let site = await built(small(link: "x/page.html") + "-- content/x/page.html --\n<p>own</p>\n")
        #expect(site["index.html"]?.contains("<a href=\"x/page.html\">there</a>") == true)
    }

    @Test func theHeadingOfSuchALinkIsLookedUp() async {
        let site = await built(small(link: "x/page.html#tow"))
        #expect(
            site.report.contains(
                "error: 'x/page.markdown' has no heading '#tow' [fragment-missing]"))
        #expect(site.report.contains("help: did you mean '#two'?"))
    }

    /// Keys of another generator are told in one line, which nothing makes an error; slips of ours stay errors.
    @Test func foreignKeysAreToldOnce() async {
        let site = await built(
            """
            -- content/index.md --
            ---
            layout: default
            weight: {a: 1}
            ---
            # Home

            [b](b.md)
            -- content/b.md --
            ---
            layout: x
            ownr: me
            ---
            # B

            [home](index.md)
            """)
        #expect(
            site.report == """
                note: 2 pages have keys that mean nothing here: 'layout' (2), 'weight' (1) [foreign-keys]
                    help: to keep them without this line, put them below 'extra:'
                content/b.md:3:1: error: the front matter has no key 'ownr' [unknown-key]
                    help: did you mean 'owner'?

                """)
        let strict = DiagnosticReport(site.result.diagnostics, sources: [], strict: true)
        #expect(strict.summary == "1 error")
    }

    private func small(link: String) -> String {
        """
        -- content/index.md --
        # Home

        [there](\(link)) [r](x/README.md) [p](x/page.markdown)
        -- content/x/README.md --
        # X
        -- content/x/page.markdown --
        # Page

        ## Two

        """
    }

    private func built(_ text: String) async -> BuiltSite {
        let template = SourceFile(path: "templates/page.mustache", bytes: Array("{{title}}|{{{body}}}".utf8))
        return await site(text, adding: [template])
    }
}
