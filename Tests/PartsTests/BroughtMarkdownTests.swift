import BuiltSites
import Diagnostics
import Site
import Testing

/// What authors bring from elsewhere, and what used to go wrong silently.
@Suite struct BroughtMarkdownTests {
    @Test(arguments: [
        // Half a mailbox is another mailbox.
        (#"first\_last@example.com"#, "<p>first_last@example.com</p>"),
        (#"jane\.doe@example.com"#, "<p>jane.doe@example.com</p>"),
        ("a.b@example.com", "<p><a href=\"mailto:a.b@example.com\">a.b@example.com</a></p>"),
        ("[https://example.com/a]", "<p>[<a href=\"https://example.com/a\">https://example.com/a</a>]</p>"),
        (
            "https://example.com/a[1]",
            "<p><a href=\"https://example.com/a%5B1%5D\">https://example.com/a[1]</a></p>"
        ),
        ("[x](#top) [y](index.md#:~:text=x)", "<p><a href=\"#top\">x</a>"),
        ("```{\ncode\n```", "<pre><code>code\n</code></pre>"),
        ("```{.plain}\na < b\n```", "<pre><code class=\"language-plain\">a &lt; b\n</code></pre>"),
    ])
    func isReadAsItIsMeant(_ markdown: String, _ html: String) async {
        let built = await site(files: [file("content/index.md", "---\ntitle: Home\n---\n\(markdown)\n")])
        #expect(built.report == "")
        #expect(built["index.html"]?.contains(html) == true, "\(built["index.html"] ?? "")")
    }

    @Test(arguments: [
        (
            "tags: cost, ops",
            "error: the tag 'cost, ops' cannot be part of an address [tag-invalid]\n    help: write 'tags: [cost, ops]'"
        ),
        (
            "extra:\n  a: 1\n\tb: 2",
            "error: a tab cannot indent YAML [yaml-syntax]\n    help: indent with spaces, as deep as its neighbours (2)"
        ),
    ])
    func aSlipOfFrontMatterSaysTheWayOut(_ lines: String, _ problem: String) async {
        let built = await site(files: [file("content/index.md", "---\ntitle: Home\n\(lines)\n---\nText.\n")])
        #expect(built.report.contains(problem), "\(built.report)")
    }

    @Test(arguments: [
        ("ar", "rtl"), ("he-IL", "rtl"), ("en-GB", "ltr"), ("az-Arab", "rtl"), ("ku-Latn", "ltr"),
    ])
    func theLanguageSaysTheDirection(_ language: String, _ direction: String) async {
        let built = await site(files: [
            file("content/handbook.yaml", "title: T\nlanguage: \(language)\n"),
            file("content/index.md", "---\ntitle: Home\n---\nText.\n"),
            file(
                "templates/page.mustache",
                "<html lang=\"{{language}}\" dir=\"{{direction}}\">{{{body}}}</html>\n"),
        ])
        #expect(built["index.html"]?.contains("<html lang=\"\(language)\" dir=\"\(direction)\">") == true)
    }

    @Test(arguments: ["English", "e", "en_GB", "en-", ""])
    func aLanguageIsATag(_ language: String) async {
        let built = await site(files: [
            file("content/handbook.yaml", "title: T\nlanguage: \"\(language)\"\n"),
            file("content/index.md", "---\ntitle: Home\n---\nText.\n"),
        ])
        #expect(
            built.report.contains(
                "error: '\(language)' is no tag of a language [language-invalid]\n    help: write it like 'en', 'de' or 'en-GB'"
            ), "\(built.report)")
    }

    /// A block of YAML ends in a line end, which belongs to no title.
    @Test func aTitleOfABlockIsOneLine() async {
        let built = await site(files: [
            file("content/index.md", "---\ntitle: |\n  One\n  home\ndescription: >\n  A page.\n---\nText.\n"),
            file("templates/page.mustache", "<title>{{title}}</title><p>{{description}}</p>{{{body}}}\n"),
        ])
        #expect(built["index.html"]?.hasPrefix("<title>One home</title><p>A page.</p>") == true)
    }

    /// What lies beside the data is published like all else.
    @Test func filesBesideTheDataArePublished() async {
        let built = await site(files: [
            file("content/index.md", "---\ntitle: Home\n---\n[data](data/index.md) [table](data/a.csv)\n"),
            file("content/data/index.md", "---\ntitle: Data\n---\nText.\n"),
            file("content/data/a.csv", "a,b\n"),
        ])
        #expect(built.report == "")
        #expect(built["data/index.html"] != nil && built["data/a.csv"] == "a,b\n")
    }

    /// Titles without an order stand by their letters, whatever their case.
    @Test func titlesAreSortedWhateverTheirCase() async {
        let pages = ["Banana", "apple", "Android", "iOS"].map {
            file("content/a/\($0.lowercased()).md", "---\ntitle: \($0)\n---\nText.\n")
        }
        let built = await site(
            files: [
                file("content/index.md", "---\ntitle: Home\n---\n[a](a/index.md)\n"),
                file("content/a/index.md", "---\ntitle: A\n---\n```{contents}\n```\n"),
            ] + pages)
        let titles = (built["a/index.html"] ?? "").matches(of: /<li><a[^>]*>([^<]*)<\/a>/).map {
            String($0.1)
        }
        #expect(titles == ["Android", "apple", "Banana", "iOS"])
    }
}
