import Testing

/// What a user reads when the tree is one that no build can publish.
@Suite struct HostileTreeCommandTests {
    private let template = "-- templates/page.mustache --\n{{{body}}}\n"
    private let home = "-- content/index.md --\n---\ntitle: Home\n---\n[A](A.md) [a](a.md)\n"

    /// The source is named with its help, not the file that could not be written.
    @Test func namesThatClashAreProblemsOfTheSources() throws {
        let folder = try Folder(
            template + home
                + "-- content/A.md --\n---\ntitle: A\n---\n-- content/a.md --\n---\ntitle: B\n---\n")
        let run = try Program.run("build", in: folder)
        #expect(run.status == 1)
        #expect(
            run.errors == """
                content/a.md: error: the name differs only in case from 'content/A.md' [file-name]
                    help: rename it: not every file system, server and reader takes it as it stands
                1 error: nothing published, public is as it was

                """)
        #expect(!folder.exists("public"))
    }

    @Test func aFileWhereTheOutputShouldBe() throws {
        let folder = try Folder(
            template + "-- content/index.md --\n---\ntitle: Home\n---\n-- public --\nmine\n")
        let run = try Program.run("build", in: folder)
        #expect(run.status == 2)
        #expect(
            run.errors
                == "error: cannot publish into public: it exists and is not a folder; move it away, or name"
                + " another folder with --output\n")
        #expect(try folder.read("public") == "mine\n")
    }
}
