package import CostPages
import Exact
package import Inference
package import Site

/// A model behind an API and what it charged over time.
package struct ModelRecord: Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case closed
        case managedOpen = "managed-open"
    }

    package let id: String
    /// Shorter names by which scenarios and pages may refer to it.
    package let aliases: [String]
    package let name: String
    let provider: String
    package let kind: Kind
    /// The model whatever its provider, as licences name it.
    package let family: String
    /// Input and output limits, and the least prompt that is cached, in tokens.
    let contextTokens: Int?
    let outputTokensLimit: Int?
    let cacheMinimumTokens: Int?
    /// The day on which the provider stops it.
    package let ends: CalendarDate?
    package let rows: [PriceRow]
    /// Where the model stands in its file.
    package let span: Range<Int>

    /// Name and provider: `gpt-oss-120b (Groq)`.
    package var title: String { "\(name) (\(provider))" }
}

/// What a model charges from a day on.
package struct PriceRow: DatedRow {
    package let from: CalendarDate
    package let to: CalendarDate?
    package let prices: PriceList
    let longContext: LongContextPrices?
    /// What it charges in its off-peak hours; nil where it has none.
    let offPeak: OffPeakPrices?
    package let provenance: Provenance
    package let span: Range<Int>

    /// All lists of the row.
    var lists: ModelPrices { ModelPrices(usual: prices, longContext: longContext, offPeak: offPeak) }
}

/// What a vendor charges off its peak hours. USD per Mtok.
struct OffPeakPrices: Sendable, Equatable {
    let prices: PriceList
    /// The hours, as the vendor names them: `16:30-00:30 UTC`.
    let hours: String
}

/// Every list of a model.
struct ModelPrices: Sendable {
    let usual: PriceList
    let longContext: LongContextPrices?
    let offPeak: OffPeakPrices?

    /// The list of a workload: those of long prompts where its input per request is above the threshold.
    /// Throws `overflow`.
    package func prices(for workload: Workload) throws(ArithmeticError) -> PriceList {
        guard let longContext else { return usual }
        let input = try workload.tokensPerRequest * workload.inputShare
        return input > Rational(longContext.thresholdTokens) ? longContext.prices(besides: usual) : usual
    }

    /// The prices of long prompts; nil where all prompts cost the same.
    var longPrompts: PriceList? { longContext?.prices(besides: usual) }
}

/// What all tokens of a request cost whose prompt is longer than a threshold. USD per Mtok.
struct LongContextPrices: Sendable, Equatable {
    let thresholdTokens: Int
    package let input: Price
    package let output: Price
    package let cachedInput: Price?

    /// A whole list: what is not published for long prompts is never cheaper than what is.
    package func prices(besides usual: PriceList) -> PriceList {
        var prices = PriceList(input: input, output: output)
        prices[.cachedInput] = cachedInput
        prices[.cacheWrite] = usual[.cacheWrite].map { max($0, input) }
        return prices
    }
}
