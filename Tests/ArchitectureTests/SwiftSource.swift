/// A Swift file, with its code apart from its comments and the text of its string literals.
struct SwiftSource {
    /// Relative to the repository's root: `Sources/Site/Model/Page.swift`.
    let path: String
    /// The lines as they are written.
    let lines: [Substring]
    /// The lines with everything that is not code blanked out; interpolations are code.
    let codeLines: [Substring]
    /// The lines with everything but the text of string literals blanked out.
    let literalLines: [Substring]

    init(path: String, text: String) {
        self.path = path
        lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let (code, literals) = codeAndLiterals(text)
        codeLines = code.split(separator: "\n", omittingEmptySubsequences: false)
        literalLines = literals.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The target that owns the file, which is the folder below Sources/; nil for a file outside any.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : nil
    }

    /// The file's name without its extension.
    var name: String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }

    /// The lines of text, of which an ending line break starts none.
    var lineCount: Int {
        codeLines.count - (codeLines.last?.isEmpty == true ? 1 : 0)
    }

    /// The modules that the file imports, with 1-based line numbers.
    var imports: [(line: Int, module: String)] {
        codeLines.enumerated().compactMap { index, line in
            importedModule(line).map { (index + 1, $0) }
        }
    }
}

/// The module of an import declaration, without access level, attributes, kind and member, or nil.
private func importedModule(_ line: Substring) -> String? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let keyword = words.firstIndex(of: "import") else { return nil }
    let levels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    guard words[..<keyword].allSatisfy({ $0.hasPrefix("@") || levels.contains($0) }) else { return nil }
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let rest = words[(keyword + 1)...].drop { kinds.contains($0) }
    return rest.first?.split(separator: ".").first.map(String.init)
}
