import Diagnostics
import Foundation
import Testing

@testable import Workspace

@Suite struct PrecompressionTests {
    private let precompression = Precompression(besides: [])

    private func text(_ size: Int) -> [UInt8] { (0..<size).map { UInt8(ascii: "a") + UInt8($0 * $0 % 7) } }

    /// What any other gunzip makes of it.
    private func unpacked(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> [UInt8] {
        let packed = folder.at("packed.gz")
        try createFile(packed, bytes: bytes)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "gzip -dc \"$0\" > \"$0.out\"", packed]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try readFile(packed + ".out")
    }

    @Test(arguments: [0, 1, 1025, 100_000, 1_000_000]) func gunzipGivesTheBytes(size: Int) throws {
        let bytes = text(size)
        #expect(try unpacked(try #require(gzip(bytes)), in: try TemporaryFolder()) == bytes)
    }

    @Test func bytesThatCannotBePackedAreKept() throws {
        var state: UInt64 = 1
        let bytes = (0..<5000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        #expect(try unpacked(try #require(gzip(bytes)), in: try TemporaryFolder()) == bytes)
        #expect(try precompression.compressed(OutputFile(path: "noise.txt", bytes: bytes)) == nil)
    }

    @Test func theHeaderHoldsNoNameNoTimeAndNoSystem() throws {
        let packed = try #require(gzip(text(5000)))
        #expect(packed.prefix(10) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 255])
        #expect(packed == gzip(text(5000)))
    }

    @Test(arguments: [
        ("index.html", 1025, true), ("index.html", 1024, false), ("a/b.md", 1025, true),
        ("feed.xml", 1025, true), ("image.png", 5000, false), ("html", 5000, false),
        ("v1.html/raw", 5000, false), ("x.HTML", 5000, false), ("_headers", 5000, false),
    ])
    func longTextsAreCompressed(path: String, size: Int, isExpected: Bool) throws {
        #expect(precompression.isFor(OutputFile(path: path, bytes: text(size))) == isExpected)
    }

    @Test(arguments: [(247, true), (248, false)]) func namesHaveRoomForTheirEnding(
        length: Int, isExpected: Bool
    ) {
        let path = String(repeating: "a", count: length) + ".html"
        #expect(precompression.isFor(OutputFile(path: path, bytes: text(2000))) == isExpected)
    }

    @Test func theFileStandsBesideTheText() throws {
        let compressed = try precompression.compressed(OutputFile(path: "a/index.html", bytes: text(2000)))
        #expect(compressed?.path == "a/index.html.gz")
    }

    @Test func anAuthoredFileWins() {
        let sources = ["content/data.csv.gz", "templates/x.css.gz"].map { SourceFile(path: $0, bytes: [1]) }
        let precompression = Precompression(besides: sources)
        #expect(!precompression.isFor(OutputFile(path: "data.csv", bytes: text(2000))))
        #expect(precompression.isFor(OutputFile(path: "x.css", bytes: text(2000))))
    }
}
