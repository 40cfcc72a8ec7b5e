extension CodeScanner {
    mutating func scanWord(_ tokens: inout TokenList) {
        let start = index
        skipWord()
        let word = start..<index
        if let byte = code.byte(at: index), byte == .quote || byte == .apostrophe,
            isOne(of: grammar.stringPrefixes, word), scanString(&tokens, from: start)
        {
            return
        }
        let isKeyword = !isMember(start) && !isLabel(word) && isOne(of: grammar.keywords, word)
        mayBePattern = isKeyword
        if isKeyword {
            tokens.append(.keyword, word)
        } else if grammar.hasTypes, code[start].isUppercase {
            tokens.append(.name, word)
        }
    }

    /// A number with its base, exponent and suffix: `0xFF`, `1_000.5e-3`, `10n`.
    mutating func scanNumber(_ tokens: inout TokenList) {
        let start = index
        skipWord()
        while index + 1 < end, code[index + 1].isDigit, isInNumber(code[index], from: start) {
            index += 1
            skipWord()
        }
        mayBePattern = false
        tokens.append(.number, start..<index)
    }

    /// `@main`, `#if`: a mark and the word behind it.
    mutating func scanMarkedWord(_ tokens: inout TokenList) -> Bool {
        guard grammar.keywordMarks.contains(code[index]) else { return false }
        guard index + 1 < end, code[index + 1].startsWord else { return false }
        let start = index
        index += 1
        skipWord()
        mayBePattern = true
        tokens.append(.keyword, start..<index)
        return true
    }

    private mutating func skipWord() {
        while index < end, code[index].isInWord { index += 1 }
    }

    /// Whether a dot or sign between digits belongs to the number.
    private func isInNumber(_ byte: UInt8, from start: Int) -> Bool {
        if byte == .dot { return true }
        guard byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") else { return false }
        let isHexadecimal = start + 1 < index && code[start + 1] | 0x20 == UInt8(ascii: "x")
        return code[index - 1] | 0x20 == UInt8(ascii: isHexadecimal ? "p" : "e")
    }

    /// Behind a dot or a backtick every word is a name of the author's; behind two dots is a range.
    private func isMember(_ start: Int) -> Bool {
        guard start > 0 else { return false }
        if code[start - 1] == UInt8(ascii: "`") { return true }
        return code[start - 1] == .dot && (start < 2 || code[start - 2] != .dot)
    }

    private func isLabel(_ word: Range<Int>) -> Bool {
        grammar.hasLabels && code.byte(at: word.upperBound) == .colon
            && !code[word].elementsEqual("default".utf8)
    }

    private func isOne(of words: Set<String>, _ range: Range<Int>) -> Bool {
        // Longer ones are in no list, and would be copied.
        range.count <= 15 && words.contains(String(decoding: code[range], as: UTF8.self))
    }
}
