/// A string that may depend on the walk: on an answer given earlier, or on the gate that stopped it.
package enum ByContext: Hashable, Sendable {
    /// The same on every walk.
    case always(String)
    /// One string for each key, in the order of the data.
    case after([Case])

    /// The string that holds in one context.
    package struct Case: Hashable, Sendable {
        /// The id of the gate that stopped the walk, or an answer given earlier: `curve-self`.
        package var key: String
        /// The string that holds then.
        package var value: String

        /// The string that holds after this gate or answer.
        package init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    /// The string that holds in a context, or nil: that of the last answer that has one, else that of the
    /// gate that stopped the walk.
    package func value(in context: Context) -> String? {
        switch self {
        case .always(let value): value
        case .after(let cases): context.first(of: cases.map { $0.key }).map { cases[$0].value }
        }
    }

    /// The key whose string holds in a context; nil where one string holds always, or none does.
    package func key(in context: Context) -> String? {
        guard case .after(let cases) = self else { return nil }
        return context.first(of: cases.map { $0.key }).map { cases[$0].key }
    }

    /// All strings, in the order of the data.
    package var values: [String] {
        switch self {
        case .always(let value): [value]
        case .after(let cases): cases.map { $0.value }
        }
    }

    /// All keys, in the order of the data; none where one string holds always.
    package var keys: [String] {
        if case .after(let cases) = self { cases.map({ $0.key }) } else { [] }
    }
}

extension ByContext: ExpressibleByStringLiteral {
    /// The same string on every walk.
    package init(stringLiteral value: String) {
        self = .always(value)
    }
}
