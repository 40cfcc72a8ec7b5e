package import Diagnostics

/// The list of published files, `manifest.json` in the output folder: how a build knows its own files,
/// and how a deploy finds what changed.
///
/// Its shape, one file a line, sorted by the bytes of the path, itself not listed:
/// ```json
/// {
///   "format": 1,
///   "files": [
///     {"path": "guide/index.html", "size": 5120, "sha256": "<64 digits in lower case>"},
///     {"path": "index.html", "size": 4096, "sha256": "<64 digits in lower case>"}
///   ]
/// }
/// ```
/// Readers must skip keys that they do not know; `format` is raised when an old reader would go wrong.
package struct Manifest: Sendable, Equatable {
    package struct Entry: Sendable, Hashable {
        package let path: String
        /// In bytes.
        package let size: Int
        package let sha256: ContentDigest
    }

    package static let fileName = "manifest.json"
    static let format = 1

    /// Sorted by the bytes of the path.
    package let files: [Entry]

    init(_ files: [Entry]) {
        self.files = files.sorted { isBefore($0.path, $1.path) }
    }

    /// Whether a path is that of a file of the site, or of the manifest. O(log n).
    func lists(_ path: String) -> Bool { isSame(path, Manifest.fileName) || entry(path) != nil }

    /// The file of a path. O(log n).
    func entry(_ path: String) -> Entry? {
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if isBefore(files[middle].path, path) { low = middle + 1 } else { high = middle }
        }
        return low < files.count && isSame(files[low].path, path) ? files[low] : nil
    }

    /// The manifest that a publication of these files writes.
    package init(of files: [OutputFile]) {
        self.init(
            files.map { Entry(path: $0.path, size: $0.size, sha256: ContentDigest(of: $0.parts)) })
    }

    /// The paths that only this one of two manifests lists, in O(n).
    package func paths(missingIn other: Manifest) -> [String] { entries(missingIn: other).map(\.path) }

    /// The files of both, as this one has them where both do.
    func merged(with other: Manifest) -> Manifest { Manifest(files + other.entries(missingIn: self)) }

    private func entries(missingIn other: Manifest) -> [Entry] {
        var missing: [Entry] = []
        var place = 0
        for file in files {
            while place < other.files.count, isBefore(other.files[place].path, file.path) { place += 1 }
            if place < other.files.count, isSame(other.files[place].path, file.path) { continue }
            missing.append(file)
        }
        return missing
    }

    /// The file, byte for byte the same for the same files.
    package var bytes: [UInt8] {
        var text = Array("{\n  \"format\": \(Manifest.format),\n  \"files\": [".utf8)
        text.reserveCapacity(files.count * 160)
        var separator = "\n"
        for file in files {
            text += "\(separator)    {\"path\": ".utf8
            text.appendJSON(file.path)
            text += ", \"size\": \(file.size), \"sha256\": \"".utf8
            text += file.sha256.hexBytes
            text += "\"}".utf8
            separator = ",\n"
        }
        text += (files.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8
        return text
    }
}
