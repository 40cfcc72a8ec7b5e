import Diagnostics

/// The addresses that are the preview's own; the site has no hidden folders.
enum PreviewPaths {
    static let events = ".preview/events"
    static let script = ".preview/reload.js"
    static let style = ".preview/problems.css"
}

/// A file that the program holds and no folder has.
struct OwnFile: Sendable {
    let bytes: [UInt8]
    let tag: String

    init(_ text: String) {
        bytes = Array(text.utf8)
        tag = fingerprint(bytes)
    }
}
