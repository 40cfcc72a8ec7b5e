/// A price of a model by kind of token: the one table of them. The raw value is its key in files and in values.
///
/// A further one is a case here, its part in `PricesOf`, and its name in public lists (`ListKey`).
package enum PriceField: String, CaseIterable, Hashable, Sendable {
    /// Input tokens that are neither read from nor written to a cache.
    case input
    /// Output tokens.
    case output
    /// Input tokens read from a cache.
    case cachedInput = "cached_input"
    /// Input tokens written to a cache.
    case cacheWrite = "cache_write"
    /// Input tokens of asynchronous batches.
    case batchInput = "batch_input"
    /// Output tokens of asynchronous batches.
    case batchOutput = "batch_output"
    /// Input tokens of asynchronous batches that are read from a cache, where the vendor grants both.
    case batchCachedInput = "batch_cached_input"

    /// The price that takes its place where a vendor names none, and above which it cannot lie if it is a discount;
    /// nil for a price that every model has.
    package var usual: PriceField? {
        switch self {
        case .input, .output: nil
        case .cachedInput, .cacheWrite, .batchInput: .input
        case .batchOutput: .output
        case .batchCachedInput: .batchInput
        }
    }

    /// Whether it is never above the usual price. Writing to a cache may cost more.
    package var isDiscount: Bool { usual != nil && self != .cacheWrite }

    /// Its name at the head of a column: `Cached input`.
    package var title: String {
        switch self {
        case .input: "Input"
        case .output: "Output"
        case .cachedInput: "Cached input"
        case .cacheWrite: "Cache write"
        case .batchInput: "Batch input"
        case .batchOutput: "Batch output"
        case .batchCachedInput: "Batch cached input"
        }
    }
}
