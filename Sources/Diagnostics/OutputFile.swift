/// A file to publish: its path below the output folder and its bytes.
package struct OutputFile: Sendable {
    /// Relative to the output folder, with `/` between parts: `guide/axes/index.html`.
    package let path: String
    /// The bytes, in parts that follow one another. One part is usual; a page that holds all the others
    /// is never put together, which would double what it takes of memory.
    package let parts: [[UInt8]]

    package init(path: String, bytes: [UInt8]) { self.init(path: path, parts: [bytes]) }

    package init(path: String, parts: [[UInt8]]) {
        self.path = path
        self.parts = parts
    }

    package var bytes: [UInt8] { parts.count == 1 ? parts[0] : Array(parts.joined()) }

    /// In bytes.
    package var size: Int { parts.reduce(0) { $0 + $1.count } }
}

extension OutputFile: Equatable {
    /// However the bytes are parted.
    package static func == (left: OutputFile, right: OutputFile) -> Bool {
        left.path == right.path && left.bytes == right.bytes
    }
}
