import Foundation
import LoopbackClient
import Testing

/// `handbook serve`, ended with the test.
final class Serving {
    let folder: Folder
    let port: Int
    private let process = Process()
    private let log: URL

    convenience init(_ folder: Folder, _ arguments: String...) throws {
        try self.init(folder, arguments: arguments)
    }

    /// - Parameter path: where it is started, from the folder on.
    init(_ folder: Folder, arguments: [String], at path: String = "") throws {
        self.folder = folder
        let log = folder.scratch("serve-\(UUID().uuidString)")
        self.log = log
        try Data().write(to: log)
        // A shell notes the links on the way to the folder.
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments =
            ["-c", "cd \"$0\" && exec \"$@\"", path.isEmpty ? "." : path, Program.executable.path, "serve"]
            + (arguments.contains("-p") ? [] : ["-p", "0"]) + arguments
        process.currentDirectoryURL = folder.url
        process.environment = ["PATH": "\(folder.url.path)/bin:/usr/bin:/bin", "NO_COLOR": "1"]
        process.standardInput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: log)
        try process.run()
        let line = try Self.wait { Self.lines(log).first { $0.hasPrefix("serving http://127.0.0.1:") } }
        port = try #require(Int(line.dropFirst("serving http://127.0.0.1:".count).prefix { $0.isNumber }))
    }

    deinit { process.terminate() }

    var lines: [String] { Self.lines(log) }

    func get(_ path: String) -> String { LoopbackClient.get(path, port: port) }

    /// A page as a browser holds it: listening to events.
    func open(_ path: String) throws -> LoopbackClient {
        let page = get(path)
        let tag = try #require(page.firstMatch(of: /data-page="([^"]*)"/)?.1)
        let client = try #require(LoopbackClient(port: port))
        client.send("GET /.preview/events?path=\(path)&tag=\(tag) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        return client
    }

    /// Waits for a line on the terminal.
    func line(_ start: String) throws -> String {
        try Self.wait { lines.first { $0.hasPrefix(start) } }
    }

    /// Waits until a page holds this text.
    func see(_ text: String, at path: String) throws {
        _ = try Self.wait { get(path).contains(text) ? true : nil }
    }

    /// Interrupts it as Ctrl-C does; the answer is how it ended, and after how many milliseconds.
    func interrupt() -> (reason: Process.TerminationReason, signal: Int32, milliseconds: Double) {
        let start = Date()
        process.interrupt()
        process.waitUntilExit()
        return (process.terminationReason, process.terminationStatus, Date().timeIntervalSince(start) * 1000)
    }

    var isRunning: Bool { process.isRunning }

    /// In KiB, and the number of open descriptors.
    func footprint() throws -> (memory: Int, descriptors: Int) {
        let folder = "/proc/\(process.processIdentifier)"
        let status = try String(contentsOfFile: folder + "/status", encoding: .utf8)
        let memory = try #require(status.firstMatch(of: /VmRSS:\s*(\d+)/)?.1)
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: folder + "/fd")
        return (Int(memory) ?? 0, descriptors.count)
    }

    private static func lines(_ file: URL) -> [String] {
        ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }

    /// Asks again until there is an answer, for ten seconds at most.
    static func wait<Answer>(for answer: () throws -> Answer?) throws -> Answer {
        for _ in 0..<1000 {
            if let answer = try answer() { return answer }
            usleep(10_000)
        }
        throw Late()
    }

    struct Late: Error {}
}
