import FoundationEssentials
import Site
import Testing

private let template = """
    -- templates/page.mustache --
    <title>{{head_title}}</title>
    {{{body}}}
    """

private let small = """
    -- content/index.md --
    ---
    title: Home
    ---
    See [the second page](b.md).
    -- content/b.md --
    ---
    title: Second
    ---
    Text.
    \(template)
    """

private let broken = """
    -- content/index.md --
    ---
    title: Home
    ---
    See [the second page](bb.md).
    -- content/b.md --
    ---
    title: Second
    ---
    [Home](index.md)
    \(template)
    """

@Suite struct CommandTests {
    @Test func buildPublishesAndSaysWhatItDid() throws {
        let folder = try Folder(small)
        let run = try Program.run("build", in: folder)
        #expect(run.status == 0)
        #expect(run.output == "")
        #expect(run.errors.hasPrefix("built 2 pages, 1 generated page, 2 generated feeds, "))
        #expect(run.errors.hasSuffix(" added\n"))
        #expect(try folder.read("public/index.html").contains("<a href=\"b/index.html\">the second page</a>"))
    }

    @Test func aSecondBuildChangesNothing() throws {
        let folder = try Folder(small)
        _ = try Program.run("build", in: folder)
        #expect(try Program.run("build", in: folder).errors.hasSuffix(": nothing changed\n"))
        #expect(try Program.run("build", "-q", in: folder).errors == "")
    }

    @Test func aBuildWithAnErrorLeavesThePublishedSite() throws {
        let folder = try Folder(small)
        _ = try Program.run("build", in: folder)
        let before = try folder.read("public/index.html")
        try folder.write(broken)
        let run = try Program.run("build", in: folder)
        #expect(run.status == 1)
        #expect(
            run.errors == """
                content/b.md: warning: no page links to this page [page-orphan]
                    help: link to it from the page where a reader would look for it
                content/index.md:4:23: error: no page 'bb.md' [link-missing]
                    See [the second page](bb.md).
                                          ^~~~~
                    help: did you mean 'b.md'?
                1 error, 1 warning: nothing published, public is as it was

                """)
        #expect(try folder.read("public/index.html") == before)
    }

    @Test func theBaseAddressHasAShortFlag() throws {
        let folder = try Folder(small)
        _ = try Program.run("build", "-u", "https://handbook.example/team", in: folder)
        #expect(
            try folder.read("public/robots.txt").contains(
                "Sitemap: https://handbook.example/team/sitemap.xml"))
    }

    @Test func verboseSaysHowLongEachPhaseTakes() throws {
        let run = try Program.run("build", "-v", in: try Folder(small))
        let lines = run.errors.split(separator: "\n").map { line in
            String(line).replacing(/[0-9]+\.[0-9]+ s/, with: "T").replacing(/[ ]+[0-9]+\.[0-9] ms/, with: "T")
        }
        #expect(
            lines.prefix(9) == [
                "read the sources in T", "prepared the site in T", "rendered 2 pages in T",
                "made 0 generated pages in T", "collected print edition, search index and feeds in T",
                "checked links and rules in T",
                "put the site in its place in T", "meanwhile wrote 8 files in T of all workers together",
                "the slowest pages:",
            ])
        #expect(
            Set(lines.dropFirst(9).dropLast()) == [
                "T  content/b.md", "T  content/index.md", "T  print/index.html",
            ])
    }

    @Test func checkPublishesNothing() throws {
        let folder = try Folder(small)
        let run = try Program.run("check", in: folder)
        #expect(run.status == 0)
        // What follows depends on the machine's libcmark.
        #expect(run.errors.hasPrefix("checked 2 pages: no problems\n"))
        #expect(!folder.exists("public"))
    }

    @Test func problemsForProgramsGoToStandardOutput() throws {
        let folder = try Folder(broken)
        let run = try Program.run("check", "--format", "github", in: folder)
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                "::error file=content/index.md,line=4,col=23,title=link-missing::no page 'bb.md'"))
        #expect(run.errors == "")
    }

    @Test(arguments: [["-r", "root"], ["--root", "root"]])
    func flagsStandBeforeOrAfterTheCommand(flag: [String]) throws {
        let folder = try Folder(small)
        let name = folder.url.path
        #expect(try Program.run(flag[0], name, "check", in: try Folder()).status == 0)
        #expect(try Program.run("check", flag[0], name, in: try Folder()).status == 0)
    }

    @Test func strictMakesWarningsErrors() throws {
        let folder = try Folder(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            #### Too deep
            \(template)
            """)
        #expect(try Program.run("check", in: folder).status == 0)
        let run = try Program.run("check", "--strict", in: folder)
        #expect(run.status == 1)
        #expect(run.errors.contains("content/index.md:4:1: error: "))
    }

    @Test(arguments: [
        ["build", "--root", "nowhere"], ["check", "--as-of", "today"], ["bild"], ["check", "--no-such"],
    ])
    func wrongCallsEndWithStatusTwo(arguments: [String]) throws {
        let folder = try Folder(small)
        let run = try Program.run(arguments, in: folder)
        #expect(run.status == 2)
        #expect(!run.errors.isEmpty)
        #expect(run.output == "")
    }

    @Test func helpAndVersionEndWell() throws {
        let folder = try Folder()
        let help = try Program.run("--help", in: folder)
        #expect(help.status == 0)
        #expect(help.output.contains("build") && help.output.contains("render"))
        #expect(try Program.run("--version", in: folder).output == "\(version) (\(MarkdownParser.name))\n")
    }

    @Test func sitesBuiltInTwoFoldersAreTheSame() throws {
        let (one, other) = (try Folder(small), try Folder(small))
        _ = try Program.run("build", in: one)
        _ = try Program.run("build", in: other)
        #expect(try one.read("public/manifest.json") == other.read("public/manifest.json"))
    }

    @Test func anotherRootBuildsWithTheSameProgram() throws {
        let folder = try Folder(small)
        let elsewhere = try Folder()
        let run = try Program.run("build", "-r", folder.url.path, "-o", "site", in: elsewhere)
        #expect(run.status == 0)
        #expect(elsewhere.exists("site/index.html"))
        #expect(!folder.exists("public"))
    }
}
