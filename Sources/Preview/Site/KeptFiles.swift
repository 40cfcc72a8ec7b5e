/// Files of the sites before that a page on its way to a browser may still name.
///
/// A page names its style sheets and scripts by their content: `assets/site.0123456789.css`. A build that comes
/// between the page and what it loads would leave it bare. Such a name can never mean another content, so what
/// stood there may be served for as long as anybody asks for it; any other file that has gone is gone at once.
struct KeptFiles: Sendable {
    /// The last ones, and these bytes of them, outlive hundreds of edits to a style sheet.
    static let mostFiles = 256
    static let mostBytes = 16 << 20

    /// In the order in which they went.
    private var files: [(path: ExactPath, file: PreviewFile)] = []

    subscript(path: ExactPath) -> PreviewFile? { files.last { $0.path == path }?.file }

    /// Keeps a file that has gone, if its name is that of its content.
    mutating func keep(_ file: PreviewFile, at path: ExactPath) {
        guard file.bytes.count <= Self.mostBytes, namesContent(path.text, file) else { return }
        files.removeAll { $0.path == path }
        files.append((path, file))
        var size = files.reduce(0) { $0 + $1.file.bytes.count }
        while files.count > Self.mostFiles || size > Self.mostBytes {
            size -= files.removeFirst().file.bytes.count
        }
    }
}

/// Whether the name of a file holds the fingerprint of its bytes between two full stops.
private func namesContent(_ path: String, _ file: PreviewFile) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    let middle = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().dropLast()
    // The bytes are read for a name that looks so only.
    return middle.contains { $0.utf8.count == 10 && $0.allSatisfy(\.isHexDigit) && $0 == file.tag }
}
