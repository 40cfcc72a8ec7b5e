import BuiltSites
import Cost
import CostPages
import Diagnostics
import Exact
import Inference
import Parts
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// One value, many printers: page, table, CSV, JSON and picture say the same.
@Suite struct FigureFormTests {
    @Test func everyScenarioHasItsChartsAndTheirFiles() async {
        let built = await FigureSample.site("A.\n")
        #expect(built.report == "")
        for name in ["near", "range", "utilization", "sensitivity", "hybrid"] {
            let page = built["cost/scenarios/case/index.html"] ?? ""
            #expect(page.contains("<h2 id=\"chart-\(name)\">"))
            #expect(page.contains("aria-labelledby=\"chart-\(name)-wide-title chart-\(name)-wide-desc\""))
            #expect(page.contains("aria-labelledby=\"chart-\(name)-narrow-title chart-\(name)-narrow-desc\""))
            #expect(built["cost/scenarios/case/\(name).csv"]?.isEmpty == false)
            #expect(built["cost/scenarios/case/\(name).svg"]?.hasPrefix("<svg xmlns=") == true)
            #expect(built["cost/scenarios/case/figures.json"]?.contains("\"name\": \"\(name)\"") == true)
        }
    }

    @Test func tableAndCSVHoldTheSameCells() throws {
        let data = try #require(try FigureSample.view().nearFigure).data
        let lines = data.csv.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(lines.count == data.grid.rows.count + 1)
        for (row, line) in zip(data.grid.rows, lines.dropFirst()) {
            for (index, cell) in row.dropFirst().enumerated() {
                let values = try line[(1 + 3 * index)...].prefix(3).map {
                    try NumberText.value(of: String($0))
                }
                var figures = claimedFigures(in: "\(cell.text) \(cell.range ?? "")")
                // A cell without a range stands for three equal values.
                if figures.count == 1 { figures = Array(repeating: figures[0], count: 3) }
                #expect(figures.count == 3)
                for (figure, value) in zip(figures, values) { #expect(figure.isRounding(of: value, .plain)) }
            }
        }
    }

    @Test func theJSONHoldsTheRowsOfTheCSV() throws {
        let data = try #require(try FigureSample.view(scenarios: FigureSample.pair).nearFigure).data
        let json = String(decoding: data.json.compact, as: UTF8.self)
        #expect(
            json.contains(
                "{\"tokens_per_day\":12000000,\"closed_usd_per_month\":2165,\"closed_usd_per_month_low\":2165,"
            ))
    }

    @Test func textsOfACSVAreQuoted() {
        let data = FigureData(
            name: "", columns: [FigureData.Column("A", "a")],
            rows: [[FigureData.Cell("one, \"two\"")], [FigureData.Cell("plain")]])
        #expect(data.csv == "a\n\"one, \"\"two\"\"\"\nplain\n")
    }

    @Test func anEndThatDoesNotFitIsNoRangeWithoutIt() {
        func cell(_ low: Rational?, _ base: Rational?, _ high: Rational?) -> FigureData.Cell {
            FigureData.Cell(LowBaseHigh(low: low, base: base, high: high), as: Display.usdPerMonth)
        }
        #expect(cell(10, 20, 30).range == "$10.0 to $30.0")
        #expect(cell(nil, 20, 30).range == "range too large to compute")
        #expect(cell(10, nil, 30).text == "too large to compute")
        #expect(cell(10, nil, 30).range == nil)
    }

    @Test func theSourceLineNamesTheNextCheck() async {
        let built = await FigureSample.site("A.\n")
        let page = built["cost/scenarios/case/index.html"] ?? ""
        let line = "Prices of 22 November 2026; next check by 22 February 2027. <a href"
        #expect(page.contains("<p class=\"figure-source\">\(line)"))
    }

    @Test func directivesShowTheSameFigures() async {
        let built = await FigureSample.site(
            """
            ```{crossover-chart} case
            ```

            ```{sensitivity} case
            from: self-hosted
            to: hybrid
            ```

            ```{sensitivity} case
            from: closed
            to: hybrid
            ```

            ```{payback} case
            from: closed
            to: hybrid
            outlay: outlay
            tokens_per_day: 40M
            ```

            """)
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(page.contains("id=\"chart-case-near-wide-title\""))
        #expect(page.contains("<a href=\"cost/scenarios/case/near.csv\">near.csv</a>"))
        #expect(page.contains("id=\"chart-case-self-hosted-hybrid-sensitivity-wide-title\""))
        #expect(page.contains("<p>No input alone moves the crossover between closed and hybrid."))
        #expect(page.contains("at 40 M tokens a day pays back after 6 months (3 to 25)"))
        #expect(
            (built["index.md"] ?? "").contains(
                "**Closed is cheapest up to about 6.0 M tokens a day, self-hosted"))
    }
}
