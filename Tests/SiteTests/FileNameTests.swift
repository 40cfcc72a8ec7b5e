import BuiltSites
import Diagnostics
import Testing

/// Names that some file systems, servers or readers cannot tell apart or hold.
@Suite struct FileNameTests {
    /// The problems of a home page that lists all others, beside files of these paths.
    private func report(_ paths: String...) async -> String {
        let home = file("content/index.md", "---\ntitle: Home\n---\n```{contents}\n```\n")
        let others = paths.enumerated().map { number, path in
            file(path, path.hasSuffix(".md") ? "---\ntitle: T\(number)\n---\n" : "x")
        }
        return await site(files: [home] + others).report.replacing(
            "    help: rename it: not every file system, server and reader takes it as it stands\n", with: "")
    }

    @Test func namesThatAllSystemsHold() async {
        #expect(
            await report(
                "content/with space.md", "content/100%.md", "content/a#b.md", "content/a?b.md",
                "content/q\"uote'.md", "content/<b>&amp;.md", "content/ünï.md", "content/می\u{200C}خواهم.md",
                "content/family👨‍👩‍👧.md",
                "content/\(String(repeating: "n", count: 252)).md", "content/D/x.md", "content/D/y.md") == "")
    }

    @Test func onlyCaseDiffers() async {
        #expect(
            await report("content/A.md", "content/a.md", "content/B.png", "content/b.png") == """
                content/a.md: error: the name differs only in case from 'content/A.md' [file-name]
                content/b.png: error: the name differs only in case from 'content/B.png' [file-name]

                """)
    }

    @Test func onlyTheUnicodeFormDiffers() async {
        #expect(
            await report(
                "content/e\u{301}.md", "content/\u{E9}.md", "content/e\u{301}.png", "content/\u{E9}.png")
                    == """
                    content/\u{E9}.md: error: the name differs only in Unicode form from 'content/e\u{301}.md' [file-name]
                    content/\u{E9}.png: error: the name differs only in Unicode form from 'content/e\u{301}.png' [file-name]

                    """)
    }

    @Test func foldersToo() async {
        let text = await report(
            "content/D/x.md", "content/d/y.md", "content/d/z.md", "content/pictures/Big/a.png",
            "content/pictures/big/b.png")
        #expect(
            text == """
                content/d/y.md: error: the folder 'content/d' differs only in case from 'content/D' [file-name]
                content/pictures/big/b.png: error: the folder 'content/pictures/big' differs only in case from \
                'content/pictures/Big' [file-name]

                """)
    }

    @Test(arguments: [
        ("two\nlines.md", "the invisible character U+000A"), ("tab\t.md", "the invisible character U+0009"),
        ("del\u{7F}.md", "the invisible character U+007F"), ("c1\u{85}.md", "the invisible character U+0085"),
        ("gnp\u{202E}dm.md", "the invisible character U+202E"),
        ("a\u{AD}b.md", "the invisible character U+00AD"), ("a\u{61C}b.md", "the invisible character U+061C"),
        ("a\u{200B}b.md", "the invisible character U+200B"),
        ("a\u{200E}b.md", "the invisible character U+200E"),
        ("a\u{200F}b.md", "the invisible character U+200F"),
        ("a\u{FEFF}b.md", "the invisible character U+FEFF"), ("back\\slash.md", "a backslash"),
    ])
    func charactersThatHideOrMislead(name: String, what: String) async {
        let text = await report("content/" + name)
        #expect(text.hasSuffix(".md: error: the name has \(what) [file-name]\n"))
        #expect(text.filter { $0 == "\n" }.count == 1)
    }

    @Test func anAddressThatNoObjectStoreHolds() async {
        let path = (0..<10).map { _ in String(repeating: "p", count: 110) }.joined(separator: "/")
        let home = file("content/index.md", "---\ntitle: Home\naliases:\n  - \(path)\n---\n")
        let text = await site(files: [home]).report
        #expect(
            text == """
                content/index.md:4:5: error: the address '/\(path)/' is longer than 1024 bytes [alias-collision]
                    help: take this alias out, or change it

                """)
    }
}
