/// The texts of all tables whose inlines libcmark must find, as the paragraphs of one auxiliary document.
///
/// Pipes split cells before inlines are looked for, so what libcmark found in the paragraph does not count.
///
/// 1. Each text starts with U+00A0. libcmark takes it for space where emphasis is concerned, as it takes the
///    start of a line, yet not for indentation: so no block can start there. It is taken off afterwards.
/// 2. Further lines are indented by four, so that no block can start there either.
struct TableParts {
    private(set) var text: [UInt8] = []
    private(set) var count = 0
    /// Some text may refer to a link definition.
    private(set) var hasBrackets = false

    mutating func add(_ part: BlockText) -> Table.Part {
        text.append(0xC2)
        text.append(0xA0)
        for byte in part.bytes {
            if byte == UInt8(ascii: "[") { hasBrackets = true }
            text.append(byte)
            if byte == .newline { text.append(contentsOf: repeatElement(.space, count: 4)) }
        }
        text.append(.newline)
        text.append(.newline)
        defer { count += 1 }
        return Table.Part(text: part, index: count)
    }

    /// Reads a row; cells beyond the last column are dropped.
    mutating func cells(of line: Range<Int>, in block: BlockText, _ columns: Int) -> [Table.Cell] {
        block.bytes.withUnsafeBufferPointer { bytes in
            let syntax = TableSyntax(text: bytes)
            return syntax.cells(of: line, limit: columns).map { range in
                syntax.isPlain(range) ? .plain(range) : .marked(add(block.unescapingPipes(range)))
            }
        }
    }
}
