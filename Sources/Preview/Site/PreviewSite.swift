package import Diagnostics

/// The site as it is served: every file by its path, immutable.
///
/// A request can only name a file that is in here, so nothing else on the disk can be asked for: no path,
/// however it is written, and no symlink, since the bytes are in memory.
package struct PreviewSite: Sendable {
    private let files: [ExactPath: PreviewFile]
    private let late: LateFiles?
    private let kept: KeptFiles
    private let basePath: String

    /// - Parameters:
    ///   - late: the files that are only made when somebody asks for them.
    ///   - basePath: under which it will be published, from slash to slash.
    ///   - old: the site before, with which unchanged files are shared, and some kept that have gone.
    package init(
        _ outputs: [OutputFile], late: LateFiles? = nil, basePath: String = "/",
        keeping old: PreviewSite? = nil
    ) {
        var files: [ExactPath: PreviewFile] = [:]
        files.reserveCapacity(outputs.count)
        for output in outputs {
            let path = ExactPath(output.path)
            let known = old?.files[path]
            files[path] = known?.bytes == output.bytes ? known : PreviewFile(output)
        }
        var kept = old?.kept ?? KeptFiles()
        // In one order on every run; of too many that go at once the style sheets stay.
        let gone = (old?.files ?? [:]).filter { files[$0.key] == nil }
            .sorted {
                ($0.value.type.isStyle ? 1 : 0, $0.key.text) < ($1.value.type.isStyle ? 1 : 0, $1.key.text)
            }
        for (path, file) in gone { kept.keep(file, at: path) }
        self.files = files
        self.late = late
        self.kept = kept
        self.basePath = basePath
    }

    /// - Parameter path: below the output folder: `guide/index.html`.
    package subscript(path: String) -> PreviewFile? {
        let path = ExactPath(path)
        return files[path] ?? late?[path] ?? kept[path]
    }

    /// What is left of a path as it was sent without the path under which the site will be published, from a
    /// slash on; nil for any other. The page for missing addresses links so, since it is shown at any depth.
    func withoutBasePath(_ written: Substring) -> Substring? {
        // By bytes: a slash with an accent over it is none to Swift, and is one to a browser.
        guard basePath.utf8.count > 1, written.utf8.starts(with: basePath.utf8) else { return nil }
        let rest = written.utf8.dropFirst(basePath.utf8.count - 1)
        // Two slashes would name another host.
        return rest.starts(with: "//".utf8) ? nil : Substring(rest)
    }

    /// The number of files, without those that are made late.
    package var count: Int { files.count }

    /// The paths that were added or hold other bytes than in `old`, sorted, where this site was made `keeping` it.
    /// O(files).
    package func changes(since old: PreviewSite) -> [String] {
        files.filter { path, file in old.files[path] !== file }.map(\.key.text).sorted()
    }
}
