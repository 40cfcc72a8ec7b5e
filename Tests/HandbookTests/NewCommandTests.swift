import Foundation
import Testing

@Suite struct NewCommandTests {
    private let configuration = "-- content/handbook.yaml --\nowner: platform-team\n"

    @Test func fillsInTheFrontMatter() throws {
        let folder = try Folder(configuration)
        let run = try Program.run("new", "guide/prompt-caching.md", "--as-of", "2026-11-22", in: folder)
        #expect(run.errors == "made content/guide/prompt-caching.md\n")
        #expect(
            try folder.read("content/guide/prompt-caching.md") == """
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

    @Test func theNewPageHasNoProblems() throws {
        let folder = try Folder(configuration + "-- templates/page.mustache --\n{{{body}}}\n")
        _ = try Program.run("new", "index", in: folder)
        let run = try Program.run("check", "--drafts", "--strict", in: folder)
        #expect(run.status == 0, "\(run.errors)")
    }

    @Test func neverOverwrites() throws {
        let folder = try Folder(configuration + "-- content/a.md --\nmine\n")
        let run = try Program.run("new", "a", in: folder)
        #expect(run.status == 2)
        #expect(run.errors == "error: cannot write content/a.md: File exists\n")
        #expect(try folder.read("content/a.md") == "mine\n")
    }

    @Test(arguments: ["../a", "a//b", "a b", "/etc/a"])
    func refusesPathsThatAreNoAddress(path: String) throws {
        let run = try Program.run("new", path, in: try Folder(configuration))
        #expect(run.status == 2)
        #expect(run.errors.contains("cannot be the path of a page"))
    }
}
