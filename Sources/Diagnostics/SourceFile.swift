/// A file as it was read: its path below the handbook's root and its bytes.
package struct SourceFile: Sendable, Equatable {
    /// Relative to the handbook's root, with `/` between parts: `content/guide/axes.md`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
