import Exact

/// A stretch of a gap with two risers, walked over the steps of the wider one.
///
/// `ceil(V / w)` lies between `V / w` and `V / w + 1`, so the gap lies between two parallel lines, its floor
/// and its roof. Only between the volumes at which roof and floor pass zero is anything undecided.
struct GapWalk {
    private let region: GapRegion
    private let wide: Riser
    private let narrow: Riser
    private let trend: Rational
    /// Where the floor passes zero; meaningless for a trend of zero.
    private let floorZero: Rational
    /// Where the roof passes zero; meaningless for a trend of zero.
    private let roofZero: Rational

    init(_ region: GapRegion) throws(ArithmeticError) {
        self.region = region
        wide = region.risers[0]
        narrow = region.risers[1]
        trend = try region.slope + wide.slope + narrow.slope
        let floor = try region.constant + min(wide.height, 0) + min(narrow.height, 0)
        let roof = try region.constant + max(wide.height, 0) + max(narrow.height, 0)
        floorZero = try trend == 0 ? 0 : -floor / trend
        roofZero = try trend == 0 ? 0 : -roof / trend
    }

    func firstNonNegative() throws(ArithmeticError) -> Rational? {
        let start = trend > 0 ? max(region.lower, roofZero) : region.lower
        let undecided = try trend > 0 ? max(region.lower, floorZero) : lastUndecided
        let end = region.upper.map { min($0, undecided) } ?? undecided
        var step = try (start / wide.width).roundedDown + 1
        let last = try (end / wide.width).roundedUp + 1
        for _ in 0..<GapRegion.stepLimit {
            if step > last { return nil }
            if let volume = try region.part(onStep: step)?.firstNonNegative() { return volume }
            step = try step + 1
        }
        throw .tooManySteps(limit: GapRegion.stepLimit)
    }

    func lastNegative() throws(ArithmeticError) -> Gap.Last {
        if trend < 0 { return .unbounded }
        let start = trend > 0 ? max(region.lower, roofZero) : region.lower
        let end = try trend > 0 ? max(region.lower, floorZero) : lastUndecided
        var step = try (end / wide.width).roundedUp + 1
        let first = try (start / wide.width).roundedDown
        for _ in 0..<GapRegion.stepLimit {
            if step < first { return .nowhere }
            let last = try region.part(onStep: step)?.lastNegative() ?? .nowhere
            if last != .nowhere { return trend == 0 ? .unbounded : last }
            step = try step - 1
        }
        throw .tooManySteps(limit: GapRegion.stepLimit)
    }
}

extension GapWalk {
    /// Falling: where the roof is below zero for good. Level: a whole period beyond the start, after which
    /// the steps repeat.
    private var lastUndecided: Rational {
        get throws(ArithmeticError) {
            if trend < 0 { return max(region.lower, roofZero) }
            let periodSteps = try (wide.width / narrow.width).denominator
            return try region.lower + wide.width * periodSteps
        }
    }
}
