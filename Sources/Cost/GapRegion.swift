import Exact

/// A staircase without its first step: `height (ceil(V / width) + offset)`.
struct Riser: Hashable, Sendable {
    /// USD per month per step; below zero where the staircase is subtracted.
    let height: Rational
    /// Volume per step, above 0.
    let width: Rational
    /// Steps beyond those that carry the volume.
    let offset: Rational

    /// USD per month per unit of volume, on average.
    var slope: Rational {
        get throws(ArithmeticError) { try height / width }
    }
}

/// A stretch of a gap, above `lower` up to and including `upper`, over which each staircase rises evenly:
/// `constant + slope V + height ceil(V / width)` for each riser (their offsets are in the constant).
///
/// Questions about a line and one riser are answered in closed form. With two risers, the wider one is
/// walked over the few steps among which the answer must lie; each is a question with one riser.
struct GapRegion: Hashable, Sendable {
    /// Steps of the wider riser that are walked before the search is given up.
    static let stepLimit = 20_000

    let lower: Rational
    /// nil for a region without end.
    let upper: Rational?
    let constant: Rational
    let slope: Rational
    /// Up to two, the wider first.
    let risers: [Riser]

    /// The lowest volume of the region at which, or right above which, the gap is not below zero.
    func firstNonNegative() throws(ArithmeticError) -> Rational? {
        switch risers.count {
        case 0: try GapLine(self).firstNonNegative()
        case 1: try GapStaircase(self, riser: risers[0]).firstNonNegative()
        default: try GapWalk(self).firstNonNegative()
        }
    }

    /// The volume above which the gap is not below zero for the rest of the region.
    func lastNegative() throws(ArithmeticError) -> Gap.Last {
        switch risers.count {
        case 0: try GapLine(self).lastNegative()
        case 1: try GapStaircase(self, riser: risers[0]).lastNegative()
        default: try GapWalk(self).lastNegative()
        }
    }

    /// The part of the region above one volume up to another; nil where they do not meet.
    func part(above start: Rational, upTo end: Rational) -> GapRegion? {
        let from = max(lower, start)
        let cut = upper.map { min($0, end) } ?? end
        guard from < cut else { return nil }
        return GapRegion(lower: from, upper: cut, constant: constant, slope: slope, risers: risers)
    }

    /// The part of the region on which the first riser stands on step `step`, with that riser's height in
    /// the constant; nil where they do not meet.
    func part(onStep step: Rational) throws(ArithmeticError) -> GapRegion? {
        let riser = risers[0]
        let end = try riser.width * step
        let start = try end - riser.width
        let cut = upper.map { min($0, end) } ?? end
        let from = max(lower, start)
        guard from < cut else { return nil }
        return GapRegion(
            lower: from, upper: cut, constant: try constant + riser.height * step, slope: slope,
            risers: Array(risers.dropFirst()))
    }
}
