import Exact

/// A straight stretch of a gap: `constant + slope V` above `lower` up to and including `upper`.
struct GapLine {
    let lower: Rational
    let upper: Rational?
    let constant: Rational
    let slope: Rational

    init(_ region: GapRegion) {
        lower = region.lower
        upper = region.upper
        constant = region.constant
        slope = region.slope
    }

    /// Rising: where the line reaches zero, `V* = -constant / slope`. Falling or level: at once or never; a
    /// falling line must start above zero, since its start is not part of the stretch.
    func firstNonNegative() throws(ArithmeticError) -> Rational? {
        if slope > 0 {
            let start = max(lower, try -constant / slope)
            return upper.map { start <= $0 } ?? true ? start : nil
        }
        if slope == 0 { return constant >= 0 ? lower : nil }
        return try constant + slope * lower > 0 ? lower : nil
    }

    /// Rising: where the line reaches zero. Falling or level: the end of the stretch, or nowhere.
    func lastNegative() throws(ArithmeticError) -> Gap.Last {
        if slope > 0 {
            let zero = try -constant / slope
            return zero <= lower ? .nowhere : .at(upper.map { min($0, zero) } ?? zero)
        }
        guard let upper else { return slope < 0 || constant < 0 ? .unbounded : .nowhere }
        return try constant + slope * upper < 0 ? .at(upper) : .nowhere
    }
}
