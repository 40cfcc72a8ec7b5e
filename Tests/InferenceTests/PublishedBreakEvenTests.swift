import Cost
import Exact
import Inference
import Testing

/// The table of Pan et al., arXiv 2509.18101, cell by cell. The Gemini column follows from no printed price
/// and is left out.
@Suite struct PublishedBreakEvenTests {
    struct Row: Sendable {
        let model: String
        let gpus: Int
        let isA100: Bool
        let tokensPerSecond: Int
        let capex: Int
        let capacity: String
        let gpt5: String
        let opus4: String
        let sonnet4: String
    }

    static let rows = [
        row("Kimi-K2", 16, true, 800, 240_000, "506.9", "69.3", "8.6", "44.0"),
        row("GLM-4.5", 6, true, 400, 90_000, "253.4", "51.5", "6.5", "32.8"),
        row("Qwen3-235B", 4, true, 400, 60_000, "253.4", "34.0", "4.3", "21.8"),
        row("gpt-oss-120B", 2, true, 220, 30_000, "139.4", "30.9", "3.9", "19.8"),
        row("GLM-4.5-Air", 2, true, 200, 30_000, "126.7", "34.0", "4.3", "21.8"),
        row("Llama-3.3-70B", 1, true, 190, 15_000, "120.4", "17.8", "2.3", "11.4"),
        row("EXAONE 4.0 32B", 1, false, 200, 2000, "126.7", "2.26", "0.3", "1.4"),
        row("Qwen3-30B", 1, false, 180, 2000, "114.0", "2.5", "0.3", "1.6"),
        row("Magistral Small", 1, false, 150, 2000, "95.0", "3.0", "0.4", "1.9"),
    ]

    @Test(arguments: rows)
    func cells(row: Row) throws {
        let purchase = Self.purchase(row)
        #expect(try purchase.capexUSD == Rational(row.capex))
        #expect(try purchase.mtokPerMonth.text(places: 1) == row.capacity)
        try expect(purchase, input: "1.25", output: "10", printed: row.gpt5)
        try expect(purchase, input: "15", output: "75", printed: row.opus4)
        try expect(purchase, input: "3", output: "15", printed: row.sonnet4)
    }

    /// The one cell that the published inputs do not give: printed as 8.7.
    @Test func theCellThatDiffers() throws {
        let months = try Self.purchase(Self.rows[0]).months(input: usd("15"), output: usd("75"))
        #expect(months?.text(places: 3) == "8.648")
    }

    @Test func neverWherePowerCostsMoreThanTheAPI() throws {
        let months = try Self.purchase(Self.rows[0]).months(input: usd("0.01"), output: usd("0.02"))
        #expect(months == nil)
    }

    private func expect(
        _ purchase: PublishedBreakEven, input: String, output: String, printed: String
    ) throws {
        let months = try #require(try purchase.months(input: usd(input), output: usd(output)))
        let places = printed.split(separator: ".")[1].count
        #expect(months.text(places: places) == printed)
    }

    private static func purchase(_ row: Row) -> PublishedBreakEven {
        PublishedBreakEven(
            gpus: Rational(row.gpus), usdPerGPU: row.isA100 ? 15000 : 2000,
            wattsPerGPU: row.isA100 ? 300 : 500, tokensPerSecond: Rational(row.tokensPerSecond))
    }

    private static func row(
        _ model: String, _ gpus: Int, _ isA100: Bool, _ tokensPerSecond: Int, _ capex: Int,
        _ capacity: String, _ gpt5: String, _ opus4: String, _ sonnet4: String
    ) -> Row {
        Row(
            model: model, gpus: gpus, isA100: isA100, tokensPerSecond: tokensPerSecond, capex: capex,
            capacity: capacity, gpt5: gpt5, opus4: opus4, sonnet4: sonnet4)
    }
}
