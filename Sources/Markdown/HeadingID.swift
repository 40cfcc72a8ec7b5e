/// The ids of headings.
enum HeadingID {
    /// GitHub's id for a heading's text: lower case; letters, digits, `_` and `-` stay, spaces become `-`,
    /// all else goes. A text of which nothing stays gives `section`.
    static func slug(of text: String) -> String {
        var slug: [UInt8] = []
        var isASCII = true
        var text = text
        text.withUTF8 { bytes in
            slug.reserveCapacity(bytes.count)
            for byte in bytes {
                if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") {
                    slug.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
                } else if byte == .space || byte == .tab || byte == .newline {
                    slug.append(UInt8(ascii: "-"))
                } else if byte >= 0x80 {
                    isASCII = false
                }
            }
        }
        let id = isASCII ? String(decoding: slug, as: UTF8.self) : unicodeSlug(of: text)
        return id.isEmpty ? "section" : id
    }

    private static func unicodeSlug(of text: String) -> String {
        var slug = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " || scalar == "\t" || scalar == "\n" {
                slug.append("-")
            } else if scalar == "-" || scalar == "_" || isWord(scalar) {
                slug.append(scalar)
            }
        }
        return String(slug)
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber,
            .connectorPunctuation:
            true
        default: false
        }
    }

    /// Whether a heading's text may end with an id.
    static func mayBeExplicit(_ heading: Node) -> Bool {
        guard let text = heading.lastChild, text.kind == .text else { return false }
        return text.bytes.last == UInt8(ascii: "}")
    }

    /// The id of a trailing ` {#id}`, taken out of the heading's last node; nil where there is none.
    static func takeExplicit(from heading: Node, source: BlockText) -> String? {
        guard let node = heading.lastChild, let start = node.bytes.lastIndex(of: UInt8(ascii: "{")),
            node.bytes.has("{#", at: start)
        else { return nil }
        let isApart = start == 0 ? node.previous == nil : node.bytes[start - 1] == .space
        let id = node.bytes[(start + 2)..<(node.bytes.count - 1)]
        guard isApart, !id.isEmpty, id.allSatisfy(isIDByte),
            source.isVerbatim(UnsafeBufferPointer(rebasing: node.bytes[start...]))
        else { return nil }
        let result = String(decoding: id, as: UTF8.self)
        var end = start
        while end > 0, node.bytes[end - 1].isSpaceOrTab { end -= 1 }
        if end == 0 { node.free() } else { node.keep(0..<end) }
        return result
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || byte >= 0x80 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
    }
}

extension BlockText {
    /// Whether the last place where a mark stands has it as it is: an escape would make it text.
    fileprivate func isVerbatim(_ mark: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            guard let start = bytes.indices.last(where: { bytes.has(mark, at: $0) }) else { return false }
            return bytes.byte(at: start - 1) != .backslash
        }
    }
}
