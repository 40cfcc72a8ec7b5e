package import Claims
import Cost
import CostPages
import Exact
import Fields
import Inference
import Site
import Workloads

extension Costs {
    /// A figure that stands in a row of the data: a price, a rate, a throughput, or the day on
    /// which one of them was read.
    package func record(_ id: String, _ kind: CostValueKind, _ parts: [String]) throws(ValueError)
        -> ComputedValue
    {
        let rest = parts.dropFirst().joined(separator: ".")
        switch kind {
        case .price:
            return try price(id, of: parts.dropFirst().dropLast().joined(separator: "."), parts.last ?? "")
        case .rate: return try rate(id, rest)
        case .throughput: return try throughput(id, rest)
        default: return try readDay(id, parts)
        }
    }

    /// The ids of everything in the rows.
    var recordIDs: [String] {
        let prices = book.models.flatMap { model in
            guard let prices = model.rows.row(on: asOf)?.prices else { return [String]() }
            return PriceField.allCases.filter { prices[$0] != nil }.map { "price.\(model.id).\($0.rawValue)" }
        }
        return prices + book.rates.map { "rate.\($0.id)" } + book.throughput.map { "throughput.\($0.id)" }
    }

    private func price(_ id: String, of name: String, _ field: String) throws(ValueError) -> ComputedValue {
        guard let model = book.model(name) else {
            throw missing("model", name, book.models.flatMap { [$0.id] + $0.aliases })
        }
        guard let known = PriceField(rawValue: field) else {
            throw missing("price", field, PriceField.allCases.map(\.rawValue))
        }
        guard let row = model.rows.row(on: asOf), let price = row.prices[known] else {
            throw ValueError(message: "'\(name)' has no price '\(field)' on \(asOf.longText)", help: nil)
        }
        let text = Display.price(price)
        let derivation = Derivation(
            id, ValueWords.price(field, model), text, origin: origin(model, row))
        return ComputedValue(
            id, .usdPerMtok, price.usdPerMtok, text, derivation, at: book.routes.assumptions,
            CostRoutes.row("price", model.id))
    }

    private func rate(_ id: String, _ name: String) throws(ValueError) -> ComputedValue {
        guard let rate = book.rate(name) else { throw missing("rate", name, book.rates.map(\.id)) }
        guard let row = rate.rows.row(on: asOf) else {
            throw ValueError(message: "'\(name)' has no rate on \(asOf.longText)", help: nil)
        }
        let text = "$\(row.usdPerGPUHour.text(places: 2))"
        return ComputedValue(
            id, ValueUnit(quantity: .usd, period: .hour), row.usdPerGPUHour, text,
            Derivation(id, rate.title, text, origin: origin(rate, row)), at: book.routes.assumptions,
            CostRoutes.row("rate", name))
    }

    private func throughput(_ id: String, _ name: String) throws(ValueError) -> ComputedValue {
        guard let record = book.throughput(name) else {
            throw missing("throughput record", name, book.throughput.map(\.id))
        }
        let text = ValueWords.tokensPerSecond(record.tokensPerSecond)
        let title = "\(record.model) on \(record.gpus) \(record.gpu)"
        return ComputedValue(
            id, ValueUnit(quantity: .tokens, period: .second), record.tokensPerSecond, text,
            Derivation(id, title, text, origin: origin(record)), at: book.routes.assumptions,
            CostRoutes.row("throughput", name))
    }

    private func readDay(_ id: String, _ parts: [String]) throws(ValueError) -> ComputedValue {
        let name = parts.dropFirst(2).joined(separator: ".")
        let kinds = Derivation.Origin.Kind.all.map(\.name)
        guard parts.count > 2, let kind = Derivation.Origin.Kind.all.first(where: { $0.name == parts[1] })
        else {
            throw missing("kind of dated row", parts.count > 1 ? parts[1] : "", kinds)
        }
        let (known, origin) = datedRow(kind, name)
        guard let origin else { throw missing(kind.name, name, known) }
        let words = [origin.read.longText.lowercased(), origin.read.text]
        return ComputedValue(
            id, .plain, nil, origin.read.longText, words: words,
            Derivation(id, ValueWords.readDay(of: name), origin.read.longText, origin: origin),
            at: book.routes.assumptions, CostRoutes.row(kind.name, origin.id))
    }

    private func datedRow(
        _ kind: Derivation.Origin.Kind, _ id: String
    ) -> (known: [String], Derivation.Origin?) {
        switch kind {
        case .price:
            let model = book.model(id)
            return (
                book.models.map(\.id),
                model.flatMap { model in model.rows.row(on: asOf).map { origin(model, $0) } }
            )
        case .rate:
            let rate = book.rate(id)
            return (
                book.rates.map(\.id),
                rate.flatMap { rate in rate.rows.row(on: asOf).map { origin(rate, $0) } }
            )
        case .throughput: return (book.throughput.map(\.id), book.throughput(id).map { origin($0) })
        default:
            return (book.assumptions.map(\.id), book.assumptions.first { $0.id == id }.flatMap { origin($0) })
        }
    }
}
