import Cost
import Exact
import Samples
import Testing

@Suite struct NumberBookTests {
    /// A book of lines such as `a: 1`, `b: 1 2 3` (low, base, high) and `c: = a + b`.
    private func book(_ lines: String...) throws -> NumberBook {
        NumberBook(
            try lines.map { line in
                let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
                if parts[1].hasPrefix("= ") {
                    return NamedNumber(id: parts[0], formula: try Formula(String(parts[1].dropFirst(2))))
                }
                let values = parts[1].split(separator: " ").map { number(String($0)) }
                return values.count == 1
                    ? NamedNumber(id: parts[0], base: values[0])
                    : NamedNumber(id: parts[0], base: values[1], low: values[0], high: values[2])
            })
    }

    private func sentences(_ book: NumberBook) -> [String] {
        book.problems.map { "\(book.numbers[$0.number].id): \($0.sentence(in: book))" }
    }

    @Test func derivesInThreeSets() throws {
        let book = try book(
            "request-price: 0.3 0.4 0.5", "hosted-per-rate: = 3 * 2.628 * request-price",
            "twice: = 2 * fixed",
            "fixed: 5")
        #expect(book.problems == [])
        #expect(
            book.values(of: "hosted-per-rate")
                == NamedSets(low: number("2.3652"), base: number("3.1536"), high: number("3.942")))
        #expect(book.values(of: "twice") == NamedSets(low: 10, base: 10, high: 10))
        #expect(book.values(of: "nobody") == nil)
        #expect(book.order == [0, 1, 3, 2])
    }

    @Test func theLowEndIsTheSmallestOfTheSets() throws {
        let book = try book(
            "a: 1 2 4", "rest: = 10 - a", "share: = 12 / a", "valley: = (a - 2) * (a - 2)",
            "back: = 10 - rest")
        #expect(book.values(of: "rest") == NamedSets(low: 9, base: 8, high: 6))
        #expect(book.values(of: "rest")?.span == 6...9)
        #expect(book.values(of: "share")?.span == 3...12)
        #expect(book.values(of: "valley") == NamedSets(low: 1, base: 0, high: 4))
        #expect(book.values(of: "valley")?.span == 0...4)
        // What is derived in between keeps its set: twice turned is as it was.
        #expect(book.values(of: "back") == NamedSets(low: 1, base: 2, high: 4))
    }

    @Test func unknownIdsHaveTheirPlaces() throws {
        let book = try book(
            "a: 1", "b: 2", "c: = a + nobody * a-b + nobody", "d: = c + 1", "e: = a - b")
        #expect(
            sentences(book) == [
                "c: there is no number 'nobody'",
                "c: there is no number 'a-b': to subtract, write 'a - b'",
                "c: there is no number 'nobody'",
            ])
        let places = book.problems.compactMap { problem -> Range<Int>? in
            if case .unknown(let reference, _) = problem.kind { reference.range } else { nil }
        }
        #expect(places == [4..<10, 13..<16, 19..<25])
        #expect(book.values(of: "c") == nil)
        #expect(book.values(of: "d") == nil)
        #expect(book.values(of: "e")?.base == -1)
    }

    @Test func aRingIsToldInOrder() throws {
        let book = try book(
            "top: = c + 1", "c: = 2 * a", "x: 1", "a: = x + b + b", "b: = 1 + c", "self: = self / 2",
            "sound: = x + 1")
        #expect(
            sentences(book) == [
                "c: 'c' stands on itself: c uses a, a uses b, b uses c",
                "self: 'self' stands on itself: self uses self",
            ])
        guard case .ring(let ring) = book.problems.first?.kind else {
            Issue.record("no ring")
            return
        }
        #expect(ring.members.map(\.number) == [1, 3, 4])
        #expect(ring.members.map(\.next.range) == [4..<5, 4..<5, 4..<5])
        #expect(["top", "a", "b", "c", "self"].allSatisfy { book.values(of: $0) == nil })
        #expect(book.values(of: "sound")?.base == 2)
        #expect(book.order == [2, 6])
    }

    @Test func ringsThroughOneNumberAreToldOnce() throws {
        let book = try book("hub: = p + q + r", "p: = hub", "q: = hub", "r: = hub * 1", "y: = z", "z: = y")
        #expect(
            sentences(book) == [
                "hub: 'hub' stands on itself: hub uses p, p uses hub",
                "y: 'y' stands on itself: y uses z, z uses y",
            ])
        #expect(book.order == [])
    }

    @Test func aLongRingIsCutInItsSentenceAlone() throws {
        let count = 1_000
        let numbers = try (0..<count).map {
            NamedNumber(id: "n\($0)", formula: try Formula("n\(($0 + 1) % count)"))
        }
        let book = NumberBook(numbers)
        guard case .ring(let ring) = book.problems.first?.kind else {
            Issue.record("no ring")
            return
        }
        #expect(book.problems.count == 1)
        #expect(ring.members.map(\.number) == Array(0..<count))
        #expect(sentences(book)[0].hasSuffix(", n11 uses n12, and 988 more"))
    }

    @Test func otherFaults() throws {
        let book = try book(
            "a: 1", "a: 2", "b: 3 2 4", "c: 0 1 2", "d: = a / c", "e: = a / (c - 1)", "f: = d + e",
            "g: = 1e30 * 1e30 * 1e30", "h: = 3 / (2 - c)")
        #expect(
            sentences(book) == [
                "a: 'a' is the id of a number before it",
                "b: low, base and high are 3, 2 and 4, but none may be below the one before",
                "d: the divisor 'c' is 0 with every number at its low end",
                "e: the divisor '(c - 1)' is 0",
                "h: the divisor '(2 - c)' is 0 with every number at its high end",
            ])
        #expect(book.values(of: "a")?.base == 1)
        #expect(book.values(of: "f") == nil)
    }

    @Test func anOverflowIsTold() throws {
        let lines = (1...40).map { "n\($0): = n\($0 - 1) * n\($0 - 1)" }
        let numbers =
            try [NamedNumber(id: "n0", base: 3)]
            + lines.map { line in
                let parts = line.split(separator: ": = ").map(String.init)
                return NamedNumber(id: parts[0], formula: try Formula(parts[1]))
            }
        let book = NumberBook(numbers)
        #expect(
            sentences(book) == [
                "n12: the exact result needs thousands of digits: write the inputs with fewer digits"
            ])
    }

    @Test(.timeLimit(.minutes(1))) func aLongChainIsComputed() throws {
        // Both from its foot up and from its head down, each number uses the next in the book.
        let count = 10_000
        let up = try (0..<count).map { index in
            index == 0
                ? NamedNumber(id: "n0", base: 1, low: 0, high: 2)
                : NamedNumber(id: "n\(index)", formula: try Formula("n\(index - 1) + 1"))
        }
        let start = ContinuousClock.now
        for numbers in [up, up.reversed()] {
            let book = NumberBook(numbers)
            #expect(book.problems == [])
            #expect(book.values(of: "n9999") == NamedSets(low: 9_999, base: 10_000, high: 10_001))
            #expect(book.derivation(of: ["n9999"]).count == count)
            #expect(book.inputs(of: ["n9999"]).map { book.numbers[$0].id } == ["n0"])
        }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func whatNumbersStandOn() throws {
        let book = try book("a: 1", "b: 2", "c: = b + b", "d: = c + a", "e: = b", "f: 4")
        #expect(book.derivation(of: ["d"]).map { book.numbers[$0].id } == ["a", "b", "c", "d"])
        #expect(book.inputs(of: ["d", "e"]).map { book.numbers[$0].id } == ["a", "b"])
        #expect(book.derivation(of: ["nobody"]) == [])
    }
}

@Suite struct NumberBookLawTests {
    /// Random graphs, against the definitions: a number has a value where no ring and no unknown id is in reach.
    @Test func soundIsWhatReachesNoFault() throws {
        var generator = SeededGenerator(seed: 71)
        var rings = 0
        for _ in 0..<600 {
            let count = Int.random(in: 1...12, using: &generator)
            let uses = (0..<count).map { _ in
                (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                    Int.random(in: 0...count, using: &generator)
                }
            }
            let book = NumberBook(try numbers(uses))
            let reach = reach(uses, count)
            for number in 0..<count {
                let isSound = (reach[number].union([number])).allSatisfy {
                    $0 < count && !reach[$0].contains($0)
                }
                #expect((book.values(of: "n\(number)") != nil) == isSound)
            }
            rings += try check(book, uses, reach)
        }
        #expect(rings > 150)
    }

    /// The order has what is used before its use, and the rings are rings without a number in common.
    private func check(_ book: NumberBook, _ uses: [[Int]], _ reach: [Set<Int>]) throws -> Int {
        for (index, number) in book.order.enumerated() {
            #expect(Set(uses[number]).isSubset(of: book.order[..<index]))
        }
        var inRings: Set<Int> = []
        var count = 0
        for problem in book.problems {
            guard case .ring(let ring) = problem.kind else { continue }
            count += 1
            let members = ring.members.map(\.number)
            #expect(members.first == members.min())
            for (index, member) in members.enumerated() {
                #expect(uses[member].contains(members[(index + 1) % members.count]))
                #expect(inRings.insert(member).inserted)
            }
        }
        // No ring without one told on it or beside it.
        let own = uses.indices.filter { reach[$0].contains($0) }
        #expect(own.isEmpty == inRings.isEmpty)
        #expect(inRings.isSubset(of: own))
        #expect(own.allSatisfy { number in inRings.contains { reach[number].contains($0) } })
        return count
    }

    private func numbers(_ uses: [[Int]]) throws -> [NamedNumber] {
        try uses.enumerated().map { index, uses in
            if uses.isEmpty { return NamedNumber(id: "n\(index)", base: 1) }
            let formula = uses.map { "n\($0)" }.joined(separator: " + ")
            return NamedNumber(id: "n\(index)", formula: try Formula(formula))
        }
    }

    private func reach(_ uses: [[Int]], _ count: Int) -> [Set<Int>] {
        var reach = uses.map(Set.init)
        for _ in 0..<count {
            for number in 0..<count {
                for next in reach[number] where next < count { reach[number].formUnion(reach[next]) }
            }
        }
        return reach
    }
}
