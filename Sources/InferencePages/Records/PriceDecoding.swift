import Cost
import CostPages
import Diagnostics
import Inference
import Site

/// The models of `prices.yaml`, and everything that is wrong with that file.
func decodePrices(_ value: YAMLValue, in file: CostFile) -> (models: [ModelRecord], diagnostics: [Diagnostic])
{
    var file = file
    var reader = FieldReader(value, what: "the price file", path: file.path)
    reader.nextCheck(of: &file)
    let models = reader.groups("models", what: "the model") { modelRecord(&$0, in: file) }
    let names = models.flatMap { model in ([model.id] + model.aliases).map { ($0, model.span) } }
    reader.requireUniqueIDs(names, what: "model")
    reader.adopt(priceOutliers(models, path: file.path))
    return (models, reader.finish())
}

private func modelRecord(_ reader: inout FieldReader, in file: CostFile) -> ModelRecord? {
    let id = reader.requiredString("id")
    let aliases = reader.strings("aliases")
    let name = reader.requiredString("name")
    let provider = reader.requiredString("provider")
    let kind = reader.choice("class", ModelRecord.Kind.self)
    let family = reader.requiredString("family")
    let limits = (
        reader.integer("context_tokens"), reader.integer("output_tokens_limit"),
        reader.integer("cache_minimum_tokens")
    )
    let ends = reader.date("ends")
    reader.require("rows", help: "give its prices: a list of rows with 'from', 'input' and 'output'")
    let rows = reader.groups("rows", what: "this row") { priceRow(&$0, in: file) }
    reader.requireOrder(of: rows)
    guard let id, let name, let provider, let kind, let family else { return nil }
    return ModelRecord(
        id: id, aliases: aliases, name: name, provider: provider, kind: kind, family: family,
        contextTokens: limits.0, outputTokensLimit: limits.1, cacheMinimumTokens: limits.2, ends: ends,
        rows: rows, span: reader.span)
}

private func priceRow(_ reader: inout FieldReader, in file: CostFile) -> PriceRow? {
    let days = reader.days()
    let prices = reader.modelPrices()
    let provenance = reader.provenance(in: file)
    guard let days, let prices, let provenance else { return nil }
    return PriceRow(
        from: days.from, to: days.to, prices: prices.usual, longContext: prices.longContext,
        offPeak: prices.offPeak, provenance: provenance, span: reader.span)
}

private func offPeakPrices(_ reader: inout FieldReader) -> OffPeakPrices? {
    reader.require("prices", help: "write the prices off the peak: {input: ..., output: ...}")
    let hours = reader.requiredString("hours", help: "write when they hold, such as '16:30-00:30 UTC'")
    let prices = reader.value("prices").flatMap { value in
        reader.group(value, what: "'prices'") { $0.priceList() }
    }
    guard let prices, let hours else { return nil }
    return OffPeakPrices(prices: prices, hours: hours)
}

private func longContextPrices(_ reader: inout FieldReader) -> LongContextPrices? {
    reader.require("threshold_tokens")
    reader.require("input")
    reader.require("output")
    let threshold = reader.integer("threshold_tokens")
    let (input, output, cached) = (
        reader.price("input"), reader.price("output"), reader.price("cached_input")
    )
    guard let threshold, let input, let output else { return nil }
    return LongContextPrices(thresholdTokens: threshold, input: input, output: output, cachedInput: cached)
}

extension FieldReader {
    /// All lists of a model: its prices, those of long prompts and those off the peak hours; nil after a problem with
    /// its prices.
    mutating func modelPrices() -> ModelPrices? {
        let usual = priceList()
        let longContext = value("long_context").flatMap { value in
            group(value, what: "'long_context'", longContextPrices)
        }
        let offPeak = value("off_peak").flatMap { value in
            group(value, what: "'off_peak'", offPeakPrices)
        }
        return usual.map { ModelPrices(usual: $0, longContext: longContext, offPeak: offPeak) }
    }

    /// The prices of a model, `input` and `output` required; nil after a problem with these two.
    ///
    /// A cached or a batch price above the one that it replaces is reported: it stands in the wrong column.
    mutating func priceList() -> PriceList? {
        require("input", help: "write USD per million input tokens")
        require("output", help: "write USD per million output tokens")
        var read: [PriceField: Price] = [:]
        for field in PriceField.allCases { read[field] = price(field.rawValue) }
        guard let input = read[.input], let output = read[.output] else { return nil }
        var prices = PriceList(input: input, output: output)
        for field in PriceField.allCases { prices[field] = read[field] }
        for field in PriceField.allCases where field.isDiscount {
            guard let usual = field.usual, let full = prices[usual] else { continue }
            requireDiscount(field.rawValue, prices[field], on: usual.rawValue, full)
        }
        return prices
    }

    private mutating func requireDiscount(_ key: String, _ price: Price?, on other: String, _ full: Price) {
        guard let price, price > full else { return }
        report(
            "cost-range", "'\(key)' is \(Display.price(price)), above '\(other)' (\(Display.price(full)))",
            at: value(key)?.span ?? span, help: "see whether the two columns changed places")
    }
}
