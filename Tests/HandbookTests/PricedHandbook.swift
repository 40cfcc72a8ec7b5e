import Foundation
import Testing

/// A small handbook with one price, and a page with a sentence about it.
func pricedHandbook(_ sentence: String) -> String {
    """
    -- templates/page.mustache --
    {{{body}}}
    -- content/data/sources.yaml --
    sources:
      - {id: list, title: The list}
    -- content/data/prices.yaml --
    next_check: 2999-02-22
    models:
      - id: big
        name: Big
        provider: Vendor
        class: closed
        family: big
        rows: [{from: 2026-01-01, input: 2, output: 10, source: list, read: 2026-01-01}]
    -- content/index.md --
    ---
    title: Home
    ---
    \(sentence)

    """
}

extension Folder {
    /// Runs git in the folder.
    func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/git")
        process.arguments = arguments
        process.currentDirectoryURL = url
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "git \(arguments)")
    }

    /// Makes a revision of all files in the folder.
    func commit() throws {
        try git("add", "-A")
        try git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "State")
    }
}
