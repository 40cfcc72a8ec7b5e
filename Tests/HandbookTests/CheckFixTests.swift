import Foundation
import Site
import Testing

@Suite struct CheckFixTests {
    private static let handbook = pricedHandbook(
        "It takes [$3](value:price.big.input), which is [cheap](assert:price.big.input<1).")

    @Test func figuresAreRepairedAndComparisonsAreNot() throws {
        let folder = try Folder(Self.handbook)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: folder.url.path + "/content/index.md")
        let run = try Program.run("check", "--fix", in: folder)
        #expect(
            run.output == """
                content/index.md:4
                - It takes [$3](value:price.big.input), which is [cheap](assert:price.big.input<1).
                + It takes [$2](value:price.big.input), which is [cheap](assert:price.big.input<1).

                """)
        #expect(run.errors.contains("corrected 1 line in 1 file"))
        #expect(run.errors.contains("[assert-false]"))
        #expect(run.status == 1)
        #expect(try folder.read("content/index.md").contains("It takes [$2]"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.url.path + "/content/index.md")[
            .posixPermissions]
        #expect(mode as? Int == 0o640)
        #expect(!folder.exists("content/index.md.new"))
    }

    @Test func nothingToCorrectIsSaid() throws {
        let folder = try Folder(Self.handbook.replacing("[$3]", with: "[$2]").replacing("<1)", with: "<3)"))
        let run = try Program.run("check", "--fix", in: folder)
        #expect(run.output == "")
        let parser = MarkdownParser.note ?? MarkdownParser.name
        #expect(run.errors == "nothing to correct\nchecked 1 page: no problems\n\(parser)\n")
        #expect(run.status == 0)
    }

    @Test func aPageThatMayNotBeWrittenLeavesAllAsTheyWere() throws {
        let more = "-- content/other.md --\n---\ntitle: Other\n---\nOf [$3](value:price.big.input).\n"
        let folder = try Folder(Self.handbook + more)
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: folder.url.path + "/content/other.md")
        let run = try Program.run("check", "--fix", in: folder)
        #expect(
            run.errors
                == "error: cannot write content/other.md: it is read-only, so nothing was written; allow it with 'chmod u+w' and run the command again\n"
        )
        #expect(run.output == "")
        #expect(run.status == 2)
        #expect(try folder.read("content/index.md").contains("It takes [$3]"))
        #expect(try folder.read("content/other.md").contains("Of [$3]"))
    }

    @Test func whatAKilledRunHasLeftIsClearedOrNamed() throws {
        let folder = try Folder(Self.handbook)
        let digits = "0123456789abcdef-0123456789abcdef-0"
        try folder.write("-- content/.index.md.handbook-\(digits).part --\nhalf\n")
        try folder.write("-- content/data/.prices.yaml.handbook-\(digits) --\nsaved\n")
        let run = try Program.run("check", "--fix", in: folder)
        let kept = "content/data/.prices.yaml.handbook-\(digits)"
        #expect(!folder.exists("content/.index.md.handbook-\(digits).part"))
        #expect(try folder.read(kept) == "saved\n")
        #expect(
            run.errors.contains(
                "\(kept)' holds what another program saved while a run that was killed replaced its file; take over what you need, then remove it\n"
            ))
        #expect(try folder.read("content/index.md").contains("It takes [$2]"))
    }

    @Test func anErrorSaysWhyAFigureIsLeft() throws {
        let folder = try Folder(Self.handbook.replacing("[$3]", with: "[$3.**00**]"))
        let run = try Program.run("check", "--fix", in: folder)
        #expect(run.errors.contains("the page says '$3.00', and 'price.big.input' is $2.00"))
        #expect(
            run.errors.contains(
                "help: write '$2.00' in one piece, in a link with its address: 'handbook check --fix' leaves a figure with markup inside it\n"
            ))
        #expect(run.errors.contains("nothing to correct\n"))
        #expect(run.status == 1)
    }
}
