import Exact

/// The cheapest of several curves, from change to change.
struct CheapestWalk {
    /// More changes than these are not followed.
    static let stretchLimit = 2_000

    /// The volumes above `start` up to and including `end` over which one option is the cheapest, the first of
    /// equals; but for single volumes at which an option before it costs the same.
    struct Stretch: Hashable {
        let option: OptionID
        let start: Rational
        let end: Rational
    }

    /// In rising order, without gaps; neighbours differ. Empty without curves.
    private(set) var stretches: [Stretch] = []
    private let curves: [CostCurve]

    init(
        _ curves: [CostCurve], above lower: Rational, upTo upper: Rational
    ) throws(ArithmeticError) {
        self.curves = curves
        var volume = lower
        while volume < upper, let leader = try leader(above: volume) {
            guard stretches.count < Self.stretchLimit else { throw .tooManySteps(limit: Self.stretchLimit) }
            let end = try end(of: leader, above: volume, upTo: upper)
            stretches.append(Stretch(option: curves[leader].option, start: volume, end: end))
            volume = end
        }
    }

    /// The index of the cheapest curve right above a volume.
    private func leader(above volume: Rational) throws(ArithmeticError) -> Int? {
        var best: (index: Int, start: CurveStart)?
        for (index, curve) in curves.enumerated() {
            let start = try CurveStart(curve, above: volume)
            if best.map({ start < $0.start }) ?? true { best = (index, start) }
        }
        return best?.index
    }

    /// Up to where a curve that leads right above a volume leads on.
    private func end(
        of leader: Int, above volume: Rational, upTo upper: Rational
    ) throws(ArithmeticError) -> Rational {
        var end = upper
        for rival in curves.indices where rival != leader {
            let overtaking = try Overtaking(curves[leader], rival: curves[rival], isFirst: rival < leader)
            if let volume = try overtaking.volume(above: volume, below: end) { end = volume }
        }
        return end
    }
}

/// Cost and price of a curve right above a volume, where it is a line: what decides there.
private struct CurveStart: Comparable {
    /// What the cost falls to as the volume falls to the start, USD per month.
    let usdPerMonth: Rational
    let slope: Rational

    init(_ curve: CostCurve, above volume: Rational) throws(ArithmeticError) {
        let line = try curve.fixedUSDPerMonth + curve.usdPerMonthPerUnit * volume
        usdPerMonth =
            try curve.staircase.map { stairs throws(ArithmeticError) in
                try line + stairs.count(above: volume) * stairs.usdPerMonthPerStep
            } ?? line
        slope = curve.usdPerMonthPerUnit
    }

    static func < (left: CurveStart, right: CurveStart) -> Bool {
        if left.usdPerMonth != right.usdPerMonth { return left.usdPerMonth < right.usdPerMonth }
        return left.slope < right.slope
    }
}

/// Where a rival overtakes a curve that leads.
private struct Overtaking {
    private let leader: CostCurve
    private let rival: CostCurve
    /// Whether the rival leads among equals.
    private let isFirst: Bool
    private let gap: Gap

    init(_ leader: CostCurve, rival: CostCurve, isFirst: Bool) throws(ArithmeticError) {
        self.leader = leader
        self.rival = rival
        self.isFirst = isFirst
        gap = try Gap(from: leader, to: rival)
    }

    /// The volume right above which the rival leads, strictly between two; nil where there is none.
    ///
    /// Where the gap is no longer below zero, the rival may only have drawn level, at one volume or over a step:
    /// then it goes on from there.
    func volume(above start: Rational, below end: Rational) throws(ArithmeticError) -> Rational? {
        var lower = start
        for _ in 0..<CheapestWalk.stretchLimit {
            guard let volume = try gap.firstNonNegative(above: lower, upTo: end), volume < end else {
                return nil
            }
            if try isAhead(above: volume) { return volume }
            let isLevel = volume == lower
            guard let next = try isLevel ? nextStep(above: volume) : volume, next < end else { return nil }
            lower = next
        }
        throw .tooManySteps(limit: CheapestWalk.stretchLimit)
    }

    private func isAhead(above volume: Rational) throws(ArithmeticError) -> Bool {
        let own = try CurveStart(leader, above: volume)
        let other = try CurveStart(rival, above: volume)
        return isFirst ? !(own < other) : other < own
    }

    private func nextStep(above volume: Rational) throws(ArithmeticError) -> Rational? {
        var next: Rational?
        for case let stairs? in [leader.staircase, rival.staircase] {
            let end = try stairs.stepEnd(above: volume)
            next = next.map { min($0, end) } ?? end
        }
        return next
    }
}

extension Staircase {
    /// Steps right above a volume, a whole number.
    fileprivate func count(above volume: Rational) throws(ArithmeticError) -> Rational {
        max(least, try (volume / volumePerStep).roundedDown + 1 + spare)
    }

    /// Up to and including which volume the step right above another one reaches.
    fileprivate func stepEnd(above volume: Rational) throws(ArithmeticError) -> Rational {
        let next = try ((volume / volumePerStep).roundedDown + 1) * volumePerStep
        return max(next, try firstEnd)
    }
}
