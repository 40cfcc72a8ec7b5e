import Diagnostics
import Testing

@testable import Workspace

/// The SHA-256 of no bytes and of `abc`, as `sha256sum` prints them.
private let emptyDigest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
private let abcDigest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

@Suite struct ManifestTests {
    private static let shape = """
        {
          "format": 1,
          "files": [
            {"path": "a/b.html", "size": 0, "sha256": "\(emptyDigest)"},
            {"path": "z \\"q\\" \\\\ \\n é.txt", "size": 3, "sha256": "\(abcDigest)"}
          ]
        }

        """

    @Test func theShapeIsStable() {
        let manifest = Manifest(of: [
            OutputFile(path: "z \"q\" \\ \n é.txt", bytes: Array("abc".utf8)),
            OutputFile(path: "a/b.html", bytes: []),
        ])
        #expect(String(decoding: manifest.bytes, as: UTF8.self) == Self.shape)
        #expect(
            String(decoding: Manifest([]).bytes, as: UTF8.self) == "{\n  \"format\": 1,\n  \"files\": []\n}\n"
        )
    }

    @Test func whatIsWrittenIsRead() throws {
        let files = (0..<300).map { number in
            OutputFile(path: "s\(number % 7)/\u{1F600}\(number)\u{7}", bytes: Array("\(number)".utf8))
        }
        let manifest = Manifest(of: files)
        #expect(try Manifest(parsing: manifest.bytes, path: "m") == manifest)
    }

    @Test func pathsAreFoundByTheirBytes() {
        let paths = ["a", "a.html", "b/c", "\u{E9}"]
        let manifest = Manifest(of: paths.map { OutputFile(path: $0, bytes: []) })
        for path in paths + ["manifest.json"] { #expect(manifest.lists(path)) }
        for path in ["", "A", "a.htm", "b", "e\u{301}", "\u{F0}"] { #expect(!manifest.lists(path)) }
        #expect(!Manifest([]).lists("a"))
    }

    @Test func oneThatIsTooLargeIsNotRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "manifest.json")
        let open = try Descriptor.folder(folder.path)
        #expect(
            sentence { _ = try Manifest.bytes(in: open, path: "public/manifest.json", limit: 4) }
                == "cannot read public/manifest.json: it is larger than 4 bytes")
        #expect(try Manifest.bytes(in: open, path: "public/manifest.json", limit: 5)?.count == 5)
    }

    @Test func orderLayoutAndUnknownKeysDoNotMatter() throws {
        let text = """
            {"made-by": {"x": [1.5e3, null, -2, "]"]}, "files":[{"sha256":"\(emptyDigest)","new":[],"size":0,
            "path":"b\\u00e9\\ud83d\\ude00\\/c"}, {"path":"a","size":0,"sha256":"\(emptyDigest)"}],"format":1}
            """
        let manifest = try Manifest(parsing: Array(text.utf8), path: "m")
        #expect(manifest.files.map(\.path) == ["a", "b\u{E9}\u{1F600}/c"])
    }

    @Test(arguments: [
        ("", "line 1: expected '{'"),
        ("[]", "line 1: expected '{'"),
        ("{}", "line 1: 'format' is missing"),
        (#"{"format": 1}"#, "line 1: 'files' is missing"),
        (#"{"format": 2, "files": []}"#, "line 1: format 2 is not the one that this Handbook reads, 1"),
        (#"{"format": 1, "files": []} x"#, "line 1: expected the end of the file"),
        ("{\"format\": 1,\n<<<<<<< HEAD\n", "line 2: expected '\"'"),
        (#"{"format": 1, "files": [{"path": "a", "size": 1}]}"#, "line 1: 'sha256' is missing"),
        (#"{"format": 1, "files": [{"path": "a", "size": -1}]}"#, "line 1: expected a number"),
        (
            #"{"format": 1, "files": [{"path": "a", "size": 99999999999999999999}]}"#,
            "line 1: the number is too large"
        ),
        (
            #"{"format": 1, "files": [{"sha256": "AB"}]}"#,
            "line 1: 'sha256' must have 64 hexadecimal digits in lower case"
        ),
        (#"{"format": 1, "files": [{"path": "../../etc/passwd"#, "line 1: the text does not end"),
        (
            #"{"format": 1, "files": [{"path": "../x"}]}"#,
            "line 1: '../x' cannot be the path of a published file"
        ),
        (#"{"format": 1, "files": [{"path": "/x"}]}"#, "line 1: '/x' cannot be the path of a published file"),
        (#"{"format": 1, "files": [{"path": "\ud800x"}]}"#, "line 1: the escape is half a character"),
        (#"{"format": 1, "files": [{"path": "\q"}]}"#, "line 1: unknown escape"),
        (
            "{\"format\": 1, \"files\": [{\"path\": \"a\", \"size\": 0, \"sha256\": \"\(emptyDigest)\"},\n"
                + "{\"path\": \"a\", \"size\": 0, \"sha256\": \"\(emptyDigest)\"}]}",
            "line 2: 'a' is listed twice"
        ),
        (String(repeating: "{\"x\":", count: 100), "line 1: it is nested too deeply"),
    ])
    func brokenManifestsAreExplained(text: String, problem: String) {
        #expect(
            sentence { _ = try Manifest(parsing: Array(text.utf8), path: "public/manifest.json") }
                == "cannot read public/manifest.json: \(problem); restore the file, or delete the"
                + " folder, and build again"
        )
    }

    /// Cut anywhere, or with any byte replaced, a manifest is read or refused; never does it end the process.
    @Test func damagedManifestsAreReadOrRefused() {
        let whole = Array(Self.shape.utf8)
        for length in 0..<whole.count - 1 {
            #expect(sentence { _ = try Manifest(parsing: Array(whole[..<length]), path: "m") } != nil)
        }
        for place in whole.indices {
            for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0xFF] {
                var damaged = whole
                damaged[place] = byte
                _ = try? Manifest(parsing: damaged, path: "m")
            }
        }
    }

    @Test func isReadFromAFolder() throws {
        let folder = try TemporaryFolder()
        #expect(try Manifest.read(in: folder.path) == nil)
        let manifest = Manifest(of: [OutputFile(path: "a", bytes: [1])])
        try folder.write(manifest.bytes, to: "manifest.json")
        #expect(try Manifest.read(in: folder.path) == manifest)
        #expect(
            sentence { _ = try Manifest.read(in: "/nowhere") }
                == "cannot read /nowhere: No such file or directory")
    }
}
