import Inference

/// A key of litellm's list that holds a price of text tokens, in USD per token.
struct ListKey: Hashable {
    /// The price that it holds.
    package let column: PriceField
    /// The length of a prompt, in tokens, above which the price holds; nil for the usual price.
    package let threshold: Int64?

    /// What a key means; nil for one that is not read, such as those of images or of priority service.
    package init?(_ key: String) {
        guard let (name, threshold) = parts(of: key), let column = columns[name] else { return nil }
        // Long prompts have neither batch prices nor prices of cache writes in a handbook.
        guard threshold == nil || [.input, .output, .cachedInput].contains(column) else { return nil }
        self.column = column
        self.threshold = threshold
    }
}

private let columns: [String: PriceField] = [
    "input_cost_per_token": .input, "output_cost_per_token": .output,
    "cache_read_input_token_cost": .cachedInput, "cache_creation_input_token_cost": .cacheWrite,
    "input_cost_per_token_batches": .batchInput, "output_cost_per_token_batches": .batchOutput,
]

/// `input_cost_per_token_above_200k_tokens` is `input_cost_per_token` above 200,000.
private func parts(of key: String) -> (name: String, threshold: Int64?)? {
    guard let range = key.firstRange(of: "_above_") else { return (key, nil) }
    let end = key[range.upperBound...]
    guard end.hasSuffix("k_tokens"), let thousands = Int64(end.dropLast("k_tokens".count)) else { return nil }
    let (tokens, isTooLarge) = thousands.multipliedReportingOverflow(by: 1_000)
    return isTooLarge ? nil : (String(key[..<range.lowerBound]), tokens)
}
