import Foundation
import Testing

/// The module that runs in a reader's page was made from the sources at hand.
@Suite("The module of the cores") struct CoreModuleTests {
    @Test func isFresh() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            Repository.root.appending(path: "scripts/core.sh").path(percentEncoded: false), "--check",
        ]
        let said = Pipe()
        process.standardError = said
        try process.run()
        let words = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(words)")
    }
}
