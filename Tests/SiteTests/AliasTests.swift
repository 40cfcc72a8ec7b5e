import BuiltSites
import Site
import Testing

@Suite struct AliasTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        [b](guide/b.md)
        -- content/guide/b.md --
        ---
        title: B & C
        aliases: [old/b, older.html]
        ---
        """

    @Test func leadOn() async {
        let site = await site(text)
        #expect(site.report == "")
        #expect(
            site["old/b/index.html"] == """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8" />
                \(policyOfPages)
                <title>B &amp; C</title>
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <link rel="canonical" href="../../guide/b/index.html" />
                <meta name="robots" content="noindex" />
                <meta http-equiv="refresh" content="0; url=../../guide/b/index.html" />
                </head>
                <body>
                <main>
                <h1>This page has moved</h1>
                <p><a href="../../guide/b/index.html">B &amp; C</a></p>
                </main>
                </body>
                </html>

                """)
        #expect(site["older.html"]?.contains("url=guide/b/index.html\"") == true)
        #expect(site["old/b.md"] == nil)
    }

    @Test func keepTheFragmentWhereScriptsRun() async {
        let script = file("templates/assets/alias.js", "a")
        let settings = file(
            "handbook.yaml", "base_url: https://handbook.example/t\nlanguage: de\nlink_style: folder\n")
        let site = await site(text, adding: [script, settings, file("templates/page.mustache", "x")])
        let stub = site["old/b/index.html"] ?? ""
        #expect(stub.contains("<html lang=\"de\">"))
        #expect(stub.contains("<link rel=\"canonical\" href=\"https://handbook.example/t/guide/b/\" />\n"))
        #expect(
            stub.contains(
                "<script src=\"../../assets/alias.4c8601ec8c.js\" data-target=\"../../guide/b/\"></script>\n")
        )
        #expect(site["sitemap.xml"]?.contains("old") == false)
    }
}
