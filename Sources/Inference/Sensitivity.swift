package import Cost
package import Exact

/// What one input alone does to a crossover.
package struct Sensitivity: Hashable, Sendable {
    /// The input and its two ends.
    package let range: InputRange
    /// The crossover with the input at its low end, all else equal.
    package let low: Crossover
    /// The crossover with the input at its high end, all else equal.
    package let high: Crossover

    /// How far the crossover moves.
    package enum Swing: Hashable, Comparable, Sendable {
        /// By this many tokens per day, at least 0.
        case tokensPerDay(Rational)
        /// From a volume to none.
        case unbounded
    }

    /// How far the volume from which the answer holds for good moves between the two ends; where there is
    /// no such volume at both ends, not at all.
    package let swing: Swing
}

extension Scenario {
    /// The sensitivity of the crossover between two options to each input, the largest swing first and
    /// equals in the order given.
    ///
    /// Empty where one of the options is not compared; ranges of inputs that the scenario does not have are
    /// left out. Throws the inputs that break a rule at an end, and arithmetic errors. O(ranges) crossovers.
    package func sensitivity(
        from: OptionID, to: OptionID, ranges: [InputRange]
    ) throws(EstimateError) -> [Sensitivity] {
        var result: [Sensitivity] = []
        for range in ranges {
            guard let low = try crossover(from: from, to: to, with: range.input, at: range.low),
                let high = try crossover(from: from, to: to, with: range.input, at: range.high)
            else { continue }
            let swing = try Sensitivity.swing(low, high)
            result.append(Sensitivity(range: range, low: low, high: high, swing: swing))
        }
        // The sort of the standard library is stable only in practice: the index decides between equals.
        return result.enumerated()
            .sorted { ($1.element.swing, $0.offset) < ($0.element.swing, $1.offset) }
            .map { $0.element }
    }

    private func crossover(
        from: OptionID, to: OptionID, with input: Input, at value: Rational
    ) throws(EstimateError) -> Crossover? {
        guard let changed = setting(input, to: value) else { return nil }
        let settled = try settled(changed)
        let problems = settled.problems
        guard problems.isEmpty else { throw .inputs(problems) }
        do {
            guard let from = try settled.curve(of: from), let to = try settled.curve(of: to)
            else { return nil }
            return try Crossover(from: from, to: to)
        } catch {
            throw .arithmetic(error)
        }
    }

    private func settled(_ changed: Scenario) throws(EstimateError) -> Scenario {
        do {
            return try changed.settled
        } catch {
            let problems = changed.problems
            throw problems.isEmpty ? .arithmetic(error) : .inputs(problems)
        }
    }
}

extension Sensitivity {
    fileprivate static func swing(_ low: Crossover, _ high: Crossover) throws(EstimateError) -> Swing {
        switch (low.robust, high.robust) {
        case (let low?, let high?):
            do { return .tokensPerDay(try (high - low).magnitude) } catch { throw .arithmetic(error) }
        case (nil, nil): return .tokensPerDay(0)
        default: return .unbounded
        }
    }
}
