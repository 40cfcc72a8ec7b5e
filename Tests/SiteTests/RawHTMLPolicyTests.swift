import BuiltSites
import Site
import Testing

/// What a page with HTML of its author may run.
@Suite struct RawHTMLPolicyTests {
    private let text = """
        -- templates/page.mustache --
        <meta content="{{content_security_policy}}"><SCRIPT>1</SCRIPT><script src="{{assets.a_js}}"></script>{{{body}}}
        -- templates/assets/a.js --
        0
        -- content/index.md --
        ---
        title: Home
        ---
        [raw](raw.md)
        -- content/raw.md --
        ---
        title: Raw
        raw_html: true
        ---
        <b>bold</b>

        """

    private func scripts(of page: String, _ more: String = "") async -> Substring? {
        let html = await site(text + more)[page] ?? ""
        return html.firstMatch(of: /script-src (.*); style-src/)?.1
    }

    @Test func onlyMarkedScriptsRunOnIt() async {
        #expect(await scripts(of: "raw/index.html") == "&#39;nonce-site&#39;")
        #expect(await scripts(of: "index.html") == "&#39;self&#39; file:")
        #expect(await scripts(of: "print/index.html") == "&#39;none&#39;")
    }

    @Test func aSettingLetsAllFilesOfTheSiteRun() async {
        let setting = "-- handbook.yaml --\ncontent_scripts: true\n"
        for page in ["raw/index.html", "index.html", "print/index.html"] {
            #expect(await scripts(of: page, setting) == "&#39;self&#39; file:")
        }
        #expect(await site(text + setting)["_headers"]?.contains("*:*") == false)
    }

    @Test func theScriptsOfTemplatesAreMarked() async {
        let html = await site(text)["raw/index.html"] ?? ""
        #expect(html.contains("<SCRIPT nonce=\"site\">1</SCRIPT><script nonce=\"site\" src=\"../assets/a."))
    }

    /// On hosts that read it, the header also holds for files of an author that are opened by themselves.
    @Test func theHeaderNamesTheScripts() async throws {
        let built = await site(text + "-- content/b.js --\n0\n-- content/assets/c.js --\n0\n")
        let asset = try #require(built.paths.first { $0.hasPrefix("assets/a.") })
        let policies = try #require(built["_headers"]?.firstMatch(of: /Security-Policy: (.*)/)?.1)
        #expect(policies.hasSuffix("; frame-ancestors 'none', script-src *:*/\(asset)"))
        let based = await site(
            text + "-- handbook.yaml --\nbase_url: https://a.example/team/\n"
                + "-- templates/assets/search-engine.js --\n0\n")["_headers"]
        #expect(based?.contains(" *:*/search/terms/ *:*/search/pages/ *:*/team/\(asset) ") == true)
        #expect(await page("x")["_headers"]?.contains("frame-ancestors 'none', script-src 'none'\n") == true)
    }

    @Test(arguments: [
        ("<script nonce=site src=a.js></script>", 9), ("<script NONCE = 'site' src=a.js></script>", 9),
        ("<script\nNonce\n=\nsite src=a.js></script>", 1),
        ("<div></div><script src=a.js x='\n\n' nonce=site y", 3),
        ("<div></div><script src=a.js x='\n\n- ' &#110;once=site y", 1),
    ])
    func theMarkIsTheSitesOwn(html: String, column: Int) async {
        let report = await site(text + html + "\n").report
        #expect(
            report.contains(": error: a page with HTML of its own may not hold 'nonce=' [raw-html-nonce]"))
        #expect(
            report.contains(
                "    help: take it out: by this attribute the page's policy knows the scripts of the site"))
        #expect(report.contains(":\(column): error: a page with HTML"), "\(report)")
    }

    @Test(arguments: ["a nonce", "<p title=\"nonce\">a</p>", "<script data-x=nonce src=a.js></script>"])
    func theWordAloneIsNone(html: String) async {
        #expect(!(await site(text + html + "\n").report.contains("raw-html-nonce")))
    }

    @Test func aPageWithoutHTMLMayHoldIt() async {
        #expect(await page("`nonce=a`\n").report == "")
    }
}
