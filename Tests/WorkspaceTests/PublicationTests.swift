import Diagnostics
import Testing

@testable import Workspace

/// Files by path and text, sorted.
func site(_ files: [String: String]) -> [OutputFile] {
    files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }.sorted { isBefore($0.path, $1.path) }
}

/// The tree that publishing these files makes.
func tree(_ files: [OutputFile]) -> [OutputFile] {
    let manifest = OutputFile(path: Manifest.fileName, bytes: Manifest(of: files).bytes)
    return (files + [manifest]).sorted { isBefore($0.path, $1.path) }
}

@discardableResult
func publish(
    _ files: [OutputFile], to output: String, swap: TreeSwap = .exchange
) throws -> PublicationSummary {
    let publication = try Publication.begin(output: output, swap: swap)
    for file in files { try publication.add(file) }
    return try publication.commit()
}

@Suite struct PublicationTests {
    let folder: TemporaryFolder
    let output: String
    let first = site(["index.html": "home", "guide/index.html": "guide", "guide/axes/index.html": "axes"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
    }

    @Test(arguments: [TreeSwap.exchange, .twoRenames])
    func aSiteIsPublishedWithItsManifest(swap: TreeSwap) throws {
        let summary = try publish(first, to: output, swap: swap)
        #expect(try diskTree(at: output) == tree(first))
        #expect(
            summary
                == PublicationSummary(
                    files: 3, added: 3, changed: 0, removedPaths: [], unchanged: 0, bytes: 13))
        #expect(try folder.names() == ["public"])
    }

    @Test(arguments: [TreeSwap.exchange, .twoRenames])
    func oneChangeTouchesOneFile(swap: TreeSwap) throws {
        try publish(first, to: output, swap: swap)
        let before = try first.map { try folder.status("public/" + $0.path) }
        let second = site([
            "index.html": "home", "guide/index.html": "guide", "guide/axes/index.html": "four axes",
        ])
        let summary = try publish(second, to: output, swap: swap)
        let after = try first.map { try folder.status("public/" + $0.path) }
        #expect(
            summary
                == PublicationSummary(
                    files: 3, added: 0, changed: 1, removedPaths: [], unchanged: 2, bytes: 18))
        #expect(try diskTree(at: output) == tree(second))
        #expect(first[0].path == "guide/axes/index.html")
        #expect(before[0].identity != after[0].identity)
        #expect(before[1...] == after[1...])
        #expect(try folder.names() == ["public"])
    }

    @Test func nothingIsTouchedWhenNothingChanged() throws {
        try publish(first, to: output)
        let paths = ["public", "public/guide", "public/index.html", "public/manifest.json"]
        let before = try paths.map { try folder.status($0) }
        let summary = try publish(first.reversed(), to: output)
        #expect(try paths.map { try folder.status($0) } == before)
        #expect(
            summary
                == PublicationSummary(
                    files: 3, added: 0, changed: 0, removedPaths: [], unchanged: 3, bytes: 13))
        #expect(try folder.names() == ["public"])
    }

    @Test func aFileInPartsIsThatOfItsBytes() throws {
        func page(_ parts: String...) -> OutputFile {
            OutputFile(path: "index.html", parts: parts.map { Array($0.utf8) })
        }
        _ = try publish([page("home, ", "", "sweet")], to: output)
        #expect(try diskTree(at: output) == tree(site(["index.html": "home, sweet"])))
        #expect(try publish([page("home", ", sweet")], to: output).unchanged == 1)
        #expect(try publish([page("home", ", swept")], to: output).changed == 1)
        #expect(try publish([page("home, swept", "")], to: output).unchanged == 1)
        #expect(try publish([page("home", "")], to: output).changed == 1)
        #expect(try diskTree(at: output) == tree(site(["index.html": "home"])))
    }

    @Test func whatIsNoMoreInTheSiteIsRemovedWithItsFolder() throws {
        try publish(first, to: output)
        let summary = try publish(site(["index.html": "home", "new": "new"]), to: output)
        #expect(summary.removedPaths == ["guide/axes/index.html", "guide/index.html"])
        #expect(summary.removed == 2 && summary.added == 1 && summary.unchanged == 1)
        #expect(try folder.names("public") == ["index.html", "manifest.json", "new"])
    }

    @Test func aFileAndAFolderMayChangeRoles() throws {
        try publish(site(["a": "file", "b/c": "in a folder"]), to: output)
        let second = site(["a/x": "in a folder", "b": "file"])
        let summary = try publish(second, to: output)
        #expect(summary.removedPaths == ["a", "b/c"])
        #expect(try diskTree(at: output) == tree(second))
        try publish([], to: output)
        #expect(try diskTree(at: output) == tree([]))
    }

    @Test func anEmptyFolderIsPublishedInto() throws {
        try folder.makeFolder("public")
        try publish(first, to: output)
        #expect(try diskTree(at: output) == tree(first))
    }

    @Test func aLinkToTheOutputStays() throws {
        try folder.makeFolder("sites/live")
        try folder.makeLink("public", to: "sites/live")
        try publish(first, to: output)
        #expect(try folder.status("public").kind == .link)
        #expect(try diskTree(at: folder.at("sites/live")) == tree(first))
        #expect(try folder.names("sites") == ["live"])
    }

    @Test func missingFoldersAboveAreMade() throws {
        try publish(first, to: folder.at("a/b/public"))
        #expect(try diskTree(at: folder.at("a/b/public")) == tree(first))
    }

    @Test func abandoningLeavesEverythingAsItWas() throws {
        try publish(first, to: output)
        let publication = try Publication.begin(output: output)
        try publication.add(OutputFile(path: "new/page.html", bytes: [1]))
        publication.abandon()
        publication.abandon()
        #expect(try diskTree(at: output) == tree(first))
        #expect(try folder.names() == ["public"])
        #expect(
            sentence { _ = try publication.commit() }
                == "cannot publish into \(output): this publication was committed or abandoned before")
    }

    @Test func aForgottenPublicationIsAbandoned() throws {
        do {
            let publication = try Publication.begin(output: output)
            try publication.add(first[0])
        }
        #expect(try folder.names() == [])
        try publish(first, to: output)
    }

    @Test func foldersThatWereMadeForNothingAreRemoved() throws {
        try Publication.begin(output: folder.at("a/b/public")).abandon()
        #expect(try folder.names() == [])
        try folder.write("theirs", to: "a/notes.txt")
        let publication = try Publication.begin(output: folder.at("a/b/public"))
        try folder.write("theirs", to: "a/b/public/notes.txt")
        publication.abandon()
        #expect(try folder.names("a") == ["b", "notes.txt"])
        #expect(try folder.names("a/b/public") == ["notes.txt"])
    }

    @Test func afterAnErrorNothingIsPublished() throws {
        try publish(first, to: output)
        let publication = try Publication.begin(output: output)
        let clash = "cannot publish index.html: two files have this path"
        try publication.add(OutputFile(path: "index.html", bytes: [1]))
        #expect(sentence { try publication.add(OutputFile(path: "index.html", bytes: [2])) } == clash)
        #expect(sentence { try publication.add(OutputFile(path: "other.html", bytes: [3])) } == clash)
        #expect(sentence { _ = try publication.commit() } == clash)
        publication.abandon()
        #expect(try diskTree(at: output) == tree(first))
        #expect(try folder.names() == ["public"])
    }

    @Test func filesAreAddedFromManyThreads() throws {
        let files = (0..<400).map { number in
            OutputFile(path: "s\(number % 5)/t\(number % 50)/\(number).html", bytes: Array("\(number)".utf8))
        }
        for round in 0..<2 {
            let publication = try Publication.begin(output: output)
            onThreads(8) { thread in
                for number in stride(from: thread, to: files.count, by: 8) {
                    try? publication.add(files[number])
                }
            }
            let summary = try publication.commit()
            #expect(summary.files == 400 && summary.added == (round == 0 ? 400 : 0))
        }
        #expect(try diskTree(at: output) == tree(files.sorted { isBefore($0.path, $1.path) }))
    }

    @Test func aPathMayHave1024Bytes() throws {
        let part = String(repeating: "p", count: 255)
        let deep = Array(repeating: part, count: 3).joined(separator: "/")
        try publish(site([deep + "/\(part)": "deep"]), to: output)
        #expect(try Manifest.read(in: output)?.files.map(\.path) == [deep + "/\(part)"])
        #expect(
            sentence { try publish(site([deep + "/b/\(part)": "deeper"]), to: output) }?
                .hasSuffix(": the path is longer than 1024 bytes") == true)
        try publish([], to: output)
    }

    @Test func whatAppearsInANewOutputIsKept() throws {
        let publication = try Publication.begin(output: output)
        for file in first { try publication.add(file) }
        try folder.write("theirs", to: "public/notes.txt")
        _ = try publication.commit()
        #expect(try folder.read("public/notes.txt") == "theirs")
        #expect(try Manifest.read(in: output) == Manifest(of: first))
        #expect(try folder.names() == ["public"])
    }

    @Test(arguments: [true, false])
    func anOutputThatIsReplacedMeanwhileIsNotTouched(isMadeAgain: Bool) throws {
        try publish(first, to: output)
        let publication = try Publication.begin(output: output)
        for file in first { try publication.add(file) }
        // An open folder keeps its number, so that the new one has another.
        try folder.remove("public")
        if isMadeAgain { try folder.write("theirs", to: "public/notes.txt") }
        let expected =
            "cannot publish into \(output): it was changed by another program during the"
            + " build; build again"
        #expect(sentence { _ = try publication.commit() } == expected)
        #expect(try folder.names() == (isMadeAgain ? ["public"] : []))
        if isMadeAgain { #expect(try folder.read("public/notes.txt") == "theirs") }
    }

    @Test func aPublishedFileThatVanishesMeanwhileIsNamed() throws {
        try publish(first, to: output)
        let publication = try Publication.begin(output: output)
        try publication.add(first[0])
        try publication.add(first[1])
        try folder.remove("public/guide/index.html")
        #expect(
            sentence { _ = try publication.commit() }
                == "cannot publish \(output)/guide/index.html: it was changed by another program"
                + " during the build;"
                + " build again")
        #expect(try folder.names() == ["public"])
    }
}
