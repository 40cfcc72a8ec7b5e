package import Cost
package import Exact

/// A model behind an API: its prices and how it behaves on a workload, in exact numbers.
package typealias PricedModel = PricedModelOf<Rational>

/// A model behind an API: its prices and how it behaves on a workload.
package struct PricedModelOf<Number: Quantity>: Hashable, Sendable {
    /// List prices.
    package var prices: PricesOf<Number>
    /// Attempts per accepted result, at least 1: one over the acceptance rate.
    package var attempts: Number
    /// Tokens of this model's tokeniser per token of the scenario's reference tokeniser, above 0.
    package var tokenizerFactor: Number
    /// What is paid over the list price, above or equal 0; 1 without a discount. For ranges and payback.
    package var priceFactor: Number

    /// A model; one attempt, the reference tokeniser and list prices unless said otherwise.
    package init(
        prices: PricesOf<Number>, attempts: Number = 1, tokenizerFactor: Number = 1, priceFactor: Number = 1
    ) {
        self.prices = prices
        self.attempts = attempts
        self.tokenizerFactor = tokenizerFactor
        self.priceFactor = priceFactor
    }

    /// USD per million accepted tokens of a workload: `tau a` times the mix. Throws `overflow`.
    package func usdPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        try prices.usdPerMtok(of: workload) * tokenizerFactor * attempts * priceFactor
    }

    /// The same model in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> PricedModelOf<Other> {
        PricedModelOf<Other>(
            prices: prices.mapped(number), attempts: number(attempts),
            tokenizerFactor: number(tokenizerFactor), priceFactor: number(priceFactor))
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
