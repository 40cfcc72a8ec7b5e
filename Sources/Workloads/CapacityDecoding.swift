import Exact
import Fields
import Inference

extension WorkloadDecoder {
    /// Reads an option that buys capacity of its vendor in the place of tokens.
    mutating func boughtOption(_ reader: inout FieldReader, in field: String) -> PricedOption? {
        let key = reader.oneKey(
            of: ["provisioned", "dedicated", "model", "prices"],
            help: "keep what is bought: units by the month, endpoints by the hour, or tokens")
        let fixed = fixedCosts(&reader, in: field)
        guard let key, let value = reader.value(key), let fixed else { return nil }
        if key == "dedicated" {
            let fleet = group(value, "\(field).dedicated") { $0.fleet(&$1, in: $2, isEndpoint: true) }
            return fleet.map { PricedOption(capacity: .dedicated($0), fixed: fixed) }
        }
        let attempts = number("attempts", &reader, in: field, usual: 1)
        let tokenizer = number("tokenizer_factor", &reader, in: field, usual: 1)
        let discount = number("discount", &reader, in: field, usual: 0)
        let reasoning = number("reasoning_per_output", &reader, in: field, usual: 0)
        let units = group(value, "\(field).provisioned") { $0.units(&$1, in: $2) }
        guard let units, let attempts, let tokenizer, let discount, let reasoning else { return nil }
        var option = PricedOption(
            capacity: .provisioned(units), attempts: attempts, tokenizerFactor: tokenizer, fixed: fixed)
        option.model.discount = discount
        option.model.reasoningPerOutput = reasoning
        return option
    }

    private mutating func units(_ reader: inout FieldReader, in field: String) -> Provisioned? {
        let price = number("unit_usd_per_month", &reader, in: field)
        let tokens = number("input_tokens_per_minute", &reader, in: field)
        let output = number("output_weight", &reader, in: field)
        let cached = number("cached_weight", &reader, in: field, usual: 1)
        let least = number("minimum_units", &reader, in: field, usual: 1)
        let step = number("step", &reader, in: field, usual: 1)
        guard let price, let tokens, let output, let cached, let least, let step else { return nil }
        return Provisioned(
            unitUSDPerMonth: price, inputTokensPerMinute: tokens, outputWeight: output, cachedWeight: cached,
            minimumUnits: least, step: step)
    }
}
