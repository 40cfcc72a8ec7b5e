/// A URL or e-mail address in running text, by GitHub's rules for autolinks.
struct BareAddress {
    /// In the text, after punctuation at the end was left out.
    let range: Range<Int>
    /// What stands before the text in the link's destination: nothing, `http://` or `mailto:`.
    let prefix: String
    /// The address, before anything was left out, went on to the end of the bounds.
    let reachesBounds: Bool

    /// The address around the `:`, `w` or `@` at an offset; it may not reach outside `bounds`.
    init?(at offset: Int, in text: UnsafeBufferPointer<UInt8>, within bounds: Range<Int>) {
        let text = UnsafeBufferPointer(rebasing: text[..<bounds.upperBound])
        let found: BareAddress? =
            switch text[offset] {
            case UInt8(ascii: ":"): Self.url(at: offset, in: text, from: bounds.lowerBound)
            case UInt8(ascii: "@"): Self.mail(at: offset, in: text, from: bounds.lowerBound)
            default: Self.web(at: offset, in: text)
            }
        guard let found else { return nil }
        self = found
    }

    private init(_ range: Range<Int>, prefix: String = "", reachesBounds: Bool = false) {
        self.range = range
        self.prefix = prefix
        self.reachesBounds = reachesBounds
    }
}

extension BareAddress {
    /// `www.` and a domain, at the start of a line or behind space or one of `*_~(`.
    private static func web(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> BareAddress? {
        guard text.has("www.", at: start), UnicodeNeighbour(at: start + 4, in: text) == .other else {
            return nil
        }
        switch text.byte(at: start - 1) {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), 0: break
        case let byte where byte.isASCIISpace: break
        default: return nil
        }
        guard let domainEnd = domain(from: start, in: text, needsDot: true) else { return nil }
        let limit = restEnd(domainEnd, in: text)
        let end = trimmedEnd(start, limit, in: text)
        guard end > start else { return nil }
        return BareAddress(start..<end, prefix: "http://", reachesBounds: limit == text.count)
    }

    /// A scheme before `://`, and a domain.
    private static func url(
        at colon: Int, in text: UnsafeBufferPointer<UInt8>, from floor: Int
    ) -> BareAddress? {
        guard text.has("://", at: colon) else { return nil }
        var start = colon
        // Five letters are enough to tell a scheme from a word that only ends like one.
        while start > floor, colon - start <= 5, text[start - 1].isASCIILetter { start -= 1 }
        guard isScheme(text, start..<colon) else { return nil }
        let host = colon + 3
        guard UnicodeNeighbour(at: host, in: text) == .other else { return nil }
        guard let domainEnd = domain(from: host, in: text, needsDot: false) else { return nil }
        let limit = restEnd(domainEnd, in: text)
        let end = trimmedEnd(start, limit, in: text)
        guard end > host else { return nil }
        return BareAddress(start..<end, reachesBounds: limit == text.count)
    }

    private static func isScheme(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        func matches(_ scheme: StaticString) -> Bool {
            guard scheme.utf8CodeUnitCount == range.count else { return false }
            return range.allSatisfy { text[$0] | 0x20 == scheme.utf8Start[$0 - range.lowerBound] }
        }
        return matches("http") || matches("https") || matches("ftp")
    }

    /// A mailbox, `@`, and a domain with a dot.
    private static func mail(at sign: Int, in text: UnsafeBufferPointer<UInt8>, from floor: Int)
        -> BareAddress?
    {
        var start = sign
        while start > floor, isMailboxByte(text[start - 1]) { start -= 1 }
        guard start < sign else { return nil }
        var end = sign + 1
        var dots = 0
        while end < text.count {
            let byte = text[end]
            if byte == UInt8(ascii: "."), text.byte(at: end + 1).isASCIIAlphanumeric {
                dots += 1
            } else if !byte.isASCIIAlphanumeric, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
                break
            }
            end += 1
        }
        guard dots > 0, text[end - 1].isASCIILetter, text.byte(at: end) != UInt8(ascii: "@") else {
            return nil
        }
        let scheme: StaticString = "mailto:"
        let schemeStart = start - scheme.utf8CodeUnitCount
        let hasScheme =
            schemeStart >= floor && text.has(scheme, at: schemeStart)
            && (schemeStart == floor || !text[schemeStart - 1].isASCIIAlphanumeric)
        return hasScheme ? BareAddress(schemeStart..<end) : BareAddress(start..<end, prefix: "mailto:")
    }

    private static func isMailboxByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: byte.isASCIIAlphanumeric
        }
    }

    /// Behind a domain: parts of letters, digits, `-` and `_`, without `_` in the last two parts.
    private static func domain(
        from start: Int, in text: UnsafeBufferPointer<UInt8>, needsDot: Bool
    ) -> Int? {
        var end = start
        var dots = 0
        var (underscores, underscoresBefore) = (0, 0)
        scan: while end < text.count {
            switch text[end] {
            case UInt8(ascii: "_"):
                underscores += 1
            case UInt8(ascii: "."):
                (underscoresBefore, underscores) = (underscores, 0)
                dots += 1
            case UInt8(ascii: "-"):
                break
            case let byte where byte < 0x80:
                if !byte.isASCIIAlphanumeric { break scan }
            case let byte where byte & 0xC0 == 0x80:
                break
            default:
                if UnicodeNeighbour(at: end, in: text) != .other { break scan }
            }
            end += 1
        }
        // As GitHub does: a domain of many parts passes, lest text full of them be scanned again and again.
        if underscores + underscoresBefore > 0, dots <= 10 { return nil }
        return dots > 0 || !needsDot ? end : nil
    }

    private static func restEnd(_ start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = start
        while end < text.count, !text[end].isASCIISpace, text[end] != UInt8(ascii: "<") { end += 1 }
        return end
    }

    /// Leaves out punctuation, closing parentheses and brackets that were not opened, and entities at the end. GitHub
    /// lets brackets join: an address in brackets then leads nowhere.
    private static func trimmedEnd(_ start: Int, _ limit: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var end = limit
        var (unopened, brackets) = (0, 0)
        for index in start..<limit {
            switch text[index] {
            case UInt8(ascii: "("): unopened -= 1
            case UInt8(ascii: ")"): unopened += 1
            case UInt8(ascii: "["): brackets -= 1
            case UInt8(ascii: "]"): brackets += 1
            default: break
            }
        }
        while end > start {
            switch text[end - 1] {
            case UInt8(ascii: ")"):
                if unopened <= 0 { return end }
                unopened -= 1
                end -= 1
            case UInt8(ascii: "]"):
                if brackets <= 0 { return end }
                brackets -= 1
                end -= 1
            case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
                UInt8(ascii: ":"),
                UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"),
                UInt8(ascii: "\""):
                end -= 1
            case UInt8(ascii: ";"):
                var ampersand = end - 2
                while ampersand > start,
                    text[ampersand].isASCIIAlphanumeric || text[ampersand] == UInt8(ascii: "#")
                {
                    ampersand -= 1
                }
                end = ampersand < end - 2 && text[ampersand] == UInt8(ascii: "&") ? ampersand : end - 1
            default:
                return end
            }
        }
        return end
    }
}
