import Markdown

/// The libcmark that reads the pages.
package enum MarkdownParser {
    /// `libcmark 0.30.2`
    package static var name: String { name(of: libcmarkVersion()) }

    /// What a reader of the checks should know about this version; nil where there is nothing.
    package static var note: String? { note(on: libcmarkVersion()) }

    package static func note(on version: String) -> String? {
        let parts = version.split(separator: ".").map { Int($0) ?? 0 }
        guard parts.lexicographicallyPrecedes([0, 30, 3]) else { return nil }
        return
            "\(name(of: version)) is without the fixes of CVE-2023-22484, CVE-2023-22486 and CVE-2023-24824; "
            + "the limits on pages refuse the texts that need them"
    }

    private static func name(of version: String) -> String { "libcmark \(version)" }
}
