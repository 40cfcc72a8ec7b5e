import Diagnostics
import Testing

@testable import Workspace

@Suite struct ForeignFilesTests {
    let folder: TemporaryFolder
    let output: String
    let files = site(["index.html": "home", "guide/index.html": "guide"])

    init() throws {
        folder = try TemporaryFolder()
        output = folder.at("public")
        try publish(files, to: output)
    }

    @Test(arguments: [TreeSwap.exchange, .twoRenames])
    func foreignFilesAreKeptAsTheyAre(swap: TreeSwap) throws {
        try folder.write("example.org", to: "public/CNAME")
        try folder.write("theirs", to: "public/guide/theirs/notes.txt")
        try folder.write("token", to: "public/.well-known/acme/token")
        try folder.makeFolder("public/empty")
        try folder.makeLink("public/link", to: "/nowhere")
        try folder.makeFIFO("public/pipe")
        try folder.setMode("public/CNAME", 0o600)
        try folder.setMode("public/.well-known", 0o500)
        let paths = ["CNAME", "guide/theirs/notes.txt", ".well-known/acme/token", "link", "pipe"].map {
            "public/" + $0
        }
        let before = try paths.map { try folder.status($0) }
        try publish(site(["index.html": "new home"]), to: output, swap: swap)
        #expect(try paths.map { try folder.status($0) } == before)
        #expect(try folder.status("public/empty").kind == .folder)
        #expect(try folder.status("public/.well-known").mode == 0o500)
        #expect(try folder.names("public/guide") == ["theirs"])
        #expect(try folder.names() == ["public"])
        try publish(files, to: output, swap: swap)
        #expect(try paths.map { try folder.status($0) } == before)
        #expect(try Manifest.read(in: output) == Manifest(of: files))
    }

    @Test(arguments: [
        ("new.html", "new.html"), ("new.html/theirs.txt", "new.html"), ("new", "new"),
    ])
    func aForeignFileInTheWayIsAnError(foreign: String, named: String) throws {
        try folder.write("theirs", to: "public/" + foreign)
        let second = site(["index.html": "changed", "new.html": "new", "new/index.html": "new"])
        #expect(
            sentence { try publish(second, to: output) }
                == "cannot publish \(output)/\(named): the site needs this place, and what is there"
                + " was not written by"
                + " Handbook; move it away and build again")
        #expect(try folder.read("public/" + foreign) == "theirs")
        #expect(try folder.read("public/index.html") == "home")
        #expect(try folder.names() == ["public"])
    }

    @Test func aForeignFileWithTheBytesOfTheSiteIsTakenOver() throws {
        try folder.write("new", to: "public/new.html")
        let second = site(["index.html": "home", "new.html": "new"])
        #expect(try publish(second, to: output).added == 1)
        #expect(try diskTree(at: output) == tree(second))
        try publish(files, to: output)
        #expect(try diskTree(at: output) == tree(files))
    }

    @Test func namesInTheOtherUnicodeFormAreForeign() throws {
        try publish(site(["\u{E9}.html": "ours"]), to: output)
        try folder.write("theirs", to: "public/e\u{301}.html")
        try publish(site(["index.html": "home"]), to: output)
        #expect(try folder.names("public") == ["e\u{301}.html", "index.html", "manifest.json"])
        #expect(try folder.read("public/e\u{301}.html") == "theirs")
    }

    @Test func aNameThatIsNotUTF8EndsThePublication() throws {
        try withOddlyNamedFile(in: output) {
            #expect(
                sentence { try publish(site(["a": "a"]), to: output) }
                    == "cannot read \(output)/caf\u{FFFD}: its name is not UTF-8; rename it")
        }
        #expect(try folder.read("public/index.html") == "home")
    }
}
