import Testing

@testable import Workspace

@Suite struct RevisionTreeTests {
    private func tree(_ paths: [[UInt8]], links: [(String, to: String)] = []) throws -> RevisionTree {
        let files = paths.map { GitRepository.Entry(path: $0, kind: .file, blob: "b") }
        let more = links.map { GitRepository.Entry(path: Array($0.0.utf8), kind: .link, blob: $0.to) }
        var tree = RevisionTree(files + more, named: "v1")
        try tree.follow(Dictionary(links.map { ($0.to, Array($0.to.utf8)) }) { first, _ in first })
        return tree
    }

    private func sources(
        _ paths: [String], links: [(String, to: String)] = [], limits: ReadLimits = .standard
    ) throws -> [String] {
        var tree = try tree(paths.map { Array($0.utf8) }, links: links)
        return try tree.sources(limits: limits).map(\.path).sorted()
    }

    @Test func whatIsReadIsWhatAFolderWouldGive() throws {
        #expect(
            try sources([
                "content/a.md", "content/.hidden/b.md", "content/c.md~", "handbook.yaml", "other/d.md",
                "templates/page.mustache",
            ]) == ["content/a.md", "handbook.yaml", "templates/page.mustache"])
    }

    @Test func linksToFilesAndFoldersAreFollowed() throws {
        let links = [
            ("content/a.md", to: "../shared/./b.md"), ("content/sub", to: "../shared"),
            ("templates", to: "content/../shared/../themes"), ("shared/back.md", to: "b.md"),
        ]
        #expect(
            try sources(["shared/b.md", "themes/page.mustache"], links: links) == [
                "content/a.md", "content/sub/b.md", "content/sub/back.md", "templates/page.mustache",
            ])
    }

    @Test func composedAndDecomposedNamesAreTwo() throws {
        #expect(try sources(["content/\u{E9}.md", "content/e\u{301}.md"]).count == 2)
    }

    @Test func aNameThatIsNotUTF8IsNamed() {
        #expect(
            sentence { _ = try sourcesOfBytes([Array("content/a".utf8) + [0xFF]]) }
                == "cannot read v1:content/a\u{FFFD}: its name is not UTF-8; rename it")
    }

    @Test(arguments: ["content/../x.md", "content//x.md", "content/./x.md"])
    func aPathThatNoCheckoutHoldsIsRefused(path: String) {
        #expect(
            sentence { _ = try sources([path]) }
                == "cannot read v1:\(path): the path has a part '.' or '..'")
    }

    @Test func aPathLongerThanADiskHoldsIsRefused() {
        let deep = "content" + String(repeating: "/a", count: 2_100)
        #expect(sentence { _ = try sources([deep]) }?.hasSuffix(": File name too long") == true)
    }

    @Test func linksThatMultiplyATreeComeToAnEnd() {
        let links = (0..<30).flatMap { level in
            ["a", "b"].map { ("content/\(level)/\($0)", to: "../\(level + 1)") }
        }
        var limits = ReadLimits.standard
        limits.count = 1_000
        let limited = limits
        let refusal = sentence { _ = try sources(["content/30/x.md"], links: links, limits: limited) }
        #expect(refusal?.hasPrefix("cannot read v1:content/0/a/") == true)
        #expect(
            refusal?.hasSuffix(
                ": with it there are more than 1000 files and folders to read; "
                    + "does a symlink multiply a folder?") == true)
    }

    @Test func linksInARingComeToAnEnd() {
        #expect(
            sentence {
                _ = try sources(["content/a.md"], links: [("content/x", to: "y"), ("content/y", to: "x")])
            } == "cannot read v1:content/x: this symlink leads back to itself or to a folder that holds it")
    }

    private func sourcesOfBytes(_ paths: [[UInt8]]) throws -> [String] {
        var tree = try tree(paths)
        return try tree.sources(limits: .standard).map(\.path)
    }
}
