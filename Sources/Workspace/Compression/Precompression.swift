package import Diagnostics
import Libc

/// Makes `page.html.gz` of `page.html`, for servers that send such files instead of compressing each answer.
package struct Precompression: Sendable {
    /// Shorter texts fit into the first packet of an answer as they are.
    static let smallestSize = 1024
    /// Pictures and fonts of other kinds are compressed already.
    static let extensions: Set<String> = ["css", "csv", "html", "js", "json", "md", "svg", "txt", "xml"]

    /// Compressed files that an author made: they are published as they are.
    private let authored: Set<String>

    /// - Parameter sources: the files of the handbook.
    package init(besides sources: [SourceFile]) {
        let content = "content/"
        authored = Set(
            sources.lazy.map(\.path).filter { $0.hasPrefix(content) && $0.hasSuffix(".gz") }
                .map { String($0.dropFirst(content.count)) })
    }

    /// Whether a file is a text that is long enough, with room for the longer name.
    package func isFor(_ file: OutputFile) -> Bool {
        guard file.size > Self.smallestSize, !authored.contains(name(of: file)),
            PublishedPath.fault(in: name(of: file)) == nil
        else { return false }
        let name = split(file.path).name
        return name.lastIndex(of: ".").map { Self.extensions.contains(String(name[$0...].dropFirst())) }
            ?? false
    }

    /// The compressed file that stands beside another; nil where it would not be smaller.
    package func compressed(_ file: OutputFile) throws(WorkspaceError) -> OutputFile? {
        guard let bytes = gzip(file.bytes) else {
            throw WorkspaceError(.write, name(of: file), .system(errno: ENOMEM))
        }
        return bytes.count < file.size ? OutputFile(path: name(of: file), bytes: bytes) : nil
    }

    private func name(of file: OutputFile) -> String { file.path + ".gz" }
}
