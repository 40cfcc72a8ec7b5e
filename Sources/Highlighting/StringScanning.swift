/// A string that has begun.
struct OpenString {
    let form: StringForm
    /// What ends it: the delimiter with its hashes.
    let closing: [UInt8]
    /// What makes the next byte one of the text: a backslash with the hashes.
    let escape: [UInt8]
    /// Open brackets in the interpolated code, without the first.
    var depth = 0

    init(_ form: StringForm, hashes: Int) {
        let hashes = [UInt8](repeating: .hash, count: hashes)
        self.form = form
        closing = form.delimiter + hashes
        escape = [.backslash] + hashes
    }

    var bracket: (open: UInt8, close: UInt8) {
        switch form.interpolation {
        case .braces: (UInt8(ascii: "{"), UInt8(ascii: "}"))
        case .parentheses, nil: (UInt8(ascii: "("), UInt8(ascii: ")"))
        }
    }
}

extension CodeScanner {
    /// False when no string begins here.
    mutating func scanString(_ tokens: inout TokenList) -> Bool {
        guard grammar.hasHashStrings, code[index] == .hash else { return scanString(&tokens, from: index) }
        let start = index
        while index < end, code[index] == .hash { index += 1 }
        if scanString(&tokens, from: start) { return true }
        // The last hash may still belong to a word: `#if`.
        index -= 1
        return false
    }

    /// As above; the token begins at `start`, where a prefix or hashes stand.
    mutating func scanString(_ tokens: inout TokenList, from start: Int) -> Bool {
        let form = grammar.strings.first { code.starts($0.delimiter, at: index, before: end) }
        guard let form else { return false }
        let hashes = grammar.hasHashStrings ? index - start : 0
        index += form.delimiter.count
        scanBody(of: OpenString(form, hashes: hashes), from: start, &tokens)
        return true
    }

    /// Reads from `index` to the end of the string, or to code inside it.
    mutating func scanBody(of string: OpenString, from start: Int, _ tokens: inout TokenList) {
        mayBePattern = false
        while index < end {
            if code.starts(string.closing, at: index, before: end) {
                index += string.closing.count
                break
            }
            if code[index] == .newline, !string.form.spansLines { break }
            if let length = lengthOfInterpolation(in: string) {
                index += length
                open.append(string)
                mayBePattern = true
                break
            }
            let isEscape = code.starts(string.escape, at: index, before: end)
            index = min(end, index + (isEscape ? string.escape.count + 1 : 1))
        }
        tokens.append(isKey(string) ? .name : .string, start..<index)
    }

    /// In bytes, of what leads to interpolated code at `index`; nil if there is none.
    private func lengthOfInterpolation(in string: OpenString) -> Int? {
        let mark: [UInt8]
        switch string.form.interpolation {
        case .parentheses: mark = string.escape
        case .braces: mark = [.dollar]
        case nil: return nil
        }
        guard code[index] == mark[0], code.starts(mark, at: index, before: end) else { return nil }
        let bracket = index + mark.count
        return bracket < end && code[bracket] == string.bracket.open ? mark.count + 1 : nil
    }

    private func isKey(_ string: OpenString) -> Bool {
        guard grammar.hasKeys else { return false }
        return code[index..<end].first { !$0.isBlank && $0 != .newline } == .colon
    }
}
