import Exact

/// The part of a book that some numbers stand on, ready to be computed over any quantity.
struct Derivation: Sendable {
    /// The numbers by their places in the book, each after what it is derived from.
    let numbers: [Int]
    /// Where the number of each place of the book stands in the derivation.
    let positions: [Int: Int]
    private let entries: [Entry]

    /// A number, and where what its formula names stands in the derivation.
    private struct Entry: Sendable {
        let origin: NamedNumber.Origin
        let uses: [Int]
    }

    /// What these numbers of a book stand on; those without values are left out. O(result x log(result)).
    init(of roots: [Int], in book: NumberBook) {
        var found = Set(roots.filter { book.values[$0] != nil })
        var waiting = Array(found)
        while let number = waiting.popLast() {
            for use in book.uses[number] where found.insert(use).inserted { waiting.append(use) }
        }
        numbers = found.sorted { (book.rank[$0] ?? 0) < (book.rank[$1] ?? 0) }
        let positions = Dictionary(
            uniqueKeysWithValues: numbers.enumerated().map { ($0.element, $0.offset) })
        self.positions = positions
        entries = numbers.map { number in
            Entry(origin: book.numbers[number].origin, uses: book.uses[number].compactMap { positions[$0] })
        }
    }

    /// How many operations its formulas have.
    var operations: Int {
        entries.reduce(0) { count, entry in
            if case .derived(let formula) = entry.origin { count + formula.steps.count } else { count }
        }
    }

    /// The given numbers with a range: where each stands in the derivation, and its ends.
    var ranged: [(position: Int, sets: NamedSets<Rational>)] {
        entries.enumerated().compactMap { position, entry in
            guard case .given(let sets) = entry.origin, sets.low < sets.high else { return nil }
            return (position, sets)
        }
    }

    /// The value of every number, in their order, with these values of the given ones. Throws where a formula of the
    /// book has no value with them, with its place in the book.
    func values<Number: Quantity>(
        _ given: (_ position: Int, NamedSets<Rational>) -> Number
    ) throws(DerivationFailure) -> [Number] {
        var values: [Number] = []
        for (position, entry) in entries.enumerated() {
            switch entry.origin {
            case .given(let sets): values.append(given(position, sets))
            case .derived(let formula):
                do throws(FormulaFailure) {
                    values.append(try formula.value(of: entry.uses.map { values[$0] }))
                } catch {
                    throw DerivationFailure(number: numbers[position], failure: error)
                }
            }
        }
        return values
    }
}

/// Why a number of a book has no value with some values of what is given.
package struct DerivationFailure: Error, Hashable, Sendable {
    /// The number, by its place in the book.
    package let number: Int
    /// What went wrong in its formula.
    package let failure: FormulaFailure
}
