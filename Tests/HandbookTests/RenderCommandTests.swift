import Testing

@Suite struct RenderCommandTests {
    @Test func rendersAFileOrStandardInput() throws {
        let folder = try Folder("-- a.md --\n## One\n")
        #expect(try Program.run("render", "a.md", in: folder).output == "<h2 id=\"one\">One</h2>\n")
        #expect(try Program.run("render", "-", in: folder, input: "*a*").output == "<p><em>a</em></p>\n")
        #expect(try Program.run("render", in: folder, input: "*a*").output == "<p><em>a</em></p>\n")
    }

    @Test func linksStayAsWritten() throws {
        let run = try Program.run("render", in: try Folder(), input: "[a](b.md#c) [d](term:e)")
        #expect(run.output == "<p><a href=\"b.md#c\">a</a> <a href=\"term:e\">d</a></p>\n")
        #expect(run.status == 0)
    }

    @Test func commonMarkIsLibcmarkAlone() throws {
        let run = try Program.run(
            "render", "--commonmark", in: try Folder(), input: "# a\n\n~~b~~ https://c.example\n")
        #expect(run.output == "<h1>a</h1>\n<p>~~b~~ https://c.example</p>\n")
    }

    @Test func rawHTMLPassesOnlyWhenAsked() throws {
        let folder = try Folder()
        #expect(
            try Program.run("render", "--commonmark", in: folder, input: "<b>a</b>").output
                == "<p><!-- raw HTML omitted -->a<!-- raw HTML omitted --></p>\n")
        #expect(
            try Program.run("render", "--commonmark", "--unsafe", in: folder, input: "<b>a</b>").output
                == "<p><b>a</b></p>\n")
    }

    @Test func aMissingFileEndsWithStatusTwo() throws {
        let run = try Program.run("render", "none.md", in: try Folder())
        #expect(run.status == 2)
        #expect(run.errors == "error: cannot read none.md: No such file or directory\n")
    }
}
