package import Exact

/// Numbers by their ids, given and derived, each computed in three named sets.
///
/// A derived number is its formula at the low set, at the base and at the high set: every given number that it stands
/// on is low at once, or high at once, and what is derived in between keeps the value of its set. A subtraction may so
/// turn the order, and a product of differences may have its smallest value at the base; so the low end that is
/// printed is the smallest of the three values, the high end the largest (`NamedSets.span`), and the base lies within
/// them.
package struct NumberBook: Sendable {
    /// The numbers, in the order given.
    package let numbers: [NamedNumber]
    /// What is wrong with them, in their order. What stands on a faulty number has no values and no problem of its
    /// own.
    package let problems: [NamedNumberProblem]
    /// The places of the numbers without a fault in them or in what they stand on, each after what it is derived from.
    package let order: [Int]

    /// By place; nil where a number has no values.
    let values: [NamedSets<Rational>?]
    /// By place, for each reference of a formula, the place of its number; those of unknown ids left out.
    let uses: [[Int]]
    /// By place, which one a number is in the order; nil where it has no values.
    let rank: [Int?]
    /// The place of each id.
    private let places: [String: Int]

    /// A book of these numbers. O(numbers + length of their formulas).
    package init(_ numbers: [NamedNumber]) {
        var reading = BookReading(numbers)
        let derivation = DerivationOrder(uses: reading.uses)
        for ring in derivation.rings { reading.report(ring) }
        values = reading.values(inOrder: derivation.order)
        let values = values
        self.numbers = numbers
        order = derivation.order.filter { values[$0] != nil }
        var rank: [Int?] = Array(repeating: nil, count: numbers.count)
        for (index, place) in order.enumerated() { rank[place] = index }
        self.rank = rank
        places = reading.places
        uses = reading.uses
        // The sort of the standard library is stable only in practice: the index decides between equals.
        problems = reading.problems.enumerated()
            .sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
            .map { $0.element }
    }

    /// The place of an id, the first of equals; nil for one that the book does not have.
    package func place(of id: String) -> Int? { places[id] }

    /// The values of a number in the three sets; nil where it has none.
    package func values(of id: String) -> NamedSets<Rational>? { places[id].flatMap { values[$0] } }

    /// The places of all that numbers stand on, themselves too, each after what it is derived from. Numbers without
    /// values are left out. O(result x log(result)).
    package func derivation(of ids: [String]) -> [Int] {
        Derivation(of: ids.compactMap { places[$0] }, in: self).numbers
    }

    /// The places of the given numbers that numbers stand on, in the order of the book. O(as `derivation`).
    package func inputs(of ids: [String]) -> [Int] {
        derivation(of: ids).filter { numbers[$0].formula == nil }.sorted()
    }
}

/// Finds the faults of a book, and the values of what has none.
private struct BookReading {
    private(set) var places: [String: Int] = [:]
    private(set) var uses: [[Int]] = []
    private(set) var isFaulty: [Bool] = []
    private(set) var problems: [NamedNumberProblem] = []
    private let numbers: [NamedNumber]

    init(_ numbers: [NamedNumber]) {
        self.numbers = numbers
        isFaulty = Array(repeating: false, count: numbers.count)
        for place in numbers.indices {
            if places[numbers[place].id] == nil {
                places[numbers[place].id] = place
            } else {
                report(.idTwice, of: place)
            }
        }
        for place in numbers.indices { resolve(place) }
    }

    mutating func report(_ ring: [Int]) {
        let members = ring.indices.compactMap { index -> DerivationRing.Member? in
            let (number, next) = (ring[index], ring[(index + 1) % ring.count])
            let reference = numbers[number].formula?.references.first { places[$0.id] == next }
            return reference.map { .init(number: number, id: numbers[number].id, next: $0) }
        }
        report(.ring(DerivationRing(members: members)), of: ring[0])
    }

    /// The values of numbers, each of which comes after what it is derived from. Those of a ring have none: the first of
    /// them uses one that has no value yet.
    mutating func values(inOrder order: [Int]) -> [NamedSets<Rational>?] {
        var values: [NamedSets<Rational>?] = Array(repeating: nil, count: numbers.count)
        for place in order where !isFaulty[place] { values[place] = value(of: place, values) }
        return values
    }

    private mutating func report(_ kind: NamedNumberProblem.Kind, of place: Int) {
        isFaulty[place] = true
        problems.append(NamedNumberProblem(number: place, kind: kind))
    }

    private mutating func resolve(_ place: Int) {
        uses.append([])
        switch numbers[place].origin {
        case .given(let sets):
            if sets.low > sets.base || sets.base > sets.high { report(.outOfOrder(sets), of: place) }
        case .derived(let formula):
            for reference in formula.references {
                if let use = places[reference.id] {
                    uses[place].append(use)
                } else {
                    let parts = HyphenParts(of: reference.id) { places[$0] != nil }
                    report(.unknown(reference, parts: parts), of: place)
                }
            }
        }
    }

    private mutating func value(of place: Int, _ values: [NamedSets<Rational>?]) -> NamedSets<Rational>? {
        guard let formula = numbers[place].formula else {
            if case .given(let sets) = numbers[place].origin { return sets }
            return nil
        }
        let inputs = uses[place].compactMap { values[$0] }
        guard inputs.count == uses[place].count else { return nil }
        var current = NamedSet.base
        do throws(FormulaFailure) {
            return try NamedSets { set throws(FormulaFailure) in
                current = set
                return try formula.value(of: inputs.map { $0[set] })
            }
        } catch {
            report(.arithmetic(error, current), of: place)
            return nil
        }
    }
}
