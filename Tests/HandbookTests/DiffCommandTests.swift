import Foundation
import Testing

@Suite struct DiffCommandTests {
    private static let handbook = pricedHandbook("It takes [](value:price.big.input).")

    @Test func foldersAndRevisionsAreCompared() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        let same = try Program.run("diff", "HEAD", in: folder)
        #expect(same.output == "Nothing that a reader sees moved.\n")
        #expect(same.errors == "")
        #expect(same.status == 0)

        try folder.write(Self.handbook.replacing("input: 2,", with: "input: 20,"))
        let moved = try Program.run("diff", "HEAD", ".", "--record", "2", "--as-of", "2026-12-01", in: folder)
        #expect(moved.output.contains("(`price.big.input`) | $2.00 | $20.00 |"))
        #expect(moved.output.contains("- `content/index.md:4` $20.00 (`price.big.input`)"))
        #expect(moved.status == 1)
        #expect(
            try folder.read("content/data/editions.yaml").contains(
                """
                editions:
                  - edition: "2"
                    date: 2026-12-01
                    moved:
                      - {value: "price.big.input", title: "Input price of Big (Vendor), USD per million tokens", from: "$2.00", to: "$20.00"}
                """))
        let again = try Program.run("diff", "HEAD", ".", "--record", "2", in: folder)
        #expect(again.errors.contains("has an edition '2' already; name another"))
        #expect(again.status == 2)
    }

    /// A word that a reader sees is a change, whatever figures do.
    @Test func proseThatChangedIsTold() throws {
        let folder = try Folder(Self.handbook)
        try folder.git("init", "-q")
        try folder.commit()
        try folder.write(Self.handbook.replacing("It takes", with: "It costs"))
        let run = try Program.run("diff", "HEAD", ".", "--as-of", "2026-12-01", in: folder)
        #expect(run.output.contains("## Pages that changed\n\n- `/` "), "\(run.output)")
        #expect(run.output.contains("” is now “It costs"))
        #expect(!run.output.contains("Nothing that a reader sees moved"))
        #expect(run.status == 1)
    }

    @Test func whatIsNeitherIsSaid() throws {
        let folder = try Folder(Self.handbook)
        let run = try Program.run("diff", "nowhere", in: folder)
        #expect(
            run.errors
                == "error: cannot read nowhere: it is neither a folder with a handbook nor a revision that git knows in the root\n"
        )
        #expect(run.status == 2)
    }
}

@Suite struct ExplainCommandTests {
    @Test func withoutAnIDTheKindsAreListed() throws {
        let run = try Program.run("explain", in: Folder("-- content/index.md --\n"))
        #expect(run.output.contains("cost.<scenario>.<option>, and with .low or .high"))
        #expect(run.output.contains("count.<walks|outcomes|states|questions|gates>"))
        #expect(run.status == 0)
    }

    @Test func anUnknownIDIsAProblem() throws {
        let run = try Program.run("explain", "cots.a.closed", in: Folder("-- content/index.md --\n"))
        #expect(
            run.errors == "error: there is no value 'cots.a.closed'\n  help: did you mean 'cost.a.closed'?\n")
        #expect(run.status == 1)
    }
}
