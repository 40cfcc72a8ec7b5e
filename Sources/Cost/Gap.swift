package import Exact

/// What one option costs more than another, over the volume: `from - to`, USD per month.
///
/// The gap is not below zero where `to` is no dearer. Volumes are above zero; a crossover at zero stands for
/// "from the start".
package struct Gap: Hashable, Sendable {
    private let constant: Rational
    /// USD per month for a unit of volume.
    private let slope: Rational
    private let stairs: [Stair]

    /// How far up the gap is still below zero.
    package enum Last: Hashable, Sendable {
        /// The gap is nowhere below zero.
        case nowhere
        /// The gap is not below zero above this volume.
        case at(Rational)
        /// However large the volume, the gap is below zero again.
        case unbounded
    }

    private struct Stair: Hashable, Sendable {
        var riser: Riser
        let firstCount: Rational
        let firstEnd: Rational
    }

    /// The gap between two curves. Throws `overflow`.
    init(from: CostCurve, to: CostCurve) throws(ArithmeticError) {
        constant = try from.fixedUSDPerMonth - to.fixedUSDPerMonth
        slope = try from.usdPerMonthPerUnit - to.usdPerMonthPerUnit
        stairs = try [Self.stair(from.staircase, sign: 1), Self.stair(to.staircase, sign: -1)]
            .compactMap { $0 }
    }

    /// A straight gap, less a staircase where there is one. Throws `overflow`.
    package init(
        constant: Rational, slope: Rational, subtracting staircase: Staircase
    ) throws(ArithmeticError) {
        self.constant = constant
        self.slope = slope
        stairs = try [Self.stair(staircase, sign: -1)].compactMap { $0 }
    }

    /// A straight gap.
    package init(constant: Rational, slope: Rational) {
        self.constant = constant
        self.slope = slope
        stairs = []
    }

    /// The lowest volume from which the gap is not below zero, if only for one step; nil where there is
    /// none. Throws `overflow` and `tooManySteps`.
    package func firstNonNegative() throws(ArithmeticError) -> Rational? {
        for region in try regions {
            if let volume = try region.firstNonNegative() { return volume }
        }
        return nil
    }

    /// The lowest volume within a range at which, or right above which, the gap is not below zero; nil where there
    /// is none. Above `lower`, up to and including `upper`. Throws as the one without a range.
    func firstNonNegative(
        above lower: Rational, upTo upper: Rational
    ) throws(ArithmeticError) -> Rational? {
        for region in try regions {
            let part = region.part(above: lower, upTo: upper)
            if let volume = try part?.firstNonNegative() { return volume }
        }
        return nil
    }

    /// The volume above which the gap is never below zero again. Throws `overflow` and `tooManySteps`.
    package func lastNegative() throws(ArithmeticError) -> Last {
        for region in try regions.reversed() {
            let last = try region.lastNegative()
            if last != .nowhere { return last }
        }
        return .nowhere
    }
}

extension Gap {
    private static func stair(
        _ staircase: Staircase?, sign: Rational
    ) throws(ArithmeticError) -> Stair? {
        guard let staircase, staircase.usdPerMonthPerStep != 0 else { return nil }
        return Stair(
            riser: Riser(
                height: try sign * staircase.usdPerMonthPerStep,
                width: staircase.volumePerStep, offset: staircase.spare),
            firstCount: try staircase.firstCount,
            firstEnd: try staircase.firstEnd)
    }

    /// The axis cut where each staircase leaves its first, longer step: within a region a staircase is
    /// either flat or rises once per width.
    private var regions: [GapRegion] {
        get throws(ArithmeticError) {
            var flat = stairs.sorted { $0.firstEnd < $1.firstEnd }
            var risers: [Riser] = []
            var lower: Rational = 0
            var result: [GapRegion] = []
            while let next = flat.first {
                if next.firstEnd > lower {
                    result.append(try region(lower, next.firstEnd, flat: flat, risers: risers))
                }
                lower = next.firstEnd
                risers.append(next.riser)
                flat.removeFirst()
            }
            result.append(try region(lower, nil, flat: [], risers: risers))
            return result
        }
    }

    private func region(
        _ lower: Rational, _ upper: Rational?, flat: [Stair], risers: [Riser]
    ) throws(ArithmeticError) -> GapRegion {
        var level = constant
        for stair in flat { level = try level + stair.riser.height * stair.firstCount }
        for riser in risers { level = try level + riser.height * riser.offset }
        return GapRegion(
            lower: lower, upper: upper, constant: level, slope: slope,
            risers: risers.sorted { $0.width > $1.width })
    }
}
