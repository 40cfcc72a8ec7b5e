import CostPages
import Diagnostics
import Exact
import Inference
import Site

extension WorkloadDecoder {
    /// Reads `model` or `prices`, and how the model behaves.
    mutating func pricedModel(_ reader: inout FieldReader, in field: String) -> PricedModel? {
        let prices = prices(&reader, in: field)
        let attempts = number("attempts", &reader, in: field, usual: 1)
        let tokenizer = number("tokenizer_factor", &reader, in: field, usual: 1)
        guard let prices, let attempts, let tokenizer else { return nil }
        return PricedModel(prices: prices, attempts: attempts, tokenizerFactor: tokenizer)
    }

    private mutating func prices(_ reader: inout FieldReader, in field: String) -> PriceList? {
        let key = reader.oneKey(
            of: ["model", "prices"],
            help: "name a model of content/data/prices.yaml, or write 'prices: {input: ..., output: ...}'")
        guard let key, let value = reader.value(key) else { return nil }
        if key == "prices" {
            let prices = reader.group(value, what: "'prices'") { $0.priceList() }
            if let prices { note("\(field).prices", .prices(prices), from: .written, at: value.span) }
            return prices
        }
        guard let id = reader.string("model"), let row = priceRow(of: id, &reader, at: value.span) else {
            return nil
        }
        do {
            let prices = if let workload { try row.prices(for: workload) } else { row.prices }
            note("\(field).model", .prices(prices), from: .model(id), at: value.span)
            return prices
        } catch {
            reader.report("cost-input", error.sentence, at: value.span)
            return nil
        }
    }

    /// The row of a model on the scenario's day.
    private func priceRow(of id: String, _ reader: inout FieldReader, at span: Range<Int>) -> PriceRow? {
        guard let model = book.model(id) else {
            reader.report(
                "model-unknown", "there is no model '\(id)'", at: span,
                help: didYouMean(
                    id, among: book.models.map(\.id),
                    otherwise:
                        "use an id of content/data/prices.yaml, or write 'prices: {input: ..., output: ...}'")
            )
            return nil
        }
        if let ends = model.ends, ends <= asOf {
            reader.report(
                "model-ended", "\(model.provider) stopped '\(id)' on \(ends.longText)", at: span,
                help: "name a model that can still be called", severity: .warning)
        }
        if let row = model.rows.row(on: asOf) { return row }
        reader.report(
            "price-missing", "'\(id)' has no price on \(asOf.longText)", at: span,
            help: model.rows.first.map { "its first row is of \($0.from.longText)" } ?? "add a row")
        return nil
    }
}
