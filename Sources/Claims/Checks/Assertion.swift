import Exact
import Site

/// A comparison of two figures: `cost.a.closed<cost.a.self-hosted`, `crossover.a.closed.self-hosted>100M`.
struct Assertion {
    enum Relation: String, CaseIterable {
        // Those of two signs first: each is found before its first sign alone.
        case atMost = "<="
        case atLeast = ">="
        case below = "<"
        case above = ">"
        case equal = "="
    }

    /// One side of a comparison.
    struct Side {
        /// As it is written.
        package let text: String
        /// Above every number for `never`; nil where a value has no figure and is no volume.
        package let figure: Figure
        /// The value, where the side names one.
        package let value: ComputedValue?

        package enum Figure {
            case number(Rational)
            case never
        }
    }

    package let left: Side
    let relation: Relation
    package let right: Side

    /// Reads a comparison. Throws what is wrong with it or with an id in it.
    package init(_ text: String, in table: ValueTable) throws(ValueError) {
        guard let relation = Relation.allCases.first(where: { text.contains($0.rawValue) }),
            let sign = text.firstRange(of: relation.rawValue)
        else {
            throw ValueError(
                message: "'\(text)' is no comparison", help: "write two values with <, >, <=, >= or = between"
            )
        }
        self.relation = relation
        left = try Side(String(text[..<sign.lowerBound]), in: table)
        right = try Side(String(text[sign.upperBound...]), in: table)
    }

    /// The values that are compared.
    package var values: [ComputedValue] { [left.value, right.value].compactMap(\.self) }

    /// Whether the comparison is true. A number is equal to a value of which it is an honest rounding.
    package var holds: Bool {
        switch relation {
        case .below: isBelow(left, right)
        case .above: isBelow(right, left)
        case .atMost: !isBelow(right, left)
        case .atLeast: !isBelow(left, right)
        case .equal: areEqual
        }
    }

    private func isBelow(_ first: Side, _ second: Side) -> Bool {
        switch (first.figure, second.figure) {
        case (.number(let first), .number(let second)): first < second
        case (.number, .never): true
        case (.never, _): false
        }
    }

    private var areEqual: Bool {
        switch (left.figure, right.figure) {
        case (.number(let first), .number(let second)):
            first == second || (left.value == nil && left.isRounding(of: second))
                || (right.value == nil && right.isRounding(of: first))
        case (.never, .never): true
        default: false
        }
    }
}

extension Assertion.Side {
    fileprivate init(_ text: String, in table: ValueTable) throws(ValueError) {
        self.text = text
        if text == "never" {
            (figure, value) = (.never, nil)
        } else if let number = Self.number(text) {
            (figure, value) = (.number(number), nil)
        } else {
            let value = try table.value(text)
            guard let figure = Self.figure(of: value) else {
                throw ValueError(message: "'\(text)' is \(value.text), which cannot be compared", help: nil)
            }
            (self.figure, self.value) = (figure, value)
        }
    }

    /// `100M`, `$2,000`, `15%`, `2/3`.
    private static func number(_ text: String) -> Rational? {
        let plain = text.replacing("$", with: "").replacing(",", with: "")
        guard plain.hasSuffix("%") else { return try? NumberText.value(of: plain) }
        return (try? NumberText.value(of: String(plain.dropLast()))).flatMap { try? $0 / 100 }
    }

    /// A volume that is every one starts at zero.
    private static func figure(of value: ComputedValue) -> Figure? {
        if let exact = value.exact { return .number(exact) }
        if value.words == ClaimWords.saysAnyVolume { return .number(0) }
        return value.words == ClaimWords.saysNever ? .never : nil
    }

    fileprivate func isRounding(of exact: Rational) -> Bool {
        claimedFigures(in: text).contains { $0.isRounding(of: exact, .plain) }
    }
}
