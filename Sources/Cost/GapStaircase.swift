import Exact

/// A stretch of a gap with one riser, in closed form.
///
/// Step j covers the volumes above `(j-1) w` up to and including `j w`, where the gap is the line
/// `constant + height j + slope V`. Its best and its worst value lie at the two ends of the step and are
/// linear in j, so that the first or last step on one side of zero is one division.
struct GapStaircase {
    private let region: GapRegion
    private let riser: Riser
    private let firstStep: Rational
    /// nil for a region without end.
    private let lastStep: Rational?

    init(_ region: GapRegion, riser: Riser) throws(ArithmeticError) {
        self.region = region
        self.riser = riser
        firstStep = try (region.lower / riser.width).roundedDown + 1
        if let upper = region.upper {
            lastStep = try (upper / riser.width).roundedUp
        } else {
            lastStep = nil
        }
    }

    func firstNonNegative() throws(ArithmeticError) -> Rational? {
        if let volume = try firstOn(firstStep) { return volume }
        guard firstStep != lastStep else { return nil }
        if let step = try firstPaidInnerStep() { return try firstOn(step) }
        guard let lastStep else { return nil }
        return try firstOn(lastStep)
    }

    func lastNegative() throws(ArithmeticError) -> Gap.Last {
        if let lastStep, lastStep != firstStep {
            let last = try lastOn(lastStep)
            if last != .nowhere { return last }
        }
        if lastStep != firstStep {
            switch try lastUnpaidInnerStep() {
            case .nowhere: break
            case .at(let step): return try lastOn(step)
            case .unbounded: return .unbounded
            }
        }
        return try lastOn(firstStep)
    }
}

extension GapStaircase {
    private func firstOn(_ step: Rational) throws(ArithmeticError) -> Rational? {
        guard let part = try region.part(onStep: step) else { return nil }
        return try GapLine(part).firstNonNegative()
    }

    private func lastOn(_ step: Rational) throws(ArithmeticError) -> Gap.Last {
        guard let part = try region.part(onStep: step) else { return .nowhere }
        return try GapLine(part).lastNegative()
    }

    /// By how much the gap at the same end of a step changes from one step to the next.
    private var trend: Rational {
        get throws(ArithmeticError) { try riser.height + region.slope * riser.width }
    }

    /// The gap at the end of step 0. A rising line is at its best at the end of each step, a falling one at
    /// its worst.
    private var endOfStepZero: Rational { region.constant }

    /// The gap just above the start of step 0, where it is the other way round.
    private var startOfStepZero: Rational {
        get throws(ArithmeticError) { try region.constant - region.slope * riser.width }
    }

    /// The first whole step on which the gap is somewhere not below zero; nil where there is none.
    private func firstPaidInnerStep() throws(ArithmeticError) -> Rational? {
        let isRising = region.slope >= 0
        let best = try isRising ? endOfStepZero : startOfStepZero
        let candidate = try firstStep + 1
        let value = try best + trend * candidate
        // The start of a falling step is not part of it: there the gap must be above zero.
        if isRising ? value >= 0 : value > 0 { return inner(candidate) }
        guard try trend > 0 else { return nil }
        let root = try -best / trend
        return inner(isRising ? root.roundedUp : try root.roundedDown + 1)
    }

    /// The last whole step on which the gap is somewhere below zero.
    private func lastUnpaidInnerStep() throws(ArithmeticError) -> Gap.Last {
        let worst = try region.slope > 0 ? startOfStepZero : endOfStepZero
        if let lastStep {
            let candidate = try lastStep - 1
            if try worst + trend * candidate < 0 { return inner(candidate).map { .at($0) } ?? .nowhere }
            guard try trend > 0 else { return .nowhere }
        } else if try trend <= 0 {
            return try trend < 0 || worst < 0 ? .unbounded : .nowhere
        }
        let step = try (-worst / trend).roundedUp - 1
        return inner(step).map { .at($0) } ?? .nowhere
    }

    private func inner(_ step: Rational) -> Rational? {
        let isInner = step > firstStep && (lastStep.map { step < $0 } ?? true)
        return isInner ? step : nil
    }
}
