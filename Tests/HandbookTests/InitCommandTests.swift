import Testing

@Suite struct InitCommandTests {
    @Test func aNewHandbookHasNoProblemsAndBuilds() throws {
        let folder = try Folder()
        let made = try Program.run("init", "mine", "--title", "Our \"rules\"", in: folder)
        #expect(made.status == 0)
        #expect(made.errors == "made 15 files in mine; 'handbook build -r mine' makes the site\n")
        let built = try Program.run("build", "-r", "mine", "--strict", in: folder)
        #expect(built.status == 0, "\(built.errors)")
        #expect(try folder.read("mine/public/decide/walk/market-no/team-no/wait/index.html").contains("Wait"))
    }

    @Test func filesThatAreThereAreKept() throws {
        let folder = try Folder("-- mine/content/index.md --\nmine\n")
        let run = try Program.run("init", "mine", in: folder)
        #expect(run.errors.hasPrefix("kept mine/content/index.md\nmade 14 files in mine;"))
        #expect(try folder.read("mine/content/index.md") == "mine\n")
    }
}
