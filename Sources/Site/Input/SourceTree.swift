package import Diagnostics

/// The source files of a handbook, sorted by what they are for.
package struct SourceTree: Sendable {
    /// Markdown below `content/`: `.md` and `.markdown`, in any case of letters.
    package var pages: [SourceFile] = []
    /// `handbook.yaml`, at the root or in `content/`.
    package var configuration: SourceFile?
    /// YAML below `content/data/`, by path below that folder.
    package var data: [String: SourceFile] = [:]
    /// Everything else below `content/`, copied as it is.
    var staticFiles: [SourceFile] = []
    /// `templates/*.mustache`.
    package var templates: [SourceFile] = []
    /// Files below `templates/assets/`, published under a name with a fingerprint.
    package var assets: [SourceFile] = []
    package var diagnostics: [Diagnostic] = []

    package init(_ files: [SourceFile]) {
        for file in files.sorted(by: { $0.path < $1.path }) { sort(file) }
        diagnostics += files.compactMap(checkPointer)
    }

    private mutating func sort(_ file: SourceFile) {
        if file.path == "handbook.yaml" || file.path == "content/handbook.yaml" {
            takeConfiguration(file)
        } else if let path = file.path.dropping(prefix: "content/data/"), Self.isYAML(path) {
            data[path] = file
        } else if file.path.hasPrefix("content/") {
            if PageFiles.isPage(file.path) { pages.append(file) } else { staticFiles.append(file) }
        } else if file.path.hasPrefix("templates/assets/") {
            assets.append(file)
        } else if file.path.hasPrefix("templates/"), file.path.hasSuffix(".mustache") {
            templates.append(file)
        }
    }

    /// What else lies beside the data is a page or a file like any other.
    private static func isYAML(_ path: String) -> Bool { path.hasSuffix(".yaml") || path.hasSuffix(".yml") }

    private mutating func takeConfiguration(_ file: SourceFile) {
        guard let first = configuration else {
            configuration = file
            return
        }
        diagnostics.append(
            Diagnostic(
                .error, "configuration-twice", "there are two configuration files", path: file.path,
                help: "keep either '\(first.path)' or '\(file.path)'"))
    }
}

extension StringProtocol {
    /// What follows `prefix`, or nil when the text does not start with it.
    package func dropping(prefix: String) -> String? {
        hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
    }
}
