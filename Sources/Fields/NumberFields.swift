import Diagnostics
package import Exact

// How numbers are read.
extension FieldReader {
    /// An exact number such as `0.4`, `2/3` or `1.5M`; nil after a problem and where it is absent.
    package mutating func number(_ key: String) -> Rational? {
        guard let value = value(key) else { return nil }
        guard let text = value.text else {
            report("type-mismatch", "'\(key)' must be a number, but this is \(value.kind)", at: value.span)
            return nil
        }
        do throws(NumberError) {
            return try NumberText.value(of: text)
        } catch {
            report("cost-number", "'\(key)': \(error.sentence)", at: value.span)
            return nil
        }
    }

    /// A number that has to be there.
    package mutating func requiredNumber(_ key: String, help: String? = nil) -> Rational? {
        require(key, help: help)
        return number(key)
    }

    /// A number from 0 up; any other is reported.
    package mutating func amount(_ key: String) -> Rational? {
        guard let number = number(key) else { return nil }
        if number >= 0 { return number }
        report("cost-range", "'\(key)' cannot be below 0", at: value(key)?.span ?? span)
        return nil
    }
}
