import Foundation
import Testing

@Suite struct PrecompressTests {
    private let long = String(repeating: "A long line of text.\n", count: 100)

    private func handbook() throws -> Folder {
        try Folder(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            See [the second page](b.md) and [data](table.csv).
            -- content/b.md --
            ---
            title: Second
            ---
            \(long)
            -- content/table.csv --
            \(long)
            -- content/table.csv.gz --
            the author's own
            -- templates/page.mustache --
            <title>{{head_title}}</title>
            {{{body}}}
            """)
    }

    private func build(_ arguments: String..., in folder: Folder) throws -> String {
        let run = try Program.run(["build"] + arguments, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        return run.errors
    }

    @Test func longTextsGetACompressedFileInTheManifest() throws {
        let folder = try handbook()
        _ = try build("--precompress", in: folder)
        #expect(folder.exists("public/b/index.html.gz") && folder.exists("public/b.md.gz"))
        #expect(!folder.exists("public/index.html.gz"))
        #expect(try folder.read("public/manifest.json").contains("\"b/index.html.gz\""))
        #expect(try folder.read("public/table.csv.gz") == "the author's own\n")
        #expect(try build("--precompress", "-v", in: folder).contains("nothing changed"))
    }

    @Test func withoutTheFlagTheyGo() throws {
        let folder = try handbook()
        _ = try build("--precompress", in: folder)
        #expect(try build(in: folder).contains("removed"))
        #expect(!folder.exists("public/b/index.html.gz") && folder.exists("public/table.csv.gz"))
    }

    @Test func workersChangeNothing() throws {
        let folder = try handbook()
        _ = try build("--precompress", "-o", "one", "--workers", "1", in: folder)
        _ = try build("--precompress", "-o", "two", "--workers", "4", in: folder)
        #expect(try folder.read("one/manifest.json") == folder.read("two/manifest.json"))
    }
}
