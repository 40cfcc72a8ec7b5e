import Cost
import CostPages
import Diagnostics
import Exact
import Inference
import Site
import Workloads

/// Turns the figures of one model of a price list into prices, and collects what is wrong with them.
struct ListReading {
    private let entry: ListEntry
    private let name: String
    private let path: String
    private(set) var diagnostics: [Diagnostic] = []

    package init(_ entry: ListEntry, name: String, path: String) {
        self.entry = entry
        self.name = name
        self.path = path
    }

    /// The prices; nil after a problem.
    package mutating func prices(of model: ModelRecord) -> ListedPrices? {
        let usual = columns(above: nil)
        let (input, output) = (needed(.input, usual), needed(.output, usual))
        requireDiscounts(usual)
        let threshold = threshold(for: model)
        let long = threshold.map { columns(above: $0) }
        if let long { requireDiscounts(long) }
        let upstream = upstream()
        guard let input, let output, diagnostics.isEmpty else { return nil }
        var prices = PriceList(input: input, output: output)
        for field in PriceField.allCases { prices[field] = usual[field]?.price }
        var longContext: LongContextPrices?
        if let threshold, let long, let input = long[.input]?.price, let output = long[.output]?.price {
            longContext = LongContextPrices(
                thresholdTokens: threshold, input: input, output: output,
                cachedInput: long[.cachedInput]?.price)
        }
        return ListedPrices(
            prices: prices, longContext: longContext, upstream: upstream, span: entry.span)
    }
}

extension ListReading {
    /// The address that the list names for its figures: pages link to it, so it must be one of the web.
    private mutating func upstream() -> WebAddress? {
        guard let upstream = entry.upstream else { return nil }
        do {
            return try WebAddress(upstream.text)
        } catch {
            diagnostics.append(
                Diagnostic(
                    .error, "link-unsafe-scheme", "\(error.sentence(about: "source")), of '\(name)'",
                    path: path,
                    span: upstream.span, help: ImportWords.address))
            return nil
        }
    }

    private struct Column {
        let price: Price
        let span: Range<Int>
    }

    private mutating func columns(above threshold: Int64?) -> [PriceField: Column] {
        var columns: [PriceField: Column] = [:]
        // In the order of the keys: problems must come in one order.
        for (key, figure) in entry.figures.sorted(by: { $0.key < $1.key }) {
            guard let meaning = ListKey(key), meaning.threshold == threshold else { continue }
            guard let price = price(figure, key: key) else { continue }
            columns[meaning.column] = Column(price: price, span: figure.span)
        }
        return columns
    }

    /// The threshold of the row that holds, else the lowest one that has both prices.
    private func threshold(for model: ModelRecord) -> Int64? {
        let keys = Set(entry.figures.keys.compactMap { ListKey($0) })
        let thresholds = keys.filter { $0.column == .input }.compactMap(\.threshold).filter { tokens in
            keys.contains { $0.column == .output && $0.threshold == tokens }
        }
        let own = model.rows.last?.longContext?.thresholdTokens
        return thresholds.first { $0 == own } ?? thresholds.min()
    }

    private mutating func price(_ figure: ListEntry.Figure, key: String) -> Price? {
        do {
            let perToken = try NumberText.value(of: figure.text)
            return try Price(usdPerMtok: try (perToken * 1_000_000).withoutBinaryNoise)
        } catch let error as PriceError {
            report("'\(key)' of '\(name)': \(error.sentence)", at: figure.span, help: ImportWords.perToken)
        } catch let error as NumberError {
            report("'\(key)' of '\(name)': \(error.sentence)", at: figure.span, help: ImportWords.perToken)
        } catch {
            report(
                "'\(key)' of '\(name)' cannot be computed with", at: figure.span, help: ImportWords.perToken)
        }
        return nil
    }

    /// A price that every model has. Lists write 0 for what they do not know.
    private mutating func needed(_ field: PriceField, _ columns: [PriceField: Column]) -> Price? {
        let column = field.rawValue
        guard let found = columns[field] else {
            // A price that could not be read has been reported.
            if entry.figures["\(column)_cost_per_token"] == nil {
                report(
                    "'\(name)' has no '\(column)_cost_per_token'", at: entry.span, help: ImportWords.takeOut)
            }
            return nil
        }
        if found.price.microUSDPerMtok > 0 { return found.price }
        report("'\(column)_cost_per_token' of '\(name)' is 0", at: found.span, help: ImportWords.takeOut)
        return nil
    }

    /// As in a handbook's own rows: a discount that is none stands in the wrong column.
    private mutating func requireDiscounts(_ columns: [PriceField: Column]) {
        for field in PriceField.allCases where field.isDiscount {
            guard let usual = field.usual, let discount = columns[field], let price = columns[usual]?.price,
                price.microUSDPerMtok > 0, discount.price > price
            else { continue }
            let (low, high) = (Display.price(price), Display.price(discount.price))
            report(
                "'\(field.rawValue)' of '\(name)' is \(high), above '\(usual.rawValue)' (\(low))",
                at: discount.span, help: "see whether the two columns changed places")
        }
    }

    private mutating func report(_ message: String, at span: Range<Int>, help: String) {
        diagnostics.append(Diagnostic(.error, "import-price", message, path: path, span: span, help: help))
    }
}

extension Rational {
    /// The nearest whole number of micro-USD per Mtok where the difference is what binary arithmetic leaves:
    /// `3.0000000000000004e-07` was written by a program that computed 0.3 / 1e6.
    fileprivate var withoutBinaryNoise: Rational {
        get throws(ArithmeticError) {
            let micro = try self * 1_000_000
            let nearest = try (micro + Rational(1) / 2).roundedDown
            let distance = try (micro - nearest).magnitude
            return try distance * 1_000_000_000_000 < micro.magnitude ? nearest / 1_000_000 : self
        }
    }
}
