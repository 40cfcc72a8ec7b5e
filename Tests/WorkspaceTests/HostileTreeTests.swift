import Diagnostics
import Libc
import Testing

@testable import Workspace

/// What may stand in the folder of a handbook beside files and folders: named, and never waited for.
@Suite struct HostileTreeTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("# Home", to: "content/index.md")
    }

    private func refusal() -> String? {
        sentence { _ = try readSources(root: folder.path) }
    }

    @Test(arguments: ["handbook.yaml", "content", "templates", "content/guide/a.md"])
    func aFIFOInEveryPlace(path: String) throws {
        try folder.remove(path)
        try folder.makeFIFO(path)
        #expect(refusal() == "cannot read \(path): it is a FIFO, and only files and folders can be read")
    }

    @Test func aSocket() throws {
        try folder.makeSocket("content/s.md")
        #expect(
            refusal() == "cannot read content/s.md: it is a socket, and only files and folders can be read")
    }

    @Test(.enabled(if: getuid() == 0, "only root can make a device"), arguments: [S_IFCHR, S_IFBLK])
    func aDevice(kind: mode_t) throws {
        // 1, 5 is /dev/zero, which never ends; 7, 0 the first loop device.
        try retrying { mknod(folder.at("content/d.md"), kind | 0o644, kind == S_IFCHR ? 0x105 : 0x700) }
        #expect(
            refusal() == "cannot read content/d.md: it is a device, and only files and folders can be read")
    }

    @Test(arguments: ["/dev/zero", "/dev/tty", "/proc/self/mem", "/proc/self/root/etc/passwd"])
    func aLinkToAFileOfTheSystem(target: String) throws {
        try folder.makeLink("content/l.md", to: target)
        #expect(
            refusal() == "cannot read content/l.md: this symlink leads out of the folder that is read")
    }

    @Test func aFolderInThePlaceOfTheConfiguration() throws {
        try folder.write("x", to: "handbook.yaml/x")
        #expect(refusal() == "cannot read handbook.yaml: it is a folder, and a file is needed")
    }

    @Test func aPathThatNoCallTakes() throws {
        let part = String(repeating: "d", count: 200)
        try folder.makeDeepFolder(part, levels: 30, in: "content")
        // The system's limit is 4096 bytes; the message shows both ends.
        let shown = "content/\(part)".prefix(120) + "..." + part.suffix(120)
        #expect(refusal() == "cannot read \(shown): File name too long")
    }

    @Test func hundredsOfFoldersInEachOther() throws {
        try folder.makeDeepFolder("d", levels: 900, in: "content")
        #expect(try readSources(root: folder.path).count == 1)
    }

    @Test func namesOf255Bytes() throws {
        let long = String(repeating: "é", count: 126) + ".md"
        try folder.write("x", to: "content/" + long)
        #expect(try readSources(root: folder.path).map(\.path).contains("content/" + long))
    }

    @Test(arguments: [
        ("a\u{202E}b", "a\\u{202E}b"), ("a\nb", "a\\u{A}b"), ("a\u{200B}b", "a\\u{200B}b"),
        ("a\u{9B}31mb", "a\\u{9B}31mb"), ("", "''"),
        (
            String(repeating: "x", count: 501),
            String(repeating: "x", count: 120) + "..." + String(repeating: "x", count: 120)
        ),
    ])
    func pathsInMessagesStayOnOneLine(path: String, expected: String) {
        #expect(printable(path) == expected)
    }
}
