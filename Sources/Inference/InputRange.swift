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
    /// unfavourable end. Ranges of inputs that it does not have are left out. Throws `overflow`, and
    /// `divisionByZero` for requests of no tokens. O(ranges).
    package func sets(_ ranges: [InputRange]) throws(ArithmeticError) -> LowBaseHigh<Scenario> {
        LowBaseHigh(
            low: try ranges.reduce(into: self) { $0.set($1.input, to: $1.favourable) }.settled,
            base: self,
            high: try ranges.reduce(into: self) { $0.set($1.input, to: $1.unfavourable) }.settled)
    }

    /// The estimates of the three sets. Throws as `Estimate.init`.
    package func estimates(_ ranges: [InputRange]) throws(EstimateError) -> LowBaseHigh<Estimate> {
        let sets = try settledSets(ranges)
        return LowBaseHigh(
            low: try Estimate(of: sets.low),
            base: try Estimate(of: sets.base),
            high: try Estimate(of: sets.high))
    }

    private func settledSets(_ ranges: [InputRange]) throws(EstimateError) -> LowBaseHigh<Scenario> {
        do { return try sets(ranges) } catch { throw .arithmetic(error) }
    }
}

extension ScenarioOf {
    /// The scenario as it is computed after inputs were set one by one: a volume by requests gives the tokens, and no
    /// more than the whole input is in a cache. Throws `overflow`, and `divisionByZero` for requests of no tokens.
    package var settled: ScenarioOf<Number> {
        get throws(ArithmeticError) {
            var copy = self
            try copy.workload.settleRequests()
            copy.limitSharesOfInput()
            return copy
        }
    }

    /// Lets what is written to a cache give way to what is read from it, where both are more than the input.
    private mutating func limitSharesOfInput() {
        // A subtraction from one overflows for no share.
        guard let rest = try? 1 - workload.cachedShare else { return }
        workload.cacheWriteShare = Number.smaller(workload.cacheWriteShare, Number.larger(0, rest))
    }
}
