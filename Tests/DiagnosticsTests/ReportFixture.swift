import Diagnostics

/// A file with a tab, a multi-byte character and two line endings.
let notes = SourceFile(
    path: "content/notes.md", bytes: Array("---\ntitle: A\n---\n\tsee [é](b.md) now\r\nend\n".utf8))

func error(
    _ rule: String = "rule", _ message: String = "message", path: String = "content/notes.md",
    at span: Range<Int>? = nil, help: String? = nil
) -> Diagnostic {
    Diagnostic(.error, rule, message, path: path, span: span, help: help)
}

func warning(_ rule: String = "rule", _ message: String = "message", path: String = "content/notes.md")
    -> Diagnostic
{
    Diagnostic(.warning, rule, message, path: path)
}

func note(_ rule: String = "rule", _ message: String = "message", path: String = "") -> Diagnostic {
    Diagnostic(.note, rule, message, path: path)
}

/// The bytes that `needle` takes up in `file`.
func span(of needle: String, in file: SourceFile) -> Range<Int> {
    let bytes = Array(needle.utf8)
    let start = file.bytes.indices.first { file.bytes[$0...].starts(with: bytes) } ?? file.bytes.count
    return start..<start + bytes.count
}

/// The text form of one problem at `needle` in a file that holds `text`.
func printed(_ text: String, at needle: String) -> String {
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    return DiagnosticReport([error(path: "a.md", at: span(of: needle, in: file))], sources: [file]).text()
}
