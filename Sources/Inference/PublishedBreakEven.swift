package import Exact

/// The break-even of bought GPUs against an API as Pan et al. compute it (arXiv 2509.18101), to show that
/// this core reproduces a published table.
///
/// It leaves out staff, cooling, spare replicas, peak load and partial use: no estimate of the handbook is
/// made with it.
package struct PublishedBreakEven: Hashable, Sendable {
    /// GPUs bought.
    package var gpus: Rational
    /// Price of one GPU, USD.
    package var usdPerGPU: Rational
    /// Power of one GPU, watts.
    package var wattsPerGPU: Rational
    /// Tokens per second of all GPUs.
    package var tokensPerSecond: Rational
    /// Hours of use per month, at full throughput. The printed months follow from 176.
    package var hoursPerMonth: Rational
    /// Price of electricity, USD per kWh.
    package var usdPerKWh: Rational

    /// A purchase.
    package init(
        gpus: Rational, usdPerGPU: Rational, wattsPerGPU: Rational, tokensPerSecond: Rational,
        hoursPerMonth: Rational = 176, usdPerKWh: Rational = Rational(unchecked: 3, over: 20)
    ) {
        self.gpus = gpus
        self.usdPerGPU = usdPerGPU
        self.wattsPerGPU = wattsPerGPU
        self.tokensPerSecond = tokensPerSecond
        self.hoursPerMonth = hoursPerMonth
        self.usdPerKWh = usdPerKWh
    }

    /// Purchase price, USD. Throws `overflow`.
    package var capexUSD: Rational {
        get throws(ArithmeticError) { try gpus * usdPerGPU }
    }

    /// Electricity, USD per month. Throws `overflow`.
    package var electricityUSDPerMonth: Rational {
        get throws(ArithmeticError) { try gpus * wattsPerGPU * hoursPerMonth * usdPerKWh / 1000 }
    }

    /// Capacity, Mtok per month. Throws `overflow`.
    package var mtokPerMonth: Rational {
        get throws(ArithmeticError) { try tokensPerSecond * hoursPerMonth * 3600 / 1_000_000 }
    }

    /// The same tokens from an API, a third of them input, USD per month. Throws `overflow`.
    package func apiUSDPerMonth(input: Price, output: Price) throws(ArithmeticError) -> Rational {
        try mtokPerMonth * (input.usdPerMtok + 2 * output.usdPerMtok) / 3
    }

    /// Months after which the purchase is paid back: `capex / (API - electricity)`; nil where it never is.
    /// Throws `overflow`.
    package func months(input: Price, output: Price) throws(ArithmeticError) -> Rational? {
        try Payback.months(
            capexUSD: capexUSD, rivalUSDPerMonth: apiUSDPerMonth(input: input, output: output),
            runningUSDPerMonth: electricityUSDPerMonth)
    }
}
