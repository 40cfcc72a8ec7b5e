/// The traffic of a scenario.
package struct Workload: Hashable, Sendable {
    /// Accepted tokens per day, input and output together, averaged over the month; at least 0.
    package var tokensPerDay: Rational
    /// Share of the tokens that is input, 0 to 1.
    package var inputShare: Rational
    /// Share of the input that is read from a cache, 0 to 1.
    package var cachedShare: Rational
    /// Share of the input that is written to a cache, 0 to 1; with `cachedShare` at most 1.
    package var cacheWriteShare: Rational
    /// Share of the traffic that may run as an asynchronous batch, 0 to 1.
    package var batchShare: Rational
    /// Input and output tokens of one request, above 0.
    package var tokensPerRequest: Rational
    /// Peak over average load, at least 1.
    package var peakToAverage: Rational

    /// A workload; no cache, no batch and no peak unless said otherwise.
    package init(
        tokensPerDay: Rational, inputShare: Rational, cachedShare: Rational = 0,
        cacheWriteShare: Rational = 0, batchShare: Rational = 0, tokensPerRequest: Rational,
        peakToAverage: Rational = 1
    ) {
        self.tokensPerDay = tokensPerDay
        self.inputShare = inputShare
        self.cachedShare = cachedShare
        self.cacheWriteShare = cacheWriteShare
        self.batchShare = batchShare
        self.tokensPerRequest = tokensPerRequest
        self.peakToAverage = peakToAverage
    }

    /// Share of the tokens that is output.
    package var outputShare: Rational {
        get throws(ArithmeticError) { try 1 - inputShare }
    }
}
