import BuiltSites
import Site
import Testing

@Suite struct FrontMatterProblemTests {
    @Test(arguments: [
        (
            "Text\n",
            """
            a.md:1:1: error: the page has no title [title-missing]
                help: begin the file with '# ' and its title, or with front matter that has a 'title:'

            """
        ),
        (
            "\n---\ntitle: A\n---\n",
            """
            a.md:1:1: error: the page has no title [title-missing]
                help: begin the file with '# ' and its title, or with front matter that has a 'title:'

            """
        ),
        (
            "---\ntitle: A\n",
            """
            a.md:1:1: error: the front matter is not closed [front-matter-unclosed]
                help: end it with a line that holds only '---'

            """
        ),
        (
            "---\n---\n",
            "a.md:2:1: error: the page has no title [title-missing]\n    help: add 'title: ...'\n"
        ),
        (
            "---\norder: 1\ntitle:\n---\n",
            "a.md:3:1: error: the page has no title [title-missing]\n    help: add 'title: ...'\n"
        ),
        (
            "---\ntitle: \"\"\n---\n",
            "a.md:2:1: error: the page has no title [title-missing]\n    help: add 'title: ...'\n"
        ),
        (
            "---\ntitle: \" \"\n---\n",
            "a.md:2:1: error: the page has no title [title-missing]\n    help: add 'title: ...'\n"
        ),
        (
            "---\n- a\n- b\n---\n",
            "a.md:2:1: error: the front matter must be a group of keys, but this is a list [type-mismatch]\n"
        ),
        (
            "---\ntitle\n---\n",
            "a.md:2:1: error: the front matter must be a group of keys, but this is text [type-mismatch]\n"
        ),
    ])
    func titles(text: String, report: String) {
        #expect(frontMatterReport(text) == report)
    }

    @Test(arguments: [
        ("titel: B", "unknown-key", "the front matter has no key 'titel'", 1, "did you mean 'title'?"),
        ("Draft: true", "unknown-key", "the front matter has no key 'Draft'", 1, "did you mean 'draft'?"),
        (
            "reviewd: 2026-01-01", "unknown-key", "the front matter has no key 'reviewd'", 1,
            "did you mean 'reviewed'?"
        ),
        ("title: [b]", "type-mismatch", "'title' must be text, but this is a list", 8, nil),
        ("order: 1.5", "type-mismatch", "'order' must be a whole number, but this is a number", 8, nil),
        ("order: first", "type-mismatch", "'order' must be a whole number, but this is text", 8, nil),
        ("draft: yes", "type-mismatch", "'draft' must be true or false, but this is text", 8, nil),
        ("draft: \"true\"", "type-mismatch", "'draft' must be true or false, but this is text", 8, nil),
        (
            "date: 2026-02-30", "type-mismatch", "'date' must be a date such as 2026-11-22, but this is text",
            7, nil
        ),
        (
            "date: true", "type-mismatch",
            "'date' must be a date such as 2026-11-22, but this is true or false", 7, nil
        ),
        (
            "description: {a: b}", "type-mismatch", "'description' must be text, but this is a group of keys",
            14, nil
        ),
        (
            "tags: {a: b}", "type-mismatch", "'tags' must be a list of texts, but this is a group of keys", 7,
            nil
        ),
        (
            "slug: a/b", "slug-invalid", "the slug 'a/b' cannot be part of an address", 7,
            "use letters, digits, '-', '_' and '.', without '/'"
        ),
        (
            "slug: ..", "slug-invalid", "the slug '..' cannot be part of an address", 7,
            "use letters, digits, '-', '_' and '.', without '/'"
        ),
        (
            "aliases: [ok/, '../up']", "alias-invalid",
            "the alias '../up' is not an address below the site's root", 16,
            "write it like 'old/page/' or 'old/page.html'"
        ),
        ("aliases: [[a]]", "type-mismatch", "an alias must be text, but this is a list", 11, nil),
        (
            "tags: [ok, a b]", "tag-invalid", "the tag 'a b' cannot be part of an address", 12,
            "use letters, digits and '-'"
        ),
        ("kind: two words", "kind-invalid", "the kind 'two words' is not one word", 1, nil),
    ])
    func keys(line: String, rule: String, message: String, column: Int, help: String?) {
        let title = line.hasPrefix("title:") ? "" : "title: A\n"
        let number = title.isEmpty ? 2 : 3
        let helpLine = help.map { "    help: \($0)\n" } ?? ""
        #expect(
            frontMatterReport("---\n\(title)\(line)\n---\n")
                == "a.md:\(number):\(column): error: \(message) [\(rule)]\n\(helpLine)")
    }

    @Test func anUnknownKeyThatIsNearNoneIsForeign() {
        #expect(frontMatterReport("---\ntitle: A\nxyzzy: 1\n---\n") == "")
    }

    @Test func allAtOnce() {
        #expect(
            frontMatterReport("---\ndraft: 1\nordr: 2\ndate: soon\n---\n") == """
                a.md:2:1: error: the page has no title [title-missing]
                    help: add 'title: ...'
                a.md:2:8: error: 'draft' must be true or false, but this is a number [type-mismatch]
                a.md:3:1: error: the front matter has no key 'ordr' [unknown-key]
                    help: did you mean 'order'?
                a.md:4:7: error: 'date' must be a date such as 2026-11-22, but this is text [type-mismatch]

                """)
    }

    @Test(arguments: ["---\r\ntitle: A\r\ntgas: 1\r\n---\r\n", "\u{FEFF}---\ntitle: A\ntgas: 1\n---\n"])
    func otherFilesThanPlainOnes(text: String) {
        #expect(
            frontMatterReport(text)
                == "a.md:3:1: error: the front matter has no key 'tgas' [unknown-key]\n    help: did you mean 'tags'?\n"
        )
    }

    @Test func aByteOrderMarkIsNoColumn() {
        #expect(frontMatterReport("\u{FEFF}Text").hasPrefix("a.md:1:1: "))
        #expect(frontMatterReport("\u{FEFF}---\n").hasPrefix("a.md:1:1: "))
    }
}
