package import Cost
package import Exact

/// A model behind an API: its prices and how it behaves on a workload, in exact numbers.
package typealias PricedModel = PricedModelOf<Rational>

/// A model behind an API: its prices and how it behaves on a workload.
package struct PricedModelOf<Number: Quantity>: Hashable, Sendable {
    /// List prices.
    @Boxed package var prices: PricesOf<Number>
    /// Attempts per accepted result, at least 1: one over the acceptance rate.
    package var attempts: Number
    /// Tokens of this model's tokeniser per token of the scenario's reference tokeniser, above 0.
    package var tokenizerFactor: Number
    /// What is paid over the list price, above or equal 0; 1 without a discount. For ranges and payback.
    package var priceFactor: Number
    /// What a vendor grants on its list, 0 to 1: 0.2 pays four fifths of it.
    package var discount: Number = 0
    /// Output tokens that are generated and billed and never shown, for each that is; at least 0.
    package var reasoningPerOutput: Number = 0
    /// List prices in the vendor's off-peak hours; nil where it has none.
    @Boxed package var offPeak: PricesOf<Number>?
    /// List prices of requests that the vendor prices by their length; nil where all cost the same, or one list holds
    /// for all of them.
    @Boxed package var longPrompts: PricesOf<Number>?

    /// A model; one attempt, the reference tokeniser and list prices unless said otherwise.
    package init(
        prices: PricesOf<Number>, attempts: Number = 1, tokenizerFactor: Number = 1, priceFactor: Number = 1
    ) {
        self.prices = prices
        self.attempts = attempts
        self.tokenizerFactor = tokenizerFactor
        self.priceFactor = priceFactor
    }

    /// USD per million accepted tokens of a workload: `tau a (1 - discount)` times the mix. Throws `overflow`.
    package func usdPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        try listUSDPerMtok(of: workload) * tokenizerFactor * attempts * priceFactor * (1 - discount)
    }

    /// USD per Mtok of the mix at list prices: `(1-l)((1-q) P + q P_off) + l P_long`, with q the share in off-peak hours
    /// and l that in long requests, which have no off-peak price.
    private func listUSDPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let peak = try prices.usdPerMtok(of: workload, reasoningPerOutput: reasoningPerOutput)
        var usual = peak
        if let offPeak {
            let off = try offPeak.usdPerMtok(of: workload, reasoningPerOutput: reasoningPerOutput)
            usual = try (1 - workload.offPeakShare) * peak + workload.offPeakShare * off
        }
        guard let longPrompts else { return usual }
        let long = try longPrompts.usdPerMtok(of: workload, reasoningPerOutput: reasoningPerOutput)
        return try (1 - workload.longPromptShare) * usual + workload.longPromptShare * long
    }

    /// The same model in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> PricedModelOf<Other> {
        var other = PricedModelOf<Other>(
            prices: prices.mapped(number), attempts: number(attempts),
            tokenizerFactor: number(tokenizerFactor), priceFactor: number(priceFactor))
        other.discount = number(discount)
        other.reasoningPerOutput = number(reasoningPerOutput)
        other.offPeak = offPeak?.mapped(number)
        other.longPrompts = longPrompts?.mapped(number)
        return other
    }
}

extension PricedModel {
    /// A model with a list of prices; one attempt, the reference tokeniser and list prices unless said otherwise.
    package init(
        prices: PriceList, attempts: Rational = 1, tokenizerFactor: Rational = 1, priceFactor: Rational = 1
    ) {
        self.init(
            prices: PricesOf(prices), attempts: attempts, tokenizerFactor: tokenizerFactor,
            priceFactor: priceFactor)
    }
}
