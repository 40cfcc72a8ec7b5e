/// Which files below `content/` are pages, and which of them speak for their folders.
package struct PageFiles: Sendable {
    /// The paths of pages that speak for their folders.
    private let indexes: Set<String>

    /// - Parameter paths: those of all pages, below `content/`.
    package init(_ paths: [String]) {
        var byFolder: [String: String] = [:]
        for path in paths.sorted() {
            let folder = folderPart(of: path)
            guard let rank = Self.rank(of: path.dropFirst(folder.utf8.count)) else { continue }
            let other = byFolder[folder].flatMap { Self.rank(of: $0.dropFirst(folder.utf8.count)) }
            if other.map({ rank < $0 }) ?? true { byFolder[folder] = path }
        }
        indexes = Set(byFolder.values)
    }

    /// Whether a page speaks for its folder: `index.md`, or else the `README.md` that code hosts show there.
    package func isIndex(_ path: String) -> Bool { indexes.contains(path) }

    /// Whether a file's name says that it holds Markdown.
    package static func isPage(_ path: String) -> Bool {
        guard let point = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return endings.contains(path[path.utf8.index(after: point)...].lowercased())
    }

    private static let endings: Set<String> = ["md", "markdown"]

    /// Which of two files comes first as their folder's page; nil for any other file.
    private static func rank(of name: Substring) -> Int? {
        switch name.lowercased() {
        case "index.md": 0
        case "index.markdown": 1
        case "readme.md": 2
        case "readme.markdown": 3
        default: nil
        }
    }
}
