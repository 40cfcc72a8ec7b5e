import Cost
import Diagnostics
package import Fields
package import Inference

extension FieldReader {
    /// All lists of a model: its prices, those of long prompts and those off the peak hours; nil after a problem with
    /// its prices.
    package mutating func priceLists() -> PriceLists? {
        let usual = priceList()
        let longContext = value("long_context").flatMap { value in
            group(value, what: "'long_context'", longContextPrices)
        }
        let offPeak = value("off_peak").flatMap { value in
            group(value, what: "'off_peak'", offPeakPrices)
        }
        return usual.map { PriceLists(usual: $0, longContext: longContext, offPeak: offPeak) }
    }

    /// The prices of a model, `input` and `output` required; nil after a problem with these two.
    ///
    /// A cached or a batch price above the one that it replaces is reported: it stands in the wrong column.
    package mutating func priceList() -> PriceList? {
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

    /// A list price in USD per Mtok; nil after a problem and where it is absent.
    package mutating func price(_ key: String) -> Price? {
        guard let number = number(key) else { return nil }
        do throws(PriceError) {
            return try Price(usdPerMtok: number)
        } catch {
            report("cost-range", "'\(key)': \(error.sentence)", at: value(key)?.span ?? span)
            return nil
        }
    }

    private mutating func requireDiscount(_ key: String, _ price: Price?, on other: String, _ full: Price) {
        guard let price, price > full else { return }
        report(
            "cost-range", "'\(key)' is \(Display.price(price)), above '\(other)' (\(Display.price(full)))",
            at: value(key)?.span ?? span, help: "see whether the two columns changed places")
    }
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
    let threshold = reader.integer("threshold_tokens", as: Int64.self)
    let (input, output, cached) = (
        reader.price("input"), reader.price("output"), reader.price("cached_input")
    )
    guard let threshold, let input, let output else { return nil }
    return LongContextPrices(thresholdTokens: threshold, input: input, output: output, cachedInput: cached)
}
