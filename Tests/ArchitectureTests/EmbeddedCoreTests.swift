import Foundation
import Testing

/// The cores compile as one module of Embedded Swift for WebAssembly, so that they can run in a reader's page:
/// without key paths, dynamic casts and `any`, and with no file or type name twice among them.
@Suite(
    "The cores compile for a browser",
    .enabled(if: EmbeddedCore.compiler != nil || EmbeddedCore.isRequired, "no embedded Swift here"))
struct EmbeddedCoreTests {
    @Test func asTheyAre() throws {
        let result = try EmbeddedCore.compile(adding: [:])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func whatABrowserLacksIsFound() throws {
        let result = try EmbeddedCore.compile(adding: [
            "Cast.swift": "package func whole(_ value: Any) -> Int? { value as? Int }\n"
        ])
        #expect(result.status != 0)
        #expect(result.errors.contains("Cast.swift:1:50: error: cannot do dynamic casting in embedded Swift"))
    }
}

enum EmbeddedCore {
    /// Without a target among them that needs another one.
    static let targets: Set<String> = [
        "Exact", "Cost", "Inference", "Decision", "Advice", "Charts", "Diagnostics", "Fields", "Workloads",
        "Telling", "Answers",
    ]

    /// The compiler, where its toolchain has the embedded standard library.
    static let compiler: URL? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { URL(filePath: "\($0)/swiftc") }.first { program in
            let toolchain = program.resolvingSymlinksInPath().deletingLastPathComponent()
                .deletingLastPathComponent()
            let library = toolchain.appending(path: "lib/swift/embedded/wasm32-unknown-none-wasm")
            return FileManager.default.fileExists(atPath: library.path(percentEncoded: false))
        }
    }()

    /// On Linux, continuous integration has a toolchain that can.
    static let isRequired: Bool = {
        #if os(Linux)
            return ProcessInfo.processInfo.environment["CI"] == "true"
        #else
            return false
        #endif
    }()

    /// Compiles the sources of the cores as one module, without code; of their imports those of each other are
    /// left out.
    static func compile(adding others: [String: String]) throws -> (status: Int32, errors: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "core-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files = others
        for source in try Repository.sources() where source.target.map(targets.contains) == true {
            let text = String(decoding: try Repository.contents(of: source.path), as: UTF8.self)
            let name = source.path.split(separator: "/").suffix(1).joined()
            #expect(
                files.updateValue(withoutInnerImports(text), forKey: name) == nil, "two files are \(name)")
        }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try run(files.keys.sorted(), in: folder)
    }

    private static func withoutInnerImports(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map {
                targets.contains(String($0.split(separator: " ").last ?? "")) && $0.contains("import ")
                    ? "" : $0
            }
            .joined(separator: "\n")
    }

    private static func run(_ files: [String], in folder: URL) throws -> (status: Int32, errors: String) {
        let process = Process()
        let program: URL = try #require(compiler, "no swiftc in PATH has embedded Swift for wasm32")
        process.executableURL = program
        process.currentDirectoryURL = folder
        process.arguments =
            ["-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-wmo"]
            + ["-parse-as-library", "-swift-version", "6", "-package-name", "handbook"]
            + ["-module-name", "HandbookCore", "-emit-sil", "-o", "/dev/null"] + files
        let errors = folder.appending(path: "errors")
        try Data().write(to: errors)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
        process.waitUntilExit()
        return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
    }
}
