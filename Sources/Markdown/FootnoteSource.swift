/// The document's text with its footnote definitions made readable for libcmark.
///
/// libcmark knows no footnotes and would take `[^a]: word` for a link definition. A footnote definition is,
/// by GitHub's rules, a container whose further lines are indented by four: just what a list item with a mark
/// of four columns is. So `[^a]: text` becomes `+   text` before the parse, and the items are taken out of
/// the tree afterwards: continuation lines, several paragraphs, nesting, code and laziness are libcmark's.
///
/// 1. Every line stays a line, so that line numbers hold; a changed line is not longer, which `shifts` tells.
/// 2. A mark without content would be of two columns, could not interrupt a paragraph, and would end at an empty
///    line. So a definition that begins with an empty line gets an empty heading, which is taken out of the tree.
/// 3. A definition inside code or HTML is text. Whether a line is, only the parse tells: the caller asks for
///    the text again without the lines whose items the tree does not have.
struct FootnoteSource {
    private(set) var text: [UInt8] = []
    private(set) var shifts: [SourceText.Shift] = []
    /// In order of lines.
    private(set) var marks: [Mark] = []

    struct Mark {
        let label: String
        /// Byte offsets in the file, of `[^label]`.
        let span: Range<Int>
        /// 1-based, in the text.
        let line: Int
        /// Whether nothing follows it on its line.
        let isEmpty: Bool
        /// Whether spaces stand before it that may be its own, or those of a list item around it.
        let isIndented: Bool
    }

    /// Rewrites the definitions of a text, except on the given lines; those on `indented` lines lose the spaces
    /// before them, which would be asked of all of their lines.
    init(_ source: SourceText, except lines: Set<Int> = [], indented: Set<Int> = []) {
        let mark = Self.freeMark(in: source)
        var copied = 0
        for line in 1..<max(source.lineStarts.count, 1) {
            guard source.lineFeatures[line - 1].contains(.footnote), !lines.contains(line),
                let found = Self.definition(in: source, line)
            else { continue }
            let end = found.label.lowerBound - (indented.contains(line) ? found.indent : 0)
            text.append(contentsOf: source.text[copied..<end])
            text.append(contentsOf: mark.utf8)
            let isEmpty = found.content == source.line(line).upperBound
            text.append(contentsOf: repeatElement(.space, count: 4 - mark.utf8.count))
            if isEmpty { text.append(UInt8(ascii: "#")) }
            shifts.append(.init(from: text.count, distance: found.content - text.count))
            copied = found.content
            let label = source.text.string(found.label.lowerBound + 2..<found.label.upperBound - 1)
            marks.append(
                Mark(
                    label: label, span: source.fileSpan(found.label), line: line, isEmpty: isEmpty,
                    isIndented: found.indent > 0))
        }
        text.append(contentsOf: source.text[copied...])
    }
}

extension FootnoteSource {
    /// A list mark that the author does not use, lest the items join a list.
    private static func freeMark(in source: SourceText) -> String {
        for line in 1..<max(source.lineStarts.count, 1) {
            let range = source.text.trimmed(source.line(line))
            if source.text.has("+ ", at: range.lowerBound) { return "1)" }
        }
        return "+"
    }

    /// The label with its brackets and the content's start, for a line that starts with `[^label]:` behind
    /// nothing but quote marks and at most three spaces.
    private static func definition(
        in source: SourceText, _ line: Int
    ) -> (label: Range<Int>, indent: Int, content: Int)? {
        let range = source.line(line)
        let text = source.text
        var start = range.lowerBound
        var spaces = 0
        while start < range.upperBound, text[start] == .space || text[start] == UInt8(ascii: ">") {
            // One space behind a quote mark belongs to the mark.
            spaces = text[start] == .space ? spaces + 1 : -1
            guard spaces <= 3 else { return nil }
            start += 1
        }
        guard text.has("[^", at: start) else { return nil }
        var end = start + 2
        while end < range.upperBound, text[end] != UInt8(ascii: "]") {
            if text[end].isASCIISpace || text[end] == UInt8(ascii: "[") || text[end] == .backslash {
                return nil
            }
            end += 1
        }
        guard end > start + 2, end + 1 < range.upperBound, text[end + 1] == UInt8(ascii: ":") else {
            return nil
        }
        let content = text.trimmed(end + 2..<range.upperBound)
        return (start..<end + 1, max(spaces, 0), content.isEmpty ? range.upperBound : content.lowerBound)
    }
}
