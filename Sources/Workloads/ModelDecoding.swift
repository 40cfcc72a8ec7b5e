import Diagnostics
import Exact
import Fields
import Inference

extension WorkloadDecoder {
    /// Reads `model` or `prices`, and how the model behaves.
    mutating func pricedModel(_ reader: inout FieldReader, in field: String) -> PricedModel? {
        let prices = prices(&reader, in: field)
        let attempts = number("attempts", &reader, in: field, usual: 1)
        let tokenizer = number("tokenizer_factor", &reader, in: field, usual: 1)
        let discount = number("discount", &reader, in: field, usual: 0)
        let reasoning = number("reasoning_per_output", &reader, in: field, usual: 0)
        guard let prices, let attempts, let tokenizer, let discount, let reasoning else { return nil }
        var model = PricedModel(prices: prices.list, attempts: attempts, tokenizerFactor: tokenizer)
        model.discount = discount
        model.reasoningPerOutput = reasoning
        model.offPeak = prices.offPeak.map { PricesOf($0) }
        model.longPrompts = prices.longPrompts.map { PricesOf($0) }
        return model
    }

    /// The lists that a workload pays.
    private struct PaidLists {
        var list: PriceList
        var offPeak: PriceList?
        var longPrompts: PriceList?
    }

    /// The lists of a model for this workload: where it says how much comes in long prompts, theirs beside the usual
    /// one, else the one that a request of its length pays. Throws `overflow`.
    private func paid(_ lists: PriceLists) throws(ArithmeticError) -> PaidLists {
        guard let workload, !isLongPromptShareKnown else {
            return PaidLists(
                list: lists.usual, offPeak: lists.offPeak?.prices,
                longPrompts: workload == nil ? nil : lists.longPrompts)
        }
        let list = try lists.prices(for: workload)
        return PaidLists(list: list, offPeak: list == lists.usual ? lists.offPeak?.prices : nil)
    }

    private mutating func prices(_ reader: inout FieldReader, in field: String) -> PaidLists? {
        let key = reader.oneKey(
            of: ["model", "prices"],
            help: "name a model of content/data/prices.yaml, or write 'prices: {input: ..., output: ...}'")
        guard let key, let value = reader.value(key) else { return nil }
        if key == "prices" {
            let lists = reader.group(value, what: "'prices'") { $0.priceLists() }
            return lists.flatMap { paid($0, .written, "\(field).prices", &reader, at: value.span) }
        }
        guard let id = reader.string("model"), let row = priceRow(of: id, &reader, at: value.span) else {
            return nil
        }
        return paid(row.lists, .model(id), "\(field).model", &reader, at: value.span)
    }

    /// The lists that the workload pays, noted where they stand; nil after a report.
    private mutating func paid(
        _ lists: PriceLists, _ origin: ScenarioInput.Origin, _ field: String, _ reader: inout FieldReader,
        at span: Range<Int>
    ) -> PaidLists? {
        do throws(ArithmeticError) {
            let paid = try paid(lists)
            note(field, .prices(paid.list), from: origin, at: span)
            return paid
        } catch {
            reader.report("cost-input", error.sentence, at: span)
            return nil
        }
    }

    /// The row of a model on the scenario's day.
    private func priceRow(of id: String, _ reader: inout FieldReader, at span: Range<Int>) -> DatedPrices? {
        guard let model = tables.model(id) else {
            reader.report(
                "model-unknown", "there is no model '\(id)'", at: span,
                help: didYouMean(
                    id, among: tables.models.map { $0.id },
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
