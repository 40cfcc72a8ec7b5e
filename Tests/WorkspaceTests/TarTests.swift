import Testing

@testable import Workspace

@Suite struct TarTests {
    @Test func theArchiveOfARevisionIsRead() throws {
        #expect(tarFiles([])?.isEmpty == true)
        let archive =
            entry("content/a.md", "one") + entry("content/", "", type: "5")
            + entry("b", String(repeating: "x", count: 513))
        let files = try #require(tarFiles(archive + [UInt8](repeating: 0, count: 1024)))
        #expect(files.map(\.path) == ["content/a.md", "b"])
        #expect(files.map(\.bytes.count) == [3, 513])
    }

    @Test func aLongPathComesFromItsOwnHeader() throws {
        let long = "content/" + String(repeating: "p", count: 200) + ".md"
        let record = "217 path=\(long)\n"
        let files = try #require(tarFiles(entry("pax", record, type: "x") + entry("cut", "z")))
        #expect(files.map(\.path) == [long])
    }

    @Test func aCutArchiveIsRefused() {
        #expect(tarFiles(Array(entry("a", String(repeating: "x", count: 900)).prefix(700))) == nil)
    }

    private func entry(_ name: String, _ text: String, type: String = "0") -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        let size = String(text.utf8.count, radix: 8)
        let fields = [
            (0, name), (124, String(repeating: "0", count: 11 - size.count) + size), (156, type),
            (257, "ustar"),
        ]
        for (offset, text) in fields {
            header.replaceSubrange(offset..<offset + text.utf8.count, with: Array(text.utf8))
        }
        return header + Array(text.utf8) + [UInt8](repeating: 0, count: (512 - text.utf8.count % 512) % 512)
    }
}
