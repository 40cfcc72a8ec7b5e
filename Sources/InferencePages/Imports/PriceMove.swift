import Exact
import Inference
import Workloads

/// A price of a model that an import changes.
struct PriceMove: Sendable {
    package let model: String
    /// The key in the row: `input`, `long_context.output`.
    package let field: String
    /// USD per Mtok; nil where there is none.
    package let old: Rational?
    package let new: Rational?
    /// Whether the two are prices, and not a number of tokens.
    let isPrice: Bool
}

extension PriceRow {
    /// What differs from the list, in the order of the columns.
    func moves(to listed: ListedPrices, of model: String) -> [PriceMove] {
        let before = figures(prices, longContext)
        let after = figures(listed.prices, listed.longContext)
        return zip(before, after).filter { $0.value != $1.value }.map { old, new in
            PriceMove(model: model, field: old.field, old: old.value, new: new.value, isPrice: old.isPrice)
        }
    }
}

private typealias PriceFigure = (field: String, value: Rational?, isPrice: Bool)

private func figures(_ prices: PriceList, _ long: LongContextPrices?) -> [PriceFigure] {
    let usual = PriceField.allCases.map { field -> PriceFigure in
        (field.rawValue, prices[field]?.usdPerMtok, true)
    }
    return usual + [
        ("long_context.threshold_tokens", long.map { Rational(Int128($0.thresholdTokens)) }, false),
        ("long_context.input", long?.input.usdPerMtok, true),
        ("long_context.output", long?.output.usdPerMtok, true),
        ("long_context.cached_input", long?.cachedInput?.usdPerMtok, true),
    ]
}
