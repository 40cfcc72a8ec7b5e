import BuiltSites
import Site
import Testing

/// What every page says of what it may load.
let policyOfPages = """
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; \
    script-src &#39;self&#39; file:; style-src &#39;self&#39; file:; img-src &#39;self&#39; file: data:; \
    font-src &#39;self&#39; file:; media-src &#39;self&#39; file:; base-uri &#39;none&#39;; \
    form-action &#39;none&#39;" />
    """

@Suite struct HostHeadersTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        [a](a.md) [b](guide/b.md)
        -- content/a.md --
        ---
        title: A
        ---
        -- content/guide/b.md --
        ---
        title: B
        tags: [t]
        ---
        """

    @Test func giveNoHeaderTwice() async {
        #expect(
            await site(text)["_headers"] == """
                /*
                  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; \
                img-src 'self' data:; font-src 'self'; media-src 'self'; base-uri 'none'; \
                form-action 'none'; frame-ancestors 'none', script-src 'none'
                  X-Content-Type-Options: nosniff
                  Referrer-Policy: strict-origin-when-cross-origin
                /assets/*
                  Cache-Control: public, max-age=31536000, immutable
                /
                  Cache-Control: public, max-age=300, must-revalidate
                /a/*
                  Cache-Control: public, max-age=300, must-revalidate
                /guide/*
                  Cache-Control: public, max-age=300, must-revalidate
                /print/*
                  Cache-Control: public, max-age=300, must-revalidate
                /tags/*
                  Cache-Control: public, max-age=300, must-revalidate

                """)
    }

    /// Hosts and browsers read an address with its escapes, so that escaping it twice would name another.
    @Test(arguments: [
        ("/my%20team/", "/my%20team/"), ("/b\u{FC}cher/", "/b%C3%BCcher/"), ("/a;b/", "/a%3Bb/"),
    ])
    func nameTheScriptsBelowTheBasePath(base: String, published: String) async {
        let script = file("templates/assets/a b.js", "0\n")
        let page = file("templates/page.mustache", "{{{body}}}")
        let settings = file("handbook.yaml", "base_url: https://handbook.example\(base)\n")
        let built = await site(text, adding: [script, page, settings])
        let path = built.paths.first { $0.hasPrefix("assets/") }?.replacing(" ", with: "%20") ?? "none"
        #expect(built["_headers"]?.contains(", script-src *:*/\(path) *:*\(published)\(path)\n") == true)
    }

    @Test func leavePagesOfManyFoldersToTheHost() async {
        let pages = (1...91).map { file("content/p\($0).md", "---\ntitle: P\($0)\n---\n") }
        let headers = await site(text, adding: pages)["_headers"]
        #expect(headers?.contains("max-age=300") == false)
        #expect(headers?.contains("nosniff") == true)
    }

    @Test func areTheAuthorsWhereThereIsSuchAFile() async {
        let own = "/*\n  A: b\n"
        #expect(await site(text, adding: [file("content/_headers", own)])["_headers"] == own)
    }
}
