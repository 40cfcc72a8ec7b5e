/// One problem in an author's file: where it is, what it is, and the way out.
package struct Diagnostic: Sendable, Hashable, Error {
    /// How bad it is. A note is to be known, and nothing is to be done: it stays one under `--strict`.
    package enum Severity: String, Sendable, Comparable, CaseIterable {
        case note, warning, error

        package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    package var severity: Severity
    /// The rule's stable identifier, as printed in brackets: `link-missing`.
    package let rule: String
    /// What is wrong, in the author's words, without a final full stop.
    package let message: String
    /// The file's path below the root; empty when the problem belongs to no file.
    package let path: String
    /// Byte offsets into the file, or nil when the whole file is meant.
    package let span: Range<Int>?
    /// The way out, or nil when the message says it already.
    package let help: String?
    /// The key that a group lacks; nil where the problem is another. It has no place of its own.
    package let missingKey: String?

    package init(
        _ severity: Severity, _ rule: String, _ message: String,
        path: String, span: Range<Int>? = nil, help: String? = nil, missingKey: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.path = path
        self.span = span
        self.help = help
        self.missingKey = missingKey
    }
}

extension Diagnostic: Comparable {
    /// The order of printing: by file, then by place, then by rule and message; whatever else differs
    /// decides last, so that no two problems change places from run to run.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.path != right.path { return left.path < right.path }
        let leftStart = left.span?.lowerBound ?? -1
        let rightStart = right.span?.lowerBound ?? -1
        if leftStart != rightStart { return leftStart < rightStart }
        if left.rule != right.rule { return left.rule < right.rule }
        if left.message != right.message { return left.message < right.message }
        let leftEnd = left.span?.upperBound ?? -1
        let rightEnd = right.span?.upperBound ?? -1
        if leftEnd != rightEnd { return leftEnd < rightEnd }
        if left.severity != right.severity { return left.severity < right.severity }
        return (left.help ?? "") < (right.help ?? "")
    }
}
