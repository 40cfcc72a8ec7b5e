package import Diagnostics
package import Exact

extension JSON {
    /// An exact number, unrounded to 15 significant digits.
    package static func exact(_ value: Rational) -> JSON { .number(value.text) }
}
