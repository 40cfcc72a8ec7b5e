import BuiltSites
import Site
import Testing

@Suite struct FeedTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        ```{contents}
        ```
        -- content/a.md --
        ---
        title: A & B
        description: About <A>.
        date: 2026-01-02
        updated: 2026-03-04
        order: 1
        ---
        -- content/guide/index.md --
        ---
        title: Guide
        date: 2026-05-06
        order: 2
        ---
        ```{contents}
        ```
        -- content/guide/ä.md --
        ---
        title: Ä
        ---
        -- content/last.md --
        ---
        title: Last
        date: 2026-03-04
        ---
        -- handbook.yaml --
        title: Team handbook
        description: One sentence.
        owner: platform-team
        base_url: https://handbook.example/t/
        language: en-GB
        """

    @Test func sitemap() async {
        #expect(
            await site(text)["sitemap.xml"] == """
                <?xml version="1.0" encoding="utf-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>https://handbook.example/t/</loc></url>
                <url><loc>https://handbook.example/t/a/</loc><lastmod>2026-03-04</lastmod></url>
                <url><loc>https://handbook.example/t/guide/</loc><lastmod>2026-05-06</lastmod></url>
                <url><loc>https://handbook.example/t/guide/%C3%A4/</loc></url>
                <url><loc>https://handbook.example/t/last/</loc><lastmod>2026-03-04</lastmod></url>
                </urlset>

                """)
    }

    @Test func atom() async {
        #expect(
            await site(text)["feed.xml"] == """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
                <title>Team handbook</title>
                <id>https://handbook.example/t/feed.xml</id>
                <link rel="alternate" type="text/html" href="https://handbook.example/t/" />
                <link rel="self" type="application/atom+xml" href="https://handbook.example/t/feed.xml" />
                <updated>2026-05-06T00:00:00Z</updated>
                <author><name>platform-team</name></author>
                <entry>
                <title>Guide</title>
                <id>https://handbook.example/t/guide/</id>
                <link rel="alternate" type="text/html" href="https://handbook.example/t/guide/" />
                <updated>2026-05-06T00:00:00Z</updated>
                <published>2026-05-06T00:00:00Z</published>
                </entry>
                <entry>
                <title>A &amp; B</title>
                <id>https://handbook.example/t/a/</id>
                <link rel="alternate" type="text/html" href="https://handbook.example/t/a/" />
                <updated>2026-03-04T00:00:00Z</updated>
                <published>2026-01-02T00:00:00Z</published>
                <summary>About &lt;A&gt;.</summary>
                </entry>
                <entry>
                <title>Last</title>
                <id>https://handbook.example/t/last/</id>
                <link rel="alternate" type="text/html" href="https://handbook.example/t/last/" />
                <updated>2026-03-04T00:00:00Z</updated>
                <published>2026-03-04T00:00:00Z</published>
                </entry>
                </feed>

                """)
    }

    @Test func robots() async {
        #expect(
            await site(text)["robots.txt"]
                == "User-agent: *\nAllow: /\nSitemap: https://handbook.example/t/sitemap.xml\n")
    }

    /// Pages of one section stand together, wherever they come in reading order.
    @Test func llms() async {
        #expect(
            await site(text)["llms.txt"] == """
                # Team handbook

                > One sentence.

                ## Team handbook

                - [Home](https://handbook.example/t/index.md)
                - [A & B](https://handbook.example/t/a.md): About <A>.
                - [Last](https://handbook.example/t/last.md)

                ## Guide

                - [Guide](https://handbook.example/t/guide/index.md)
                - [Ä](https://handbook.example/t/guide/%C3%A4.md)

                """)
    }

    @Test func withoutABaseAddress() async {
        let site = await site(text.replacing("base_url: https://handbook.example/t/", with: ""))
        #expect(site["sitemap.xml"] == nil)
        #expect(site["feed.xml"] == nil)
        #expect(site["robots.txt"] == "User-agent: *\nAllow: /\n")
        #expect(site["llms.txt"]?.contains("- [Ä](guide/%C3%A4.md)\n") == true)
        #expect(site.result.feedCount == 2)
    }

    @Test func newsEndsAfterFiftyPages() async {
        let pages = (1...60).map { number in
            file(
                "content/p\(number).md",
                "---\ntitle: P\ndate: 2026-01-\(number < 10 ? "0" : "")\(min(number, 28))\n---\n")
        }
        let site = await site(files: pages + [file("handbook.yaml", "base_url: https://handbook.example/\n")])
        #expect(site["feed.xml"]?.ranges(of: "<entry>").count == 50)
        #expect(site["feed.xml"]?.contains("/p1/") == false)
    }

    @Test func aFeedWithoutNewsIsDatedByTheBuild() async {
        let site = await page("x", adding: [file("handbook.yaml", "base_url: https://handbook.example/\n")])
        #expect(site["feed.xml"]?.contains("<updated>2026-11-22T00:00:00Z</updated>") == true)
        #expect(site["feed.xml"]?.contains("<name>Handbook</name>") == true)
    }
}
