package import Exact

/// A number with an id: given by somebody, or derived from others.
package struct NamedNumber: Hashable, Sendable {
    /// Where a number comes from.
    package enum Origin: Hashable, Sendable {
        /// Given, between two ends; where nothing is assumed, all three are one.
        case given(NamedSets<Rational>)
        /// Computed from other numbers.
        case derived(Formula)
    }

    /// Its id, as formulas name it.
    package let id: String
    /// Where it comes from.
    package let origin: Origin

    /// A number of this origin.
    package init(id: String, origin: Origin) {
        self.id = id
        self.origin = origin
    }

    /// A given number; certain unless ends are said.
    package init(id: String, base: Rational, low: Rational? = nil, high: Rational? = nil) {
        self.init(id: id, origin: .given(NamedSets(low: low ?? base, base: base, high: high ?? base)))
    }

    /// A derived number.
    package init(id: String, formula: Formula) { self.init(id: id, origin: .derived(formula)) }

    /// The formula of a derived number.
    package var formula: Formula? {
        if case .derived(let formula) = origin { formula } else { nil }
    }
}

/// What is wrong with a number of a book.
package struct NamedNumberProblem: Hashable, Sendable {
    /// What is wrong.
    package enum Kind: Hashable, Sendable {
        /// A number before it has the same id.
        case idTwice
        /// The low end is above the base, or the base above the high end.
        case outOfOrder(NamedSets<Rational>)
        /// Its formula names an id that the book does not have. Where the id is two known ones with a hyphen
        /// between, these are `parts`: a subtraction without spaces.
        case unknown(Formula.Reference, parts: HyphenParts?)
        /// The number stands on itself.
        case ring(DerivationRing)
        /// Its formula has no value in a set.
        case arithmetic(FormulaFailure, NamedSet)
    }

    /// The number, by its place in the book.
    package let number: Int
    /// What is wrong with it.
    package let kind: Kind
}

/// Numbers each of which is derived from the next, and the last from the first.
package struct DerivationRing: Hashable, Sendable {
    /// A number of the ring.
    package struct Member: Hashable, Sendable {
        /// The number, by its place in the book.
        package let number: Int
        /// Its id.
        package let id: String
        /// Where its formula first names the next member.
        package let next: Formula.Reference
    }

    /// The members, each once, from the one that comes first in the book.
    package let members: [Member]
}

/// Two ids that a hyphen joins to one that nobody has.
package struct HyphenParts: Hashable, Sendable {
    /// The id before the hyphen.
    package let left: String
    /// The id after it.
    package let right: String

    /// Longer ids are not cut at each of their hyphens.
    private static let lengthLimit = 100

    /// The first hyphen of an id between two known ones; nil where there is none, and for a very long id.
    init?(of id: String, isKnown: (String) -> Bool) {
        let bytes = Array(id.utf8)
        guard bytes.count <= Self.lengthLimit else { return nil }
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "-") {
            let left = String(decoding: bytes[..<index], as: UTF8.self)
            let right = String(decoding: bytes[(index + 1)...], as: UTF8.self)
            if isKnown(left), isKnown(right) {
                (self.left, self.right) = (left, right)
                return
            }
        }
        return nil
    }
}
