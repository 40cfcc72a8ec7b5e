import Diagnostics
import Synchronization

/// One file of the site, with what is sent about it. All who ask for it share its bytes.
package final class PreviewFile: Sendable {
    package let bytes: [UInt8]
    package let type: ContentType
    private let made = Mutex(Made())

    /// What is made when it is first asked for, since most files of a build never are.
    private struct Made {
        var tag: String?
        var served: [UInt8]?
    }

    init(_ output: OutputFile) {
        bytes = output.bytes
        type = ContentType(path: output.path)
    }

    /// Names the bytes.
    package var tag: String { made.withLock { tag(&$0) } }

    /// The bytes as browsers get them: those of a page with the preview's script.
    var served: [UInt8] {
        guard type.isPage else { return bytes }
        return made.withLock { made in
            if let served = made.served { return served }
            let served = withScript(bytes, tag: tag(&made))
            made.served = served
            return served
        }
    }

    private func tag(_ made: inout Made) -> String {
        if let tag = made.tag { return tag }
        let tag = fingerprint(bytes)
        made.tag = tag
        return tag
    }
}
