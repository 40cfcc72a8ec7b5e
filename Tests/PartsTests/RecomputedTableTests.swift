import BuiltSites
import CostPages
import Diagnostics
import Exact
import Foundation
import Inference
import Site
import Testing

/// The published tables of this handbook, of `content/data/published.yaml`.
@Suite struct RecomputedTableTests {
    /// No other figure differs from the printed one. A printed figure that differs is held here alone.
    @Test func onlyTheseFiguresDiffer() throws {
        let differences = try tables().flatMap { table in
            table.differences.map { name, figure in
                [table.id, name, figure.printed?.text ?? "", figure.computed?.text ?? ""]
            }
        }
        #expect(
            differences == [
                [
                    "pan-2025", "Kimi-K2, Months, Opus 4", "8.7",
                    "8.648",
                ],
                ["deepseek-day", "Income of the day at R1's prices", "$562,027", "$562,100"],
                ["deepseek-day", "Nodes that the tokens and the two rates ask for", "226.75", "226.86"],
            ])
    }

    @Test func everyTableHasItsFigures() throws {
        let counts = try tables().map { "\($0.id) \($0.agreement.equal) of \($0.agreement.all)" }
        #expect(
            counts == [
                "pan-2025 35 of 36", "deepseek-day 3 of 5", "configiq-hosted 7 of 7",
                "configiq-rented 4 of 4",
                "configiq-bought 10 of 10", "lmsys-96-h100 1 of 1",
            ])
    }

    /// With another last digit in any figure the file has an error, but for the three printed figures that differ
    /// anyway. A digit before the last moves a figure further.
    @Test func anAlteredDigitIsAnError() throws {
        let text = try Self.text("published")
        let missed = Self.alteredFigures(in: text).filter { Self.read($0.text).diagnostics.isEmpty }
        #expect(Set(missed.map(\.figure)) == ["8.7", "$562,027", "226.75"])
    }

    @Test func paybackGivesTheMonthsOfPanAndOthers() throws {
        let table = try table("pan-2025")
        for row in table.rows {
            let figures = Dictionary(uniqueKeysWithValues: zip(table.columns.map(\.id), row.figures))
            func value(_ id: String) throws -> Rational { try #require(figures[id]).value }
            for rival in ["gpt-5", "opus-4", "sonnet-4"] {
                let prices = try Self.prices(
                    try input("\(rival)-input", of: table), output: try input("\(rival)-output", of: table))
                let mix = try prices.usdPerMtok(
                    of: Workload(tokensPerDay: 1, inputShare: try 1 / 3, tokensPerRequest: 1))
                let months = try Payback.months(
                    capexUSD: value("purchase"), rivalUSDPerMonth: value("capacity") * mix,
                    runningUSDPerMonth: value("power"))
                #expect(try months == value(rival))
            }
        }
    }

    @Test func pricesGiveTheIncomeOfDeepSeek() throws {
        let table = try table("deepseek-day")
        let (input, output) = (try input("input", of: table), try input("output", of: table))
        var prices = try Self.prices(
            try self.input("miss-price", of: table), output: try self.input("output-price", of: table))
        prices.cachedInput = try self.input("hit-price", of: table)
        let mix = try prices.usdPerMtok(
            of: Workload(
                tokensPerDay: 1, inputShare: input / (input + output),
                cachedShare: self.input("hit", of: table) / input, tokensPerRequest: 1))
        #expect(try mix * (input + output) == figure("income", of: table))
    }

    @Test func pricesGiveTheTokensOfConfigIQ() throws {
        let table = try table("configiq-hosted")
        let (input, output) = (try input("input", of: table), try input("output", of: table))
        let prices = try Self.prices(
            try self.input("input-price", of: table), output: try self.input("output-price", of: table))
        let mix = try prices.usdPerMtok(
            of: Workload(tokensPerDay: 1, inputShare: input / (input + output), tokensPerRequest: 1))
        #expect(try mix * (input + output) == figure("usage", of: table))
    }

    /// Depreciation, maintenance, power and rack of a bought server are those of `OwnedGPU`.
    @Test func ownedHardwareGivesThePartsOfConfigIQ() throws {
        let table = try table("configiq-bought")
        func input(_ id: String) throws -> Rational { try self.input(id, of: table) }
        func figure(_ id: String) throws -> Rational { try self.figure(id, of: table) }
        let server = OwnedGPU(
            capexUSD: try input("server"), lifeMonths: try input("life"),
            residualShare: try input("residual"),
            maintenanceSharePerYear: try input("maintenance-share"),
            kilowatts: try (input("base-watts") + input("gpus") * input("gpu-watts")) / 1000,
            pue: try input("pue"), usdPerKWh: try input("electricity"),
            colocationUSDPerMonth: try input("rack") + input("platform"))
        #expect(try server.amortizationUSDPerMonth(lastsMonths: nil) == figure("depreciation"))
        #expect(
            try server.runningUSDPerMonth(paidHours: input("hours"), lastsMonths: nil)
                == figure("maintenance") + figure("power") + figure("facilities"))
    }
}

extension RecomputedTableTests {
    private func tables() throws -> [PublishedTable] {
        let (numbers, diagnostics) = Self.read(try Self.text("published"))
        #expect(diagnostics.isEmpty)
        return try #require(numbers.publishedTables)
    }

    private func table(_ id: String) throws -> PublishedTable {
        try #require(try tables().first { $0.id == id })
    }

    private func input(_ id: String, of table: PublishedTable) throws -> Rational {
        try #require(table.inputs.first { $0.id == id }).value
    }

    private func figure(_ id: String, of table: PublishedTable) throws -> Rational {
        let column = try #require(table.columns.firstIndex { $0.id == id })
        return table.rows[0].figures[column].value
    }

    private static func prices(_ input: Rational, output: Rational) throws -> PricesOf<Rational> {
        PricesOf(PriceList(input: try Price(usdPerMtok: input), output: try Price(usdPerMtok: output)))
    }

    private static func text(_ name: String) throws -> String {
        let file = repository.appending(path: "content/data/\(name).yaml")
        return try String(contentsOf: file, encoding: .utf8)
    }

    private static func read(_ published: String) -> (numbers: CostNumbers, diagnostics: [Diagnostic]) {
        let sources = (try? text("sources")) ?? ""
        var diagnostics: [Diagnostic] = []
        let numbers = CostNumbers(
            [
                "sources.yaml": file("content/data/sources.yaml", sources),
                "published.yaml": file("content/data/published.yaml", published),
            ], asOf: day, today: day, diagnostics: &diagnostics)
        return (numbers, diagnostics)
    }

    /// The file with the last digit of one quoted figure altered, for each figure.
    private static func alteredFigures(in text: String) -> [(figure: String, text: String)] {
        text.matches(of: #/"(\$?[0-9][0-9.,]*%?)"/#).compactMap { match in
            guard let index = match.output.1.lastIndex(where: \.isNumber) else { return nil }
            let digit = text[index] == "9" ? "8" : String((text[index].wholeNumberValue ?? 0) + 1)
            var altered = text
            altered.replaceSubrange(index...index, with: digit)
            return (String(match.output.1), altered)
        }
    }
}
