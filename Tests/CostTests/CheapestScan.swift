import Cost
import Exact

/// The cheapest of several curves up to a horizon, found by cutting the range at every step and every crossing and
/// asking in the middle of each piece: slow, and without a question of a gap.
struct CheapestScan {
    struct Piece: Equatable {
        let option: OptionID
        let start: Rational
        var end: Rational
    }

    /// Without gaps; neighbours differ.
    private(set) var pieces: [Piece] = []

    init(of curves: [CostCurve], above lower: Rational, upTo upper: Rational) throws {
        let steps = try Self.steps(of: curves, above: lower, upTo: upper)
        for (start, end) in zip(steps, steps.dropFirst()) {
            let cuts = try Self.crossings(of: curves, between: start, and: end)
            for (start, end) in zip(cuts, cuts.dropFirst()) {
                let option = try Self.cheapest(of: curves, at: (start + end) / 2)
                append(Piece(option: option, start: start, end: end))
            }
        }
    }

    /// The first of the cheapest at a volume.
    static func cheapest(of curves: [CostCurve], at volume: Rational) throws -> OptionID {
        let costs = try curves.map { try $0.cost(at: volume) }
        let index = costs.indices.min { (costs[$0], $0) < (costs[$1], $1) } ?? 0
        return curves[index].option
    }

    private mutating func append(_ piece: Piece) {
        if pieces.last?.option == piece.option {
            pieces[pieces.count - 1].end = piece.end
        } else {
            pieces.append(piece)
        }
    }

    private static func steps(
        of curves: [CostCurve], above lower: Rational, upTo upper: Rational
    ) throws -> [Rational] {
        var cuts: Set<Rational> = [lower, upper]
        for case let width? in curves.map({ $0.staircase?.volumePerStep }) {
            var cut = width
            while cut < upper {
                if cut > lower { cuts.insert(cut) }
                cut = try cut + width
            }
        }
        return cuts.sorted()
    }

    /// Where the lines of a piece without a step cross, with its two ends.
    private static func crossings(
        of curves: [CostCurve], between start: Rational, and end: Rational
    ) throws -> [Rational] {
        var cuts: Set<Rational> = [start, end]
        let middle = try (start + end) / 2
        for (index, left) in curves.enumerated() {
            for right in curves[(index + 1)...] {
                let atEnd = try left.cost(at: end) - right.cost(at: end)
                let inMiddle = try left.cost(at: middle) - right.cost(at: middle)
                guard atEnd != inMiddle else { continue }
                let zero = try end - (end - middle) * atEnd / (atEnd - inMiddle)
                if start < zero && zero < end { cuts.insert(zero) }
            }
        }
        return cuts.sorted()
    }
}
