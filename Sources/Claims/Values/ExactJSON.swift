package import Diagnostics
package import Exact

extension JSON {
    /// An exact number, unrounded to 15 significant digits.
    package static func exact(_ value: Rational) -> JSON { .number(value.text) }

    /// The same, and null for nil.
    package static func orNull(_ value: Rational?) -> JSON { value.map(exact) ?? .null }

    /// An object with its members in the order given.
    package static func object(_ members: [(String, JSON)]) -> JSON {
        .object(members.map { Member($0.0, $0.1) })
    }
}
