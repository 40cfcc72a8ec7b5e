package import CostPages
package import Fields
package import Inference
package import Workloads

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

/// What a model charges from a day on, and where it was read.
package struct PriceRow: DatedRow {
    package let dated: DatedPrices
    package let provenance: Provenance
    package let span: Range<Int>

    package var from: CalendarDate { dated.from }
    package var to: CalendarDate? { dated.to }
    package var prices: PriceList { dated.prices }
    var longContext: LongContextPrices? { dated.lists.longContext }
}
