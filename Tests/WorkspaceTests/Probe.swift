import Foundation
import Testing

@testable import Workspace

/// A run of `publish-probe`, which the package builds beside the tests; it ends with this value.
final class Probe {
    private let process = Process()
    private let pipe = Pipe()

    convenience init(_ arguments: String...) throws {
        try self.init(arguments)
    }

    init(_ arguments: [String]) throws {
        let folder = split(try resolvedPath("/proc/self/exe")).folder
        process.executableURL = URL(fileURLWithPath: folder + "/publish-probe")
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
    }

    deinit {
        killAtOnce()
    }

    /// Ends the process as a power failure would end it, and waits until it has ended.
    func killAtOnce() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    /// Waits until it has written something.
    func waitForOutput() {
        _ = pipe.fileHandleForReading.availableData
    }

    /// Waits until it ends, for all that it has written but the last line break.
    func outputToEnd() -> String {
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
}
