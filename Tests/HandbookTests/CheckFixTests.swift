import Foundation
import Site
import Testing

@Suite struct CheckFixTests {
    private static let handbook = """
        -- templates/page.mustache --
        {{{body}}}
        -- content/data/sources.yaml --
        sources:
          - {id: list, title: The list}
        -- content/data/prices.yaml --
        next_check: 2999-02-22
        models:
          - id: big
            name: Big
            provider: Vendor
            class: closed
            family: big
            rows: [{from: 2026-01-01, input: 2, output: 10, source: list, read: 2026-01-01}]
        -- content/index.md --
        ---
        title: Home
        ---
        It takes [$3](value:price.big.input), which is [cheap](assert:price.big.input<1).

        """

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
}
