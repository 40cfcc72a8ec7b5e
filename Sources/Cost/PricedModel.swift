/// A model behind an API: its prices and how it behaves on a workload.
package struct PricedModel: Hashable, Sendable {
    /// List prices.
    package var prices: PriceList
    /// Attempts per accepted result, at least 1: one over the acceptance rate.
    package var attempts: Rational
    /// Tokens of this model's tokeniser per token of the scenario's reference tokeniser, above 0.
    package var tokenizerFactor: Rational
    /// What is paid over the list price, above or equal 0; 1 without a discount. For ranges and payback.
    package var priceFactor: Rational

    /// A model; one attempt, the reference tokeniser and list prices unless said otherwise.
    package init(
        prices: PriceList, attempts: Rational = 1, tokenizerFactor: Rational = 1, priceFactor: Rational = 1
    ) {
        self.prices = prices
        self.attempts = attempts
        self.tokenizerFactor = tokenizerFactor
        self.priceFactor = priceFactor
    }

    /// USD per million accepted tokens of a workload: `tau a` times the mix. Throws `overflow`.
    package func usdPerMtok(of workload: Workload) throws(ArithmeticError) -> Rational {
        try prices.usdPerMtok(of: workload) * tokenizerFactor * attempts * priceFactor
    }
}
