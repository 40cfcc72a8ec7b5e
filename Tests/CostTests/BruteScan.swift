import Cost
import Exact

/// The gap between two cost curves, found by evaluating both on every step up to a horizon: slow, and
/// without a formula for crossovers.
struct BruteScan {
    /// The lowest volume from which `to` is no dearer.
    let first: Rational?
    /// The volume above which `to` is no dearer up to the horizon; nil where it is never dearer.
    let lastDearer: Rational?
    let horizon: Rational

    init(from: CostCurve, to: CostCurve, horizon: Rational) throws {
        let pieces = try Self.pieces(of: [from, to], horizon: horizon)
        let lines = try pieces.map { try Piece(from: from, to: to, start: $0, end: $1) }
        self.horizon = horizon
        first = try lines.lazy.compactMap { try $0.first }.first
        lastDearer = try lines.reversed().lazy.compactMap { try $0.lastDearer }.first
    }

    private static func pieces(
        of curves: [CostCurve], horizon: Rational
    ) throws -> [(start: Rational, end: Rational)] {
        var cuts: Set<Rational> = [0, horizon]
        for case let width? in curves.map({ $0.staircase?.volumePerStep }) {
            var cut = width
            while cut < horizon {
                cuts.insert(cut)
                cut = try cut + width
            }
        }
        let sorted = cuts.sorted()
        return Array(zip(sorted, sorted.dropFirst())).map { ($0, $1) }
    }
}

/// A stretch without a step: above `start`, up to and including `end`.
private struct Piece {
    let start: Rational
    let end: Rational
    let gapAtStart: Rational
    let gapAtEnd: Rational

    init(from: CostCurve, to: CostCurve, start: Rational, end: Rational) throws {
        let middle = try (start + end) / 2
        let gapInMiddle = try from.cost(at: middle) - to.cost(at: middle)
        self.start = start
        self.end = end
        gapAtEnd = try from.cost(at: end) - to.cost(at: end)
        gapAtStart = try 2 * gapInMiddle - gapAtEnd
    }

    private var zero: Rational {
        get throws { try start + (end - start) * -gapAtStart / (gapAtEnd - gapAtStart) }
    }

    var first: Rational? {
        get throws {
            if gapAtStart > 0 || (gapAtStart == 0 && gapAtEnd >= 0) { return start }
            return gapAtEnd >= 0 ? try zero : nil
        }
    }

    var lastDearer: Rational? {
        get throws {
            if gapAtEnd < 0 { return end }
            return gapAtStart < 0 ? try zero : nil
        }
    }
}
