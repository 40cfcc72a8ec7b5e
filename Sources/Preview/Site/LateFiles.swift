package import Diagnostics
import Synchronization

/// Files of a site that take long to make and are seldom asked for. They are made once, at the first question.
package final class LateFiles: Sendable {
    private let isLate: @Sendable (String) -> Bool
    private let make: @Sendable () -> [OutputFile]
    private let made = Mutex<[ExactPath: PreviewFile]?>(nil)

    /// - Parameters:
    ///   - isLate: whether a path below the output folder may be that of such a file.
    ///   - make: makes all of them.
    package init(
        _ isLate: @escaping @Sendable (String) -> Bool, make: @escaping @Sendable () -> [OutputFile]
    ) {
        self.isLate = isLate
        self.make = make
    }

    subscript(path: ExactPath) -> PreviewFile? {
        guard isLate(path.text) else { return nil }
        return made.withLock { made in
            if let made { return made[path] }
            let files = Dictionary(make().map { (ExactPath($0.path), PreviewFile($0)) }) { first, _ in first }
            made = files
            return files[path]
        }
    }
}
