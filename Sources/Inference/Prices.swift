package import Cost
package import Exact

/// What one model charges in the numbers of a calculation, USD per Mtok.
package struct PricesOf<Number: Quantity>: Hashable, Sendable {
    /// Input tokens that are neither read from nor written to a cache.
    package var input: Number
    /// Output tokens.
    package var output: Number
    /// Input tokens read from a cache.
    package var cachedInput: Number
    /// Input tokens written to a cache.
    package var cacheWrite: Number
    /// Tokens of asynchronous batches; nil where they cost what others do.
    package var batch: Batch?

    /// The prices of asynchronous batches, USD per Mtok.
    package struct Batch: Hashable, Sendable {
        /// Input tokens.
        package var input: Number
        /// Output tokens.
        package var output: Number

        /// Prices for batches.
        package init(input: Number, output: Number) {
            self.input = input
            self.output = output
        }
    }

    /// USD per Mtok of a workload's mix of tokens, one attempt, in the vendor's own tokens.
    ///
    /// `(1-b)(i((1-h-w)p_in + h p_cr + w p_cw) + o p_out) + b(i p_bin + o p_bout)`. Throws `overflow`.
    package func usdPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let interactive = try interactiveMix(of: workload)
        guard let batch else { return interactive }
        let batched = try workload.inputShare * batch.input + workload.outputShare * batch.output
        return try (1 - workload.batchShare) * interactive + workload.batchShare * batched
    }

    /// The same prices in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> PricesOf<Other> {
        PricesOf<Other>(
            input: number(input), output: number(output), cachedInput: number(cachedInput),
            cacheWrite: number(cacheWrite),
            batch: batch.map { PricesOf<Other>.Batch(input: number($0.input), output: number($0.output)) })
    }

    private func interactiveMix(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let plainShare = try 1 - workload.cachedShare - workload.cacheWriteShare
        let inputMix =
            try plainShare * input + workload.cachedShare * cachedInput
            + workload.cacheWriteShare * cacheWrite
        return try workload.inputShare * inputMix + workload.outputShare * output
    }
}

extension PricesOf<Rational> {
    /// The prices of a list. A missing cache price is the input price; unless both batch prices are known,
    /// batch costs the interactive mix.
    package init(_ list: PriceList) {
        input = list.input.usdPerMtok
        output = list.output.usdPerMtok
        cachedInput = (list[.cachedInput] ?? list.input).usdPerMtok
        cacheWrite = (list[.cacheWrite] ?? list.input).usdPerMtok
        guard let input = list[.batchInput], let output = list[.batchOutput] else { return }
        batch = Batch(input: input.usdPerMtok, output: output.usdPerMtok)
    }
}
