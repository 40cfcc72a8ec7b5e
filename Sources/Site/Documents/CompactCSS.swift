/// A style sheet without its comments, indentation and empty lines: what a browser reads is the same.
///
/// Comments that start with `/*!` stay, since licences use them. Text in quotes and addresses in `url()` are
/// copied as they are. O(bytes).
func compactCSS(_ css: [UInt8]) -> [UInt8] {
    var compactor = CSSCompactor(css: css[...])
    return compactor.run()
}

private struct CSSCompactor {
    var css: ArraySlice<UInt8>
    var out: [UInt8] = []

    mutating func run() -> [UInt8] {
        out.reserveCapacity(css.count)
        while let byte = css.first {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): take(to: byte)
            case UInt8(ascii: "/") where css.starts(with: "/*!".utf8): takeComment()
            case UInt8(ascii: "/") where css.starts(with: "/*".utf8): dropComment()
            case UInt8(ascii: "u") where css.starts(with: "url(".utf8): takeAddress()
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): space()
            default: take(1)
            }
        }
        return out
    }

    /// One of several white spaces is enough, a line break before a blank.
    private mutating func space() {
        let spaces = css.prefix { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
        css = css.dropFirst(spaces.count)
        let isBreak = spaces.contains(0x0A) || spaces.contains(0x0D)
        guard let last = out.last else { return }
        if last == 0x20, isBreak { out[out.count - 1] = 0x0A }
        if last != 0x20, last != 0x0A { out.append(isBreak ? 0x0A : 0x20) }
    }

    private mutating func take(_ count: Int) {
        out += css.prefix(count)
        css = css.dropFirst(count)
    }

    /// Copies from a mark to the next of its kind; a backslash protects the byte behind it.
    private mutating func take(to end: UInt8) {
        take(1)
        while let byte = css.first {
            take(byte == UInt8(ascii: "\\") ? 2 : 1)
            if byte == end { return }
        }
    }

    /// An address without quotes may hold what looks like a comment.
    private mutating func takeAddress() {
        take(4)
        if let quote = css.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") { return }
        take(to: UInt8(ascii: ")"))
    }

    private mutating func takeComment() {
        take(3)
        take(Self.endOfComment(css) - css.startIndex)
    }

    /// The place behind the next `*/`, or the end.
    private static func endOfComment(_ css: ArraySlice<UInt8>) -> Int {
        let star = zip(css.indices, css.indices.dropFirst()).first {
            css[$0] == UInt8(ascii: "*") && css[$1] == UInt8(ascii: "/")
        }
        return star.map { $0.1 + 1 } ?? css.endIndex
    }

    /// A comment parts what stands around it, as a blank does.
    private mutating func dropComment() {
        css = css[Self.endOfComment(css.dropFirst(2))...]
        if let last = out.last, last != 0x20, last != 0x0A { out.append(0x20) }
    }
}
