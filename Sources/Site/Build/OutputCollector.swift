package import Diagnostics
import Synchronization

/// Keeps the files of a build in memory.
package final class OutputCollector: Sendable {
    private let files = Mutex<[OutputFile]>([])

    package init() {}

    package func add(_ file: OutputFile) { files.withLock { $0.append(file) } }

    /// The files by path.
    package var sorted: [OutputFile] { files.withLock { $0.sorted { $0.path < $1.path } } }
}
