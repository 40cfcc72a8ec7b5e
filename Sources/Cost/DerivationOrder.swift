/// Numbers after what they are derived from, and rings of those that stand on themselves.
///
/// A walk in depth with a path of its own, so that no chain is too long for the stack. O(numbers + uses).
struct DerivationOrder {
    /// All numbers, each after what it uses; where that leads round a ring, the ring's first comes last.
    private(set) var order: [Int] = []
    /// Rings without a number in common: in each every number uses the next and the last the first, from the smallest.
    /// Of several rings through one number one is told.
    private(set) var rings: [[Int]] = []

    private enum State {
        case new
        /// At this index of the path.
        case open(Int)
        case closed
    }

    private struct Visit {
        let number: Int
        var nextUse = 0
        /// The last index of the path, up to this one, whose number is in a ring that is told; -1 for none.
        var lastTold: Int
    }

    private let uses: [[Int]]
    private var states: [State]
    private var path: [Visit] = []

    /// The order of numbers from 0 that use these numbers each.
    init(uses: [[Int]]) {
        self.uses = uses
        states = Array(repeating: .new, count: uses.count)
        for number in uses.indices {
            if case .new = states[number] { walk(from: number) }
        }
    }

    private mutating func walk(from number: Int) {
        open(number)
        while let visit = path.last {
            if visit.nextUse < uses[visit.number].count {
                path[path.count - 1].nextUse += 1
                follow(uses[visit.number][visit.nextUse])
            } else {
                path.removeLast()
                states[visit.number] = .closed
                order.append(visit.number)
            }
        }
    }

    private mutating func open(_ number: Int) {
        states[number] = .open(path.count)
        path.append(Visit(number: number, lastTold: path.last?.lastTold ?? -1))
    }

    private mutating func follow(_ use: Int) {
        switch states[use] {
        case .new: open(use)
        case .open(let index): tellRing(from: index)
        case .closed: break
        }
    }

    /// Tells the ring that the path closes from an index on, unless one of its numbers is in a ring that is told.
    private mutating func tellRing(from start: Int) {
        guard path[path.count - 1].lastTold < start else { return }
        for index in start..<path.count { path[index].lastTold = index }
        let ring = path[start...].map { $0.number }
        let first = ring.indices.min { ring[$0] < ring[$1] } ?? 0
        rings.append(Array(ring[first...] + ring[..<first]))
    }
}
