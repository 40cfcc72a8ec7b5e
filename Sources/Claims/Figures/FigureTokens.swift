/// A text cut into numbers, words and signs, for reading the figures in it.
struct FigureTokens {
    enum Token: Equatable {
        /// Digits without commas.
        case number(String)
        /// Letters, in lower case but for a scale of one letter, where case counts.
        case word(String)
        case sign(UInt8)

        /// What it is compared by: digits without commas, and words in lower case.
        var text: String {
            switch self {
            case .number(let digits): digits
            case .word(let word): word.lowercased()
            case .sign(let byte): String(Character(Unicode.Scalar(byte)))
            }
        }
    }

    struct Piece {
        let token: Token
        /// Byte offsets in the text.
        package let range: Range<Int>
        /// Whether nothing stands between this piece and the one before.
        let isGlued: Bool
    }

    private(set) var pieces: [Piece] = []

    package init(_ text: String) {
        let bytes = Array(text.utf8)
        var index = 0
        var end = -1
        while index < bytes.count {
            let start = index
            let token: Token?
            if isDigit(bytes[index]) {
                token = .number(Self.digits(bytes, &index))
            } else if isLetter(bytes[index]) {
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
                let word = String(decoding: bytes[start..<index], as: UTF8.self)
                token = .word(word.utf8.count == 1 ? word : word.lowercased())
            } else {
                index += 1
                token = isSpace(bytes, start) ? nil : .sign(bytes[start])
            }
            guard let token else { continue }
            pieces.append(Piece(token: token, range: start..<index, isGlued: start == end))
            end = index
        }
    }

    /// The sign by which people read another figure: one that divides digits, as in `1,80`, `1.2.3` and `1*2*3`,
    /// or a tilde that strikes something out. Nil where there is none; a tilde in front is "about".
    var misleadingSign: Character? {
        for (index, piece) in pieces.enumerated() {
            if case .sign(UInt8(ascii: "~")) = piece.token, piece.isGlued, !pieces[index - 1].isBracket {
                return "~"
            }
            guard case .number = piece.token else { continue }
            let signs = pieces[(index + 1)...].prefix { $0.isGlued && $0.isDivider }
            guard let first = signs.first, pieces.indices.contains(signs.endIndex),
                pieces[signs.endIndex].isGlued, case .number = pieces[signs.endIndex].token,
                case .sign(let byte) = first.token
            else { continue }
            return Character(Unicode.Scalar(byte))
        }
        return nil
    }

    /// The digits of one number, with a point but without the commas between thousands; any other point or comma
    /// belongs to the sentence.
    private static func digits(_ bytes: [UInt8], _ index: inout Int) -> String {
        var digits: [UInt8] = []
        var (hasPoint, hasComma) = (false, false)
        while index < bytes.count {
            let byte = bytes[index]
            let isPoint = byte == UInt8(ascii: ".") && !hasPoint
            let canHaveComma = !hasPoint && (hasComma || canHaveThousands(digits))
            let isMark = isPoint || canHaveComma && isThousands(bytes, index)
            guard isDigit(byte) || (isMark && index + 1 < bytes.count && isDigit(bytes[index + 1])) else {
                break
            }
            if isDigit(byte) || isPoint { digits.append(byte) } else { hasComma = true }
            hasPoint = hasPoint || isPoint
            index += 1
        }
        return String(decoding: digits, as: UTF8.self)
    }
}

extension FigureTokens.Piece {
    fileprivate var isDivider: Bool {
        if case .sign(let byte) = token { ".,*_~'".utf8.contains(byte) } else { false }
    }

    fileprivate var isBracket: Bool { token == .sign(UInt8(ascii: "(")) }
}

/// Letters of English: scales, units and number words have no others.
private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// Spaces, and the bytes of characters beyond ASCII, which are spaces and dashes where figures stand.
private func isSpace(_ bytes: [UInt8], _ index: Int) -> Bool { bytes[index] <= 0x20 || bytes[index] >= 0x80 }

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

/// Whether digits can stand before the first comma of a number: up to three, and no zero in front.
private func canHaveThousands(_ digits: [UInt8]) -> Bool {
    digits.count <= 3 && digits.first != UInt8(ascii: "0")
}

/// Whether a comma stands here, then three digits and no more.
private func isThousands(_ bytes: [UInt8], _ index: Int) -> Bool {
    guard bytes[index] == UInt8(ascii: ",") else { return false }
    let digits = bytes[(index + 1)...].prefix(4).prefix(while: isDigit)
    return digits.count == 3
}
