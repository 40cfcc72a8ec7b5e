import Foundation

/// The built program, run as a user would run it.
enum Program {
    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs `handbook` with these arguments in a folder.
    static func run(_ arguments: String..., in folder: Folder, input: String = "") throws -> Run {
        try run(arguments, in: folder, input: input)
    }

    static func run(
        _ arguments: [String], in folder: Folder, input: String = "", environment: [String: String] = [:],
        program: URL = executable
    ) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.url
        let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
        process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"].merging(sanitizers) { $1 }
            .merging(environment) { $1 }
        // Files rather than pipes: a pipe that nobody empties would stop the program.
        let (output, errors, source) = (folder.scratch("out"), folder.scratch("err"), folder.scratch("in"))
        try Data(input.utf8).write(to: source)
        for file in [output, errors] { try Data().write(to: file) }
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// Starts a shell with these commands in a folder.
    static func shell(_ commands: String, in folder: URL) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-ec", commands]
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return process
    }

    /// The program stands beside the test bundle.
    static var executable: URL {
        let test =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: test).deletingLastPathComponent().appendingPathComponent("handbook")
    }
}

/// A folder of its own for one test, removed with it.
final class Folder: Sendable {
    let url: URL
    private let scratchFolder: URL

    /// Makes the folder and writes files into it, from a text such as `-- content/index.md --\n...`.
    init(_ files: String = "") throws {
        let base = FileManager.default.temporaryDirectory.appendingPathComponent(
            "handbook-\(UUID().uuidString)")
        url = base.appendingPathComponent("root")
        scratchFolder = base.appendingPathComponent("scratch")
        for folder in [url, scratchFolder] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
        try write(files)
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    func scratch(_ name: String) -> URL { scratchFolder.appendingPathComponent(name) }

    func write(_ files: String) throws {
        var path: String?
        var lines: [Substring] = []
        func finish() throws {
            guard let path else { return }
            let target = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            // The text's own last line break ends its last line.
            if lines.last == "" { lines.removeLast() }
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: target)
        }
        for line in files.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("-- "), line.hasSuffix(" --") {
                try finish()
                path = String(line.dropFirst(3).dropLast(3))
                lines = []
            } else {
                lines.append(line)
            }
        }
        try finish()
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }

    func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: url.appendingPathComponent(path).path)
    }
}

/// The repository that these tests stand in.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
