import Foundation

/// The files of this repository, found from the place of this file.
enum Repository {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every Swift file below Sources/, sorted by path.
    static func sources() throws -> [SwiftSource] { try loadedSources.get() }

    /// Read once, since every rule looks at all of them.
    private static let loadedSources = Result {
        try files(below: ["Sources"]).filter { $0.hasSuffix(".swift") }.map {
            SwiftSource(path: $0, text: String(decoding: try contents(of: $0), as: UTF8.self))
        }
    }

    /// Paths relative to the root of all files that people write; public/ is generated.
    static func writtenFiles() throws -> [String] {
        let folders = ["Sources", "Tests", "Benchmarks", "content", "docs", "scripts", "templates", ".ci"]
        let atRoot = try FileManager.default.contentsOfDirectory(atPath: root.path).filter(isFile)
        return try files(below: folders) + atRoot.sorted()
    }

    static func contents(of path: String) throws -> Data {
        try Data(contentsOf: root.appending(path: path))
    }

    /// Hidden files and folders are left out: editors and tools keep their own things there.
    private static func files(below folders: [String]) throws -> [String] {
        var paths: [String] = []
        for folder in folders {
            let start = root.appending(path: folder).path
            guard let walk = FileManager.default.enumerator(atPath: start) else { continue }
            while let path = walk.nextObject() as? String {
                if path.split(separator: "/").last?.hasPrefix(".") == true {
                    walk.skipDescendants()
                } else if isFile("\(folder)/\(path)") {
                    paths.append("\(folder)/\(path)")
                }
            }
        }
        return paths.sorted()
    }

    private static func isFile(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
            atPath: root.appending(path: path).path, isDirectory: &isFolder)
        return exists && !isFolder.boolValue
    }
}
