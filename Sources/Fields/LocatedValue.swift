/// A value that an author wrote, and where: a tree that a YAML file fills, or the pairs of an address.
package struct LocatedValue: Sendable {
    package indirect enum Content: Sendable {
        case null
        /// A scalar's text; `isQuoted` tells `"true"` from `true`.
        case scalar(String, isQuoted: Bool)
        case sequence([LocatedValue])
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: String
        /// Where the key stands.
        package let keySpan: Range<Int>
        package let value: LocatedValue

        package init(key: String, keySpan: Range<Int>, value: LocatedValue) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    package let content: Content
    /// Byte offsets into what was read; for a collection, the place where it starts.
    package let span: Range<Int>

    package init(content: Content, span: Range<Int>) {
        self.content = content
        self.span = span
    }

    /// The text of a scalar, or nil for anything else.
    package var text: String? {
        if case .scalar(let text, _) = content { return text }
        return nil
    }

    /// The items of a list; anything else counts as a list of itself.
    package var items: [LocatedValue] {
        if case .sequence(let items) = content { items } else { [self] }
    }

    /// What it is, as messages say it: `a list`, `a number`, `text`.
    package var kind: String {
        switch content {
        case .null: "nothing"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        case .scalar(_, isQuoted: true): "text"
        case .scalar("true", _), .scalar("false", _): "true or false"
        case .scalar(let text, _):
            if isWrittenNumber(text) {
                "a number"
            } else if CalendarDate(text) != nil {
                "a date"
            } else {
                "text"
            }
        }
    }
}

/// Whether a text is a decimal number such as `7`, `-0.5` or `4e11`.
///
/// By its bytes: to read a `Double` takes a library that is not there in a browser.
private func isWrittenNumber(_ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    func skipSign() {
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    }
    func skipDigits() -> Int {
        let digits = bytes.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
        bytes.removeFirst(digits)
        return digits
    }
    skipSign()
    var digits = skipDigits()
    if bytes.first == UInt8(ascii: ".") {
        bytes.removeFirst()
        digits += skipDigits()
    }
    guard digits > 0 else { return false }
    guard bytes.first == UInt8(ascii: "e") || bytes.first == UInt8(ascii: "E") else { return bytes.isEmpty }
    bytes.removeFirst()
    skipSign()
    return skipDigits() > 0 && bytes.isEmpty
}
