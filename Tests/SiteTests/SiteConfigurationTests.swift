import BuiltSites
import Fields
import Site
import Testing

@Suite struct SiteConfigurationTests {
    private func problems(_ text: String) -> String {
        let yaml = file("content/handbook.yaml", text)
        return report(readConfiguration(yaml).1, sources: [yaml])
    }

    @Test func everySetting() {
        let (settings, problems) = readConfiguration(
            file(
                "content/handbook.yaml",
                """
                title: Team handbook
                description: One sentence.
                language: de-AT
                base_url: https://handbook.example/team
                owner: platform-team
                edition: "2"
                as_of: 2026-11-22
                edit_url: https://git.example/edit/{path}
                link_style: folder
                navigation: [a.md, Bee: b.md]
                footer:
                  - c.md
                glossary: words.md
                sources: books.md
                print: false
                largest_image_bytes: 5000
                """))
        #expect(problems.isEmpty)
        #expect(settings.title == "Team handbook")
        #expect(settings.description == "One sentence.")
        #expect(settings.language == "de-AT")
        #expect(settings.baseURL?.text == "https://handbook.example/team/")
        #expect(settings.owner == "platform-team")
        #expect(settings.edition == "2")
        #expect(settings.asOf?.description == "2026-11-22")
        #expect(
            settings.editAddress?.address(of: "content/a.md").text == "https://git.example/edit/content/a.md"
        )
        #expect(settings.linkStyle == .folder)
        #expect(settings.navigation.map(\.path) == ["a.md", "b.md"])
        #expect(settings.navigation.map(\.label) == [nil, "Bee"])
        #expect(settings.footer.map(\.path) == ["c.md"])
        #expect(settings.glossary == "words.md")
        #expect(settings.sources == "books.md")
        #expect(!settings.makesPrintEdition)
        #expect(settings.largestImage == 5000)
    }

    @Test func defaults() {
        let (settings, problems) = readConfiguration(file("content/handbook.yaml", ""))
        #expect(problems.isEmpty)
        #expect(settings.title == "Handbook")
        #expect(settings.language == "en")
        #expect(settings.baseURL == nil)
        #expect(settings.linkStyle == .file)
        #expect(settings.glossary == "glossary.md")
        #expect(settings.sources == "sources.md")
        #expect(settings.makesPrintEdition)
    }

    @Test(arguments: [
        (
            "titel: A\n", "1:1: error: handbook.yaml has no key 'titel' [unknown-key]",
            "did you mean 'title'?"
        ),
        (
            "title: A\nbase_url: handbook.example\n",
            "2:11: error: 'base_url' must be a full address [base-url-invalid]",
            "write it like 'https://handbook.example/'"
        ),
        (
            "base_url: https://name:word@handbook.example/\n",
            "1:11: error: 'base_url' has a name or a password before its host [base-url-invalid]",
            "take out what stands before the '@': everybody would read it"
        ),
        (
            "base_url: https://handbook.example//team/\n",
            "1:11: error: 'base_url' has '//' in its path [base-url-invalid]", "write one slash"
        ),
        (
            "edit_url: javascript:{path}\n",
            "1:11: error: 'edit_url' may not use 'javascript:' [edit-url-invalid]",
            "write it like 'https://git.example/handbook/edit/main/{path}'"
        ),
        (
            "edit_url: https://git.example/edit/\n",
            "1:11: error: 'edit_url' has no '{path}' [edit-url-invalid]",
            "write it like 'https://git.example/handbook/edit/main/{path}'"
        ),
        (
            "link_style: pretty\n", "1:1: error: 'pretty' is not a link style [link-style-invalid]",
            "use 'file' (../page/index.html, also works from disk) or 'folder' (../page/)"
        ),
        (
            "print: maybe\n", "1:8: error: 'print' must be true or false, but this is text [type-mismatch]",
            nil
        ),
        (
            "navigation: a.md\n",
            "1:13: error: 'navigation' must be a list, but this is text [type-mismatch]", nil
        ),
        (
            "footer:\n  - a.md\n  - {a: b, c: d}\n",
            "3:5: error: an entry of 'footer' must be a page or 'label: page' [type-mismatch]", nil
        ),
        (
            "- a\n", "1:1: error: handbook.yaml must be a group of keys, but this is a list [type-mismatch]",
            nil
        ),
    ])
    func problem(text: String, line: String, help: String?) {
        let helpLine = help.map { "    help: \($0)\n" } ?? ""
        #expect(problems(text) == "content/handbook.yaml:\(line)\n\(helpLine)")
    }

    @Test func aProblemLeavesTheDefault() {
        let settings = readConfiguration(
            file("content/handbook.yaml", "link_style: x\nprint: x\ntitle: [x]\n")
        ).0
        #expect(settings.linkStyle == .file)
        #expect(settings.makesPrintEdition)
        #expect(settings.title == "Handbook")
    }
}
