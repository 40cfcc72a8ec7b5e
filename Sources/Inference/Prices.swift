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
        /// Input tokens read from a cache; nil where a batch grants no price of its own for them, and they cost what
        /// others do.
        package var cachedInput: Number?

        /// Prices for batches.
        package init(input: Number, output: Number, cachedInput: Number? = nil) {
            self.input = input
            self.output = output
            self.cachedInput = cachedInput
        }

        /// `i((1-h) p_bin + h p_bcr) + o(1+r) p_bout`, without a cached price `i p_bin + o(1+r) p_bout`.
        fileprivate func mix(
            of workload: WorkloadOf<Number>, _ reasoningPerOutput: Number
        ) throws(ArithmeticError) -> Number {
            let outputMix = try workload.outputShare * (1 + reasoningPerOutput) * output
            guard let cachedInput else { return try workload.inputShare * input + outputMix }
            let inputMix =
                try (1 - workload.cachedShare) * input + workload.cachedShare * cachedInput
            return try workload.inputShare * inputMix + outputMix
        }
    }

    /// USD per Mtok of a workload's mix of tokens, one attempt, in the vendor's own tokens, with r tokens of reasoning
    /// billed as output for each output token that is shown.
    ///
    /// `(1-b)(i((1-h-w)p_in + h p_cr + w p_cw) + o(1+r) p_out) + b(i((1-h) p_bin + h p_bcr) + o(1+r) p_bout)`. Throws
    /// `overflow`.
    package func usdPerMtok(
        of workload: WorkloadOf<Number>, reasoningPerOutput: Number = 0
    ) throws(ArithmeticError) -> Number {
        let interactive = try interactiveMix(of: workload, reasoningPerOutput)
        guard let batch else { return interactive }
        let batched = try batch.mix(of: workload, reasoningPerOutput)
        return try (1 - workload.batchShare) * interactive + workload.batchShare * batched
    }

    /// The same prices in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> PricesOf<Other> {
        PricesOf<Other>(
            input: number(input), output: number(output), cachedInput: number(cachedInput),
            cacheWrite: number(cacheWrite),
            batch: batch.map {
                PricesOf<Other>.Batch(
                    input: number($0.input), output: number($0.output),
                    cachedInput: $0.cachedInput.map(number))
            })
    }

    private func interactiveMix(
        of workload: WorkloadOf<Number>, _ reasoningPerOutput: Number
    ) throws(ArithmeticError) -> Number {
        let plainShare = try 1 - workload.cachedShare - workload.cacheWriteShare
        let inputMix =
            try plainShare * input + workload.cachedShare * cachedInput
            + workload.cacheWriteShare * cacheWrite
        return try workload.inputShare * inputMix
            + workload.outputShare * (1 + reasoningPerOutput) * output
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
        batch = Batch(
            input: input.usdPerMtok, output: output.usdPerMtok,
            cachedInput: list[.batchCachedInput].map { $0.usdPerMtok })
    }
}

extension PricesOf {
    /// Nothing for any token: what a unit that is bought whole leaves to pay.
    static var free: PricesOf { PricesOf(input: 0, output: 0, cachedInput: 0, cacheWrite: 0, batch: nil) }

    /// The price of a kind of token; nil where there is none of its own. Setting one that is not there does nothing.
    subscript(field: PriceField) -> Number? {
        get {
            switch field {
            case .input: input
            case .output: output
            case .cachedInput: cachedInput
            case .cacheWrite: cacheWrite
            case .batchInput: batch?.input
            case .batchOutput: batch?.output
            case .batchCachedInput: batch?.cachedInput
            }
        }
        set {
            guard let newValue else { return }
            switch field {
            case .input: input = newValue
            case .output: output = newValue
            case .cachedInput: cachedInput = newValue
            case .cacheWrite: cacheWrite = newValue
            case .batchInput: batch?.input = newValue
            case .batchOutput: batch?.output = newValue
            case .batchCachedInput: if batch?.cachedInput != nil { batch?.cachedInput = newValue }
            }
        }
    }
}
