/// A file to publish: its path below the output folder and its bytes.
package struct OutputFile: Sendable, Equatable {
    /// Relative to the output folder, with `/` between parts: `guide/axes/index.html`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
