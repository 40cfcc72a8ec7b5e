extension DiagnosticReport {
    /// The report for people: one head line each, then the source line with a caret, then the help.
    ///
    /// With `colored`, severities and carets carry ANSI colours.
    package func text(colored: Bool = false) -> String {
        entries.map { $0.text(paint: colored ? Paint.ansi : Paint.plain) }.joined()
    }
}

/// How severities are coloured on a terminal.
private struct Paint {
    let error: String
    let warning: String
    let bold: String
    let reset: String

    static let plain = Paint(error: "", warning: "", bold: "", reset: "")
    static let ansi = Paint(
        error: "\u{1B}[1;31m", warning: "\u{1B}[1;33m", bold: "\u{1B}[1m", reset: "\u{1B}[0m")
}

/// Source lines are cut to this many columns around the caret.
private let widestExcerpt = 100

extension DiagnosticReport.Entry {
    /// `path:line:column`, or as much of it as is known.
    package var place: String {
        guard let start else { return diagnostic.path }
        return "\(diagnostic.path):\(start.line):\(start.column)"
    }

    fileprivate func text(paint: Paint) -> String {
        let color = diagnostic.severity == .error ? paint.error : paint.warning
        let prefix = place.isEmpty ? "" : "\(paint.bold)\(printable(place)):\(paint.reset) "
        var out = "\(prefix)\(color)\(diagnostic.severity.rawValue):\(paint.reset) "
        out += "\(printable(diagnostic.message)) [\(diagnostic.rule)]\n"
        if let excerpt = excerpt(color: color, reset: paint.reset) { out += excerpt }
        if let help = diagnostic.help { out += "    help: \(printable(help))\n" }
        return out
    }

    private func excerpt(color: String, reset: String) -> String? {
        guard let start, let end else { return nil }
        var scalars = Array(String(decoding: sourceLine, as: UTF8.self).unicodeScalars)
        guard scalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
        var caret = start.column - firstColumn
        var width = max(1, end.line == start.line ? end.column - start.column : scalars.count - caret)
        if scalars.count > widestExcerpt {
            let from = max(0, min(caret - widestExcerpt / 3, scalars.count - widestExcerpt))
            scalars = Array(scalars[from..<min(from + widestExcerpt, scalars.count)])
            caret -= from
        }
        width = max(1, min(width, scalars.count - caret))
        // A tab stays a tab, so that the caret stands under its character at any tab width.
        let indent = String(String.UnicodeScalarView(scalars.prefix(caret).map { $0 == "\t" ? "\t" : " " }))
        let line = printable(String(String.UnicodeScalarView(scalars)))
        let mark = "^" + String(repeating: "~", count: width - 1)
        return "    \(line)\n    \(indent)\(color)\(mark)\(reset)\n"
    }
}

/// Control characters must not reach a terminal from a source file, nor from words that quote one.
private func printable(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
        let isControl = (scalar.value < 0x20 && scalar != "\t") || (0x7F...0x9F).contains(scalar.value)
        return isControl ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
}
