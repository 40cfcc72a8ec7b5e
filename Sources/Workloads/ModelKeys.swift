import Exact
import Inference

// The keys of priced models.
extension WorkloadKeys {
    static let model = WorkloadKeyGroup(
        name: "model", title: "A priced model",
        places: ["options.closed", "options.managed-open", "options.hybrid.closed", "options.hybrid.open"],
        keys: [
            modelID(or: ["prices"]), ownPrices(or: ["model"]),
            attempts,
            WorkloadKey(
                "tokenizer_factor", .number(unit: "", .positive), .number(1),
                "Its tokens over those in which the workload is counted."),
            share("discount", 0, "What a contract takes off the list price."),
            reasoning,
        ])

    static let prices = WorkloadKeyGroup(
        name: "prices", title: "Prices",
        places: pricePlaces,
        keys: PriceField.allCases.map { field in
            WorkloadKey(
                field.rawValue, .price, field.usual.map { .means("'\($0.rawValue)'") } ?? .refused,
                "\(field.title) tokens.")
        } + [
            WorkloadKey(
                "long_context", .group(["long-context"]), .means("long prompts cost the same"),
                "The prices of requests with long prompts."),
            WorkloadKey(
                "off_peak", .group(["off-peak"]), .means("all hours cost the same"),
                "The prices of a vendor's off-peak hours."),
        ])

    static let longContext = WorkloadKeyGroup(
        name: "long-context", title: "Prices of long prompts", places: pricePlaces.map { $0 + ".long_context" },
        keys: [
            WorkloadKey(
                "threshold_tokens", .count, .refused, "The input tokens of a request above which they hold."),
            WorkloadKey("input", .price, .refused, "Input tokens."),
            WorkloadKey("output", .price, .refused, "Output tokens."),
            WorkloadKey("cached_input", .price, .means("'input'"), "Input tokens that are read from a cache."),
        ])

    static let offPeak = WorkloadKeyGroup(
        name: "off-peak", title: "Prices off the peak", places: pricePlaces.map { $0 + ".off_peak" },
        keys: [
            WorkloadKey("hours", .text, .refused, "When they hold, as the vendor says: 16:30-00:30 UTC."),
            WorkloadKey("prices", .group(["prices"]), .refused, "The prices, as those of other hours are written."),
        ])

    private static let pricePlaces =
        ["options.closed", "options.managed-open", "options.hybrid.closed", "options.hybrid.open"].map {
            $0 + ".prices"
        }

    static func modelID(or others: [String]) -> WorkloadKey {
        WorkloadKey(
            "model", .row(file: "prices.yaml"), .refusedWithout(others),
            "The model whose list prices are taken.")
    }

    static func ownPrices(or others: [String]) -> WorkloadKey {
        WorkloadKey("prices", .group(["prices"]), .refusedWithout(others), "Its prices, written here.")
    }
}
