import BuiltSites
import Diagnostics
import Site
import Testing

@Suite struct NewPageTests {
    @Test func isFilledIn() throws {
        let page = try newPage(
            path: "guide/prompt-caching", title: nil, today: day,
            among: [file("content/handbook.yaml", "owner: platform-team\n")])
        #expect(page.path == "content/guide/prompt-caching.md")
        #expect(
            String(decoding: page.bytes, as: UTF8.self) == """
                ---
                title: "Prompt caching"
                description: "" # one sentence, at most 160 characters
                owner: "platform-team"
                date: 2026-11-22
                reviewed: 2026-11-22
                review_by: 2027-11-22
                draft: true
                ---


                """)
    }

    @Test(arguments: [
        ("a", "content/a.md", "A"),
        ("content/a.md", "content/a.md", "A"),
        ("a/", "content/a/index.md", "A"),
        ("a/b_c/index.md", "content/a/b_c/index.md", "B c"),
        ("index", "content/index.md", "Home"),
    ])
    func paths(path: String, file: String, title: String) throws {
        let page = try newPage(path: path, title: nil, today: day, among: [])
        #expect(page.path == file)
        #expect(readFrontMatter(page).frontMatter.title == title)
    }

    @Test(arguments: ["", "/", "../a", "a/../b", "/a", "a b", "a//b", "a/./b", "a?", "content/"])
    func noPaths(path: String) {
        let problem = #expect(throws: NewPageProblem.self) {
            try newPage(path: path, title: nil, today: day, among: [])
        }
        #expect(
            problem?.description
                == "'\(path)' cannot be the path of a page: use letters, digits, '-', '_' and '/'")
    }

    @Test(arguments: ["data/prices", "content/data/prices.md"])
    func theFolderOfDataHasNoPages(path: String) {
        let problem = #expect(throws: NewPageProblem.self) {
            try newPage(path: path, title: nil, today: day, among: [])
        }
        #expect(problem?.description == "'\(path)' cannot be a page: content/data/ is for YAML files")
    }

    @Test(arguments: ["Plain", "A: b", "\"quoted\"", "back\\slash", "# hash", "é", "- a", "{{x}}", "a\tb"])
    func anyTitleIsReadBack(title: String) throws {
        let page = try newPage(path: "a", title: title, today: day, among: [])
        let reading = readFrontMatter(page)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.frontMatter.title == title)
        #expect(reading.frontMatter.isDraft)
    }
}
