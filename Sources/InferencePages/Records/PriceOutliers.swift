import Cost
import Diagnostics
import Inference

/// The prices that lie a hundredfold or more off the median of their family or of their class.
///
/// Public price lists have been wrong by a factor of 1,000, a price per thousand tokens for one per
/// million. A slip by that factor is more than a hundredfold off even where the true price lies ten times
/// to the other side of the median. O(n log n).
func priceOutliers(_ models: [ModelRecord], path: String) -> [Diagnostic] {
    [PriceColumn.input, .output].flatMap { column in
        let medians = PriceMedians(models, column: column)
        return models.flatMap { model in
            model.rows.compactMap { outlier($0, of: model, column, medians: medians, path: path) }
        }
    }
}

/// A price that every model has.
private enum PriceColumn: String {
    case input, output

    func price(of row: PriceRow) -> Price { self == .input ? row.prices.input : row.prices.output }
}

/// The factor from which a price is not believed.
private let limit: Int64 = 100

private struct PriceMedians {
    let families: [String: Median]
    let kinds: [ModelRecord.Kind: Median]

    struct Median {
        let price: Price
        /// How many rows it is made of.
        let count: Int
    }

    init(_ models: [ModelRecord], column: PriceColumn) {
        let prices = models.flatMap { model in model.rows.map { (model: model, price: column.price(of: $0)) }
        }
        families = Dictionary(grouping: prices, by: \.model.family).mapValues { Self.median($0.map(\.price)) }
        kinds = Dictionary(grouping: prices, by: \.model.kind).mapValues { Self.median($0.map(\.price)) }
    }

    /// The middle price, of an even number the lower one.
    private static func median(_ prices: [Price]) -> Median {
        Median(price: prices.sorted()[(prices.count - 1) / 2], count: prices.count)
    }
}

private func outlier(
    _ row: PriceRow, of model: ModelRecord, _ column: PriceColumn, medians: PriceMedians, path: String
) -> Diagnostic? {
    let price = column.price(of: row)
    let groups = [("its family", medians.families[model.family]), ("its class", medians.kinds[model.kind])]
    for (name, median) in groups {
        // The middle of fewer than three rows is not a middle.
        guard let median, median.count >= 3, isFar(price, from: median.price) else { continue }
        return Diagnostic(
            .error, "cost-range",
            "'\(column.rawValue)' of '\(model.id)' is \(Display.price(price)), "
                + "a hundredfold or more off the median of \(name) (\(Display.price(median.price)))",
            path: path, span: row.span, help: "write USD per million tokens: is this a price per thousand?")
    }
    return nil
}

/// Whether a price is a hundredfold or more off another. Free is believed: it is no slip by a factor.
func isFar(_ price: Price, from median: Price) -> Bool {
    guard price.microUSDPerMtok > 0, median.microUSDPerMtok > 0 else { return false }
    return price.microUSDPerMtok >= limit * median.microUSDPerMtok
        || median.microUSDPerMtok >= limit * price.microUSDPerMtok
}
