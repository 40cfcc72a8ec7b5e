import CostPages
import Diagnostics
import Fields
import Inference
import Workloads

/// The models of `prices.yaml`, and everything that is wrong with that file.
func decodePrices(_ value: LocatedValue, in file: CostFile) -> (
    models: [ModelRecord], diagnostics: [Diagnostic]
) {
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
    let prices = reader.priceLists()
    let provenance = reader.provenance(in: file)
    guard let days, let prices, let provenance else { return nil }
    return PriceRow(
        dated: DatedPrices(from: days.from, to: days.to, lists: prices), provenance: provenance,
        span: reader.span)
}
