import Cost
package import Exact

/// The low and the high end of an input.
package struct InputRange: Hashable, Sendable {
    /// The input.
    package let input: Input
    /// The smaller value.
    package let low: Rational
    /// The larger value.
    package let high: Rational

    /// A range between two values, whichever is the smaller.
    package init(_ input: Input, _ first: Rational, _ second: Rational) {
        self.input = input
        low = min(first, second)
        high = max(first, second)
    }

    /// The end that makes an option cheap.
    package var favourable: Rational { input.isFavourableWhenHigh ? high : low }

    /// The end that makes an option dear.
    package var unfavourable: Rational { input.isFavourableWhenHigh ? low : high }
}

extension Scenario {
    /// The scenario with every range at its favourable end, as it is, and with every range at its
    /// unfavourable end. Ranges of inputs that it does not have are left out. O(ranges).
    package func sets(_ ranges: [InputRange]) -> LowBaseHigh<Scenario> {
        LowBaseHigh(
            low: ranges.reduce(into: self) { $0.set($1.input, to: $1.favourable) }.withSharesOfInput,
            base: self,
            high: ranges.reduce(into: self) { $0.set($1.input, to: $1.unfavourable) }.withSharesOfInput)
    }

    /// The estimates of the three sets. Throws as `Estimate.init`.
    package func estimates(_ ranges: [InputRange]) throws(EstimateError) -> LowBaseHigh<Estimate> {
        let sets = sets(ranges)
        return LowBaseHigh(
            low: try Estimate(of: sets.low),
            base: try Estimate(of: sets.base),
            high: try Estimate(of: sets.high))
    }
}

extension ScenarioOf {
    /// The scenario with no more than the whole input in a cache: what is written gives way to what is read.
    var withSharesOfInput: ScenarioOf<Number> {
        var copy = self
        copy.limitSharesOfInput()
        return copy
    }

    /// Lets what is written to a cache give way to what is read from it, where both are more than the input.
    mutating func limitSharesOfInput() {
        // A subtraction from one overflows for no share.
        guard let rest = try? 1 - workload.cachedShare else { return }
        workload.cacheWriteShare = Number.smaller(workload.cacheWriteShare, Number.larger(0, rest))
    }
}
