/// The character beside a place in a text, in the classes that decide about delimiters.
enum UnicodeNeighbour {
    case space, punctuation, other

    /// The character that ends before `offset`; the start of the text counts as space.
    init(before offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        var start = offset - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        self.init(at: start, upTo: offset, in: text)
    }

    /// The character that starts at `offset`; the end of the text counts as space.
    init(at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        self.init(at: offset, upTo: min(offset + 4, text.count), in: text)
    }

    private init(at offset: Int, upTo end: Int, in text: UnsafeBufferPointer<UInt8>) {
        let byte = text.byte(at: offset)
        if byte == 0 || byte.isASCIISpace {
            self = .space
        } else if byte < 0x80 {
            self = byte.isASCIIPunctuation ? .punctuation : .other
        } else {
            var decoder = UTF8()
            var bytes = text[offset..<end].makeIterator()
            guard case .scalarValue(let scalar) = decoder.decode(&bytes) else {
                self = .other
                return
            }
            self = Self.classify(scalar)
        }
    }

    private static func classify(_ scalar: Unicode.Scalar) -> UnicodeNeighbour {
        switch scalar.properties.generalCategory {
        case .spaceSeparator: .space
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            .punctuation
        default: .other
        }
    }
}
