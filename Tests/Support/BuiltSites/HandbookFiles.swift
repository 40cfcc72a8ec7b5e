package import Diagnostics
package import Foundation

/// The root of this repository.
package let repository = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The files of a handbook on disk, those below `content/` and `templates/`, by path.
package func handbookFiles(below root: URL) throws -> [SourceFile] {
    try ["content", "templates"].flatMap { folder -> [SourceFile] in
        let start = root.appending(path: folder)
        let paths = FileManager.default.enumerator(atPath: start.path)?.compactMap { $0 as? String } ?? []
        return try paths.sorted().compactMap { path in
            let file = start.appending(path: path)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
                !isFolder.boolValue
            else { return nil }
            return SourceFile(path: "\(folder)/\(path)", bytes: [UInt8](try Data(contentsOf: file)))
        }
    }
}
