/// What one model charges, in USD per million tokens, by kind of token.
///
/// Prices are explicit: a discount is a price, never a multiplier, since cache reads run from 0.02 to 0.5 of
/// the input price and batch is not always half.
package struct PriceList: Hashable, Sendable {
    /// Input tokens that are neither read from nor written to a cache.
    package var input: Price
    /// Output tokens.
    package var output: Price
    /// Input tokens read from a cache; nil where the vendor names no price.
    package var cachedInput: Price?
    /// Input tokens written to a cache; nil where the vendor names no price.
    package var cacheWrite: Price?
    /// Input tokens of asynchronous batches; nil where the vendor names no price.
    package var batchInput: Price?
    /// Output tokens of asynchronous batches; nil where the vendor names no price.
    package var batchOutput: Price?

    /// A price list; what is left out falls back to the dearer price that it replaces.
    package init(
        input: Price, output: Price, cachedInput: Price? = nil, cacheWrite: Price? = nil,
        batchInput: Price? = nil, batchOutput: Price? = nil
    ) {
        self.input = input
        self.output = output
        self.cachedInput = cachedInput
        self.cacheWrite = cacheWrite
        self.batchInput = batchInput
        self.batchOutput = batchOutput
    }

    /// USD per Mtok of a workload's mix of tokens, one attempt, in the vendor's own tokens.
    ///
    /// `(1-b)(i((1-h-w)p_in + h p_cr + w p_cw) + o p_out) + b(i p_bin + o p_bout)`. A missing cache price
    /// is the input price; unless both batch prices are known, batch costs the interactive mix. Throws
    /// `overflow`.
    package func usdPerMtok(of workload: Workload) throws(ArithmeticError) -> Rational {
        let interactive = try interactiveMix(of: workload)
        guard let batchInput, let batchOutput else { return interactive }
        let batch =
            try workload.inputShare * batchInput.usdPerMtok
            + workload.outputShare * batchOutput.usdPerMtok
        return try (1 - workload.batchShare) * interactive + workload.batchShare * batch
    }
}

extension PriceList {
    private func interactiveMix(of workload: Workload) throws(ArithmeticError) -> Rational {
        let plainShare = try 1 - workload.cachedShare - workload.cacheWriteShare
        let inputMix =
            try plainShare * input.usdPerMtok
            + workload.cachedShare * (cachedInput ?? input).usdPerMtok
            + workload.cacheWriteShare * (cacheWrite ?? input).usdPerMtok
        return try workload.inputShare * inputMix + workload.outputShare * output.usdPerMtok
    }
}
