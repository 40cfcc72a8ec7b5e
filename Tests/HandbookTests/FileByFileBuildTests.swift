import Foundation
import Testing

/// A build by a user who may write to the output folder, and not beside it.
@Suite(.enabled(if: canRunAsNobody, "this process cannot run the program as another user"))
struct FileByFileBuildTests {
    @Test func theClosingLineSaysHowTheFilesCame() throws {
        let folder = try Folder(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            Text.
            -- templates/page.mustache --
            {{{body}}}
            """)
        let output = folder.url.appendingPathComponent("public").path
        try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.ownerAccountID: 65534], ofItemAtPath: output)
        let first = try runAsNobody(["build"], in: folder)
        #expect(first.status == 0)
        #expect(first.errors.hasSuffix(" s, renamed file by file: 6 added\n"))
        try folder.write("-- content/index.md --\n---\ntitle: Home\n---\nNew text.\n")
        #expect(try runAsNobody(["build"], in: folder).errors.contains(" s, renamed file by file: "))
        #expect(try folder.read("public/index.html") == "<p>New text.</p>\n\n")
        #expect(try runAsNobody(["build"], in: folder).errors.hasSuffix(" s: nothing changed\n"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
        #expect(names.sorted() == ["content", "public", "templates"])
    }
}

private func runAsNobody(_ arguments: [String], in folder: Folder) throws -> Program.Run {
    try Program.run(
        ["--reuid", "65534", "--clear-groups", Program.executable.path] + arguments, in: folder,
        program: URL(fileURLWithPath: "/usr/bin/setpriv"))
}

private let canRunAsNobody = (try? runAsNobody(["--version"], in: Folder()).status) == 0
