import Diagnostics
import Fields
import Site

/// The edits that close a row of `prices.yaml` and add one behind it, in the form in which the file is written:
/// a line for each key, or a row on one line, or all rows on one line.
struct PriceRowEdit {
    private let bytes: [UInt8]
    private let index: LineIndex
    /// The line break of the file.
    private let newline: String

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = LineIndex(bytes)
        newline = bytes.contains(0x0D) ? "\r\n" : "\n"
    }

    /// The edits for a row in a list of rows; nil where the row is not written as these forms have it.
    func edits(
        closing row: LocatedValue, of rows: LocatedValue, on day: CalendarDate, adding text: PriceRowText
    )
        -> [TextEdit]?
    {
        guard case .mapping(let entries) = row.content, let from = entries.first(where: { $0.key == "from" }),
            bytes.indices.contains(row.span.lowerBound), bytes.indices.contains(rows.span.lowerBound)
        else { return nil }
        if bytes[rows.span.lowerBound] == UInt8(ascii: "[") {
            guard let end = endOfFlow(from: row.span.lowerBound) else { return nil }
            return [closing(from, on: day), TextEdit(offset: end, text: ", " + text.flow)]
        }
        guard let dash = dash(before: row.span.lowerBound) else { return nil }
        let indent = newline + String(repeating: " ", count: column(of: dash))
        if bytes[row.span.lowerBound] == UInt8(ascii: "{") {
            guard let end = endOfFlow(from: row.span.lowerBound) else { return nil }
            return [
                closing(from, on: day),
                TextEdit(offset: endOfLine(at: end), text: "\(indent)- \(text.flow)"),
            ]
        }
        return blockEdits(from, dash: dash, row: row, on: day, adding: text)
    }

    /// For a row with a line for each key.
    private func blockEdits(
        _ from: LocatedValue.Entry, dash: Int, row: LocatedValue, on day: CalendarDate,
        adding text: PriceRowText
    ) -> [TextEdit] {
        let keys = column(of: from.keySpan.lowerBound)
        let close = TextEdit(
            offset: endOfLine(at: from.value.span.upperBound),
            text: "\(newline)\(String(repeating: " ", count: keys))to: \(day)")
        let isOnOneLine = index.lineNumber(of: dash) == index.lineNumber(of: row.span.lowerBound)
        let gap = isOnOneLine ? row.span.lowerBound - dash - 1 : 1
        let lead = newline + String(repeating: " ", count: column(of: dash)) + "-"
        let body = text.block(indent: column(of: dash) + 1 + gap, newline: newline)
        return [
            close,
            TextEdit(
                offset: endOfBlock(from: row.span.lowerBound, deeperThan: column(of: dash)),
                text: lead + String(repeating: " ", count: gap) + body),
        ]
    }

    private func closing(_ from: LocatedValue.Entry, on day: CalendarDate) -> TextEdit {
        TextEdit(offset: from.value.span.upperBound, text: ", to: \(day)")
    }
}

extension PriceRowEdit {
    private func column(of offset: Int) -> Int {
        offset - index.range(ofLine: index.lineNumber(of: offset)).lowerBound
    }

    private func endOfLine(at offset: Int) -> Int {
        index.range(ofLine: index.lineNumber(of: offset)).upperBound
    }

    /// The dash of the item that starts at an offset: on its line, or on one before it.
    private func dash(before offset: Int) -> Int? {
        var place = offset - 1
        while place >= 0, [0x20, 0x0A, 0x0D].contains(bytes[place]) { place -= 1 }
        return place >= 0 && bytes[place] == UInt8(ascii: "-") ? place : nil
    }

    /// The end of the last line with text that belongs to an item: those that are indented more than its dash.
    private func endOfBlock(from offset: Int, deeperThan dash: Int) -> Int {
        var line = index.lineNumber(of: offset)
        var end = endOfLine(at: offset)
        while line < index.lineStarts.count {
            line += 1
            let range = index.range(ofLine: line)
            guard let first = bytes[range].firstIndex(where: { $0 != 0x20 }) else { continue }
            if first - range.lowerBound <= dash { break }
            if bytes[first] != UInt8(ascii: "#") { end = range.upperBound }
        }
        return end
    }

    /// The place behind the brace that closes the one at an offset; quoted texts may hold braces.
    private func endOfFlow(from start: Int) -> Int? {
        var depth = 0
        var quote: UInt8?
        for place in start..<bytes.count {
            let byte = bytes[place]
            if let open = quote {
                let isEscaped = open == UInt8(ascii: "\"") && bytes[place - 1] == UInt8(ascii: "\\")
                if byte == open, !isEscaped { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return place + 1 }
            default: break
            }
        }
        return nil
    }
}
