import Diagnostics
import Synchronization

/// One file of the site, with what is sent about it.
package final class PreviewFile: Sendable {
    package let bytes: [UInt8]
    package let type: ContentType
    private let knownTag = Mutex<String?>(nil)

    init(_ output: OutputFile) {
        bytes = output.bytes
        type = ContentType(path: output.path)
    }

    /// Names the bytes; computed when it is first asked for, since most files of a build never are.
    package var tag: String {
        knownTag.withLock { known in
            if let known { return known }
            let tag = fingerprint(bytes)
            known = tag
            return tag
        }
    }
}
