import Foundation

/// The seeds of the fuzzers, a folder for each target.
enum Corpus {
    static func folder(_ target: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: target, directoryHint: .isDirectory)
    }

    static func inputs(_ target: String) throws -> [(name: String, bytes: [UInt8])] {
        try FileManager.default.contentsOfDirectory(at: folder(target), includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { ($0.lastPathComponent, [UInt8](try Data(contentsOf: $0))) }
    }
}
