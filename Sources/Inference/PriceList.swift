/// What one model charges, in USD per million tokens, by kind of token.
///
/// Prices are explicit: a discount is a price, never a multiplier, since cache reads run from 0.02 to 0.5 of
/// the input price and batch is not always half.
package struct PriceList: Hashable, Sendable {
    /// Input tokens that are neither read from nor written to a cache.
    package var input: Price
    /// Output tokens.
    package var output: Price
    /// The prices that not every vendor names.
    private var others: [PriceField: Price] = [:]

    /// A price list; what is left out falls back to the dearer price that it replaces.
    package init(input: Price, output: Price) {
        self.input = input
        self.output = output
    }

    /// The price of a kind of token; nil where the vendor names none. Those of input and output cannot be taken out.
    package subscript(field: PriceField) -> Price? {
        get {
            switch field {
            case .input: input
            case .output: output
            default: others[field]
            }
        }
        set {
            switch field {
            case .input: input = newValue ?? input
            case .output: output = newValue ?? output
            default: others[field] = newValue
            }
        }
    }
}
