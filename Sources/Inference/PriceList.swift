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
}
