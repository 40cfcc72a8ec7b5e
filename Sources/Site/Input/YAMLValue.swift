/// A YAML value that knows where it stands in its file.
package struct YAMLValue: Sendable {
    package indirect enum Content: Sendable {
        case null
        /// A scalar's text; `isQuoted` tells `"true"` from `true`.
        case scalar(String, isQuoted: Bool)
        case sequence([YAMLValue])
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: String
        /// Where the key stands.
        package let keySpan: Range<Int>
        package let value: YAMLValue

        package init(key: String, keySpan: Range<Int>, value: YAMLValue) {
            self.key = key
            self.keySpan = keySpan
            self.value = value
        }
    }

    package let content: Content
    /// Byte offsets into the file; for a collection, the place where it starts.
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
    package var items: [YAMLValue] {
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
            if Double(text) != nil {
                "a number"
            } else if CalendarDate(text) != nil {
                "a date"
            } else {
                "text"
            }
        }
    }
}
