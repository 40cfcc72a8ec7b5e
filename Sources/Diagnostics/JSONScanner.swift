/// Takes JSON apart from the front, one piece at a time, so that no tree of it is ever held.
package struct JSONScanner {
    /// What is wrong, in words, and where, as a byte offset.
    package struct Failure: Error, Equatable {
        package let problem: String
        package let offset: Int
    }

    private let bytes: [UInt8]
    /// The byte offset of what comes next.
    private var offset = 0

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package func failure(_ problem: String, at place: Int? = nil) -> Failure {
        Failure(problem: problem, offset: place ?? offset)
    }

    /// Goes through the members of an object: `read` is given each key and takes the value.
    package mutating func object(
        _ read: (_ key: String, inout JSONScanner) throws(Failure) -> Void
    ) throws(Failure) {
        try list(from: "{", to: "}") { scanner throws(Failure) in
            let key = try scanner.string()
            try scanner.expect(":")
            try read(key, &scanner)
        }
    }

    /// Goes through the elements of an array: `read` takes each.
    package mutating func array(_ read: (inout JSONScanner) throws(Failure) -> Void) throws(Failure) {
        try list(from: "[", to: "]", read)
    }

    /// A whole number without sign, fraction or exponent.
    package mutating func count() throws(Failure) -> Int {
        skipSpace()
        let start = offset
        var value = 0
        while let digit = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) {
            let (tens, tooMany) = value.multipliedReportingOverflow(by: 10)
            let (sum, tooLarge) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
            guard !tooMany, !tooLarge else { throw failure("the number is too large", at: start) }
            value = sum
            offset += 1
        }
        if offset == start { throw failure("expected a number") }
        return value
    }

    package mutating func string() throws(Failure) -> String {
        try expect("\"")
        let start = offset
        while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
            offset += 1
        }
        var content = Array(bytes[start..<offset])
        while let byte = peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { break }
            offset += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &content) } else { content.append(byte) }
        }
        guard peek == UInt8(ascii: "\"") else { throw failure("the text does not end", at: start - 1) }
        offset += 1
        guard let text = String(validating: content, as: UTF8.self) else {
            throw failure("the text is not UTF-8", at: start - 1)
        }
        return text
    }

    /// A number as it is written, such as `2.5e-07`; nil where `null` stands, which is passed over.
    package mutating func number() throws(Failure) -> String? {
        let start = startOfValue()
        try skipWord()
        let word = String(decoding: bytes[start..<offset], as: UTF8.self)
        if word == "null" { return nil }
        guard isNumber(bytes[start..<offset]) else { throw failure("expected a number", at: start) }
        return word
    }

    /// Passes over a value of any kind.
    ///
    /// - Parameter depth: how many levels may still be nested; the stack is not without end.
    package mutating func skipValue(depth: Int = 64) throws(Failure) {
        skipSpace()
        guard depth > 0 else { throw failure("it is nested too deeply") }
        switch peek {
        case UInt8(ascii: "{"):
            try object { _, scanner throws(Failure) in try scanner.skipValue(depth: depth - 1) }
        case UInt8(ascii: "["):
            try array { scanner throws(Failure) in try scanner.skipValue(depth: depth - 1) }
        case UInt8(ascii: "\""): _ = try string()
        default: try skipWord()
        }
    }

    /// The byte offset of the next value.
    package mutating func startOfValue() -> Int {
        skipSpace()
        return offset
    }

    /// Whether the next value is a text.
    package var isAtString: Bool {
        var ahead = self
        ahead.skipSpace()
        return ahead.peek == UInt8(ascii: "\"")
    }

    /// Checks that nothing follows.
    package mutating func end() throws(Failure) {
        skipSpace()
        if offset < bytes.count { throw failure("expected the end of the file") }
    }
}

extension JSONScanner {
    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func expect(_ sign: Unicode.Scalar) throws(Failure) {
        skipSpace()
        guard peek == UInt8(ascii: sign) else { throw failure("expected '\(sign)'") }
        offset += 1
    }

    private mutating func list(
        from opening: Unicode.Scalar, to closing: Unicode.Scalar,
        _ read: (inout JSONScanner) throws(Failure) -> Void
    ) throws(Failure) {
        try expect(opening)
        skipSpace()
        if peek == UInt8(ascii: closing) {
            offset += 1
            return
        }
        while true {
            try read(&self)
            skipSpace()
            guard peek == UInt8(ascii: ",") else { break }
            offset += 1
        }
        guard peek == UInt8(ascii: closing) else { throw failure("expected ',' or '\(closing)'") }
        offset += 1
    }

    /// `true`, `null`, `-1.5e3`: letters, digits and signs.
    private mutating func skipWord() throws(Failure) {
        let start = offset
        while let byte = peek, isWordByte(byte) { offset += 1 }
        if offset == start { throw failure("expected a value") }
    }

    private mutating func escape(into content: inout [UInt8]) throws(Failure) {
        let start = offset - 1
        let sign = peek
        offset += 1
        switch sign {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): content.append(sign!)
        case UInt8(ascii: "b"): content.append(0x08)
        case UInt8(ascii: "f"): content.append(0x0C)
        case UInt8(ascii: "n"): content.append(0x0A)
        case UInt8(ascii: "r"): content.append(0x0D)
        case UInt8(ascii: "t"): content.append(0x09)
        case UInt8(ascii: "u"):
            var units = [try codeUnit(from: start)]
            if UTF16.isLeadSurrogate(units[0]), bytes[offset...].starts(with: "\\u".utf8) {
                offset += 2
                units.append(try codeUnit(from: start))
            }
            guard let text = String(validating: units, as: UTF16.self) else {
                throw failure("the escape is half a character", at: start)
            }
            content += text.utf8
        default: throw failure("unknown escape", at: start)
        }
    }

    private mutating func codeUnit(from start: Int) throws(Failure) -> UInt16 {
        let digits = bytes[offset...].prefix(4)
        guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
            throw failure("expected four hexadecimal digits", at: start)
        }
        offset += 4
        return unit
    }
}

/// Whether a word has the form of a number (RFC 8259, section 6).
private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    if rest.first == UInt8(ascii: ".") {
        rest.removeFirst()
        guard !takeDigits(&rest).isEmpty else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
        rest.removeFirst()
        if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
            rest.removeFirst()
        }
        guard !takeDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
}

private func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits
}

private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
        true
    default: false
    }
}
