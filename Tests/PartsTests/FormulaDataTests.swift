import BuiltSites
import Claims
import Parts
import Site
import Testing

@Suite struct FormulaDataTests {
    @Test func derivedNumbersAreValuesWithTheirFormula() async {
        let built = await comparisonPage(
            """
            [$3.00](value:assumption.hosted-per-rate), at least [$2.25](value:assumption.hosted-per-rate.low), at most \
            [$3.75](value:assumption.hosted-per-rate.high), read [30 November 2026](value:date.assumption.hosted-per-rate)

            ```{assumptions}
            ```

            """)
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(page.contains("= 3 * 2.5 * request-price"))
        #expect(
            page.contains(
                "<td class=\"short\">USD per month</td><td class=\"align-right\">2.25</td><td class=\"align-right\">3</td>"
            ),
            "\(page)")
        #expect(
            (built["index.md"] ?? "").contains(
                """
                | Hosted for one request a second (= 3 * 2.5 * request-price) | USD per month | 2.25 | 3 | 3.75 \
                | [Bills of a year](https://bills.example/) | 30 November 2026 | 30 May 2027 |
                """))
    }

    @Test func aDerivedNumberIsExplainedByItsInputs() async throws {
        let table = await comparisonPage("A.\n").result.values
        let derivation = try table.value("assumption.hosted-per-rate").derivation
        #expect(derivation.formula == "3 * 2.5 * request-price")
        #expect(derivation.parts.map(\.id) == ["assumption.request-price"])
        #expect(derivation.origins.map(\.source) == ["Bills of a year"])
    }

    @Test func numbersThatShareInputsAreToldOnce() async throws {
        let doubled = (1...60).map {
            "  - {id: d\($0), title: D, unit: ratio, formula: \($0 == 1 ? "request-price" : "d\($0 - 1) + e\($0 - 1)")}\n"
                + "  - {id: e\($0), title: E, unit: ratio, formula: \($0 == 1 ? "request-price" : "d\($0 - 1) - e\($0 - 1)")}\n"
        }
        let built = await comparisonPage("A.\n", assumptions: ComparisonSample.assumptions + doubled.joined())
        #expect(built.report == "")
        #expect(try built.result.values.value("assumption.d60").derivation.origins.count == 1)
    }

    @Test(arguments: [
        (
            "formula: 3 * 2.5 * request-prise", "6:107",
            "there is no number 'request-prise' [number-missing]", "did you mean 'request-price'?"
        ),
        (
            "formula: request-price*3", "6:110",
            "'formula': an operator stands between spaces, since ids hold hyphens: write 'request-price * 3' [formula-invalid]",
            ""
        ),
        (
            "formula: \"request-price*3\"", "6:97", "an operator stands between spaces", ""
        ),
        (
            "formula: request-price-node-month", "6:97",
            "there is no number 'request-price-node-month': to subtract, write 'request-price - node-month' [number-missing]",
            ""
        ),
        (
            "formula: 3 / (node-month - 100)", "6:101",
            "the divisor '(node-month - 100)' is 0 [number-value]", ""
        ),
        (
            "formula: 2 * hosted-per-rate", "6:101",
            "'hosted-per-rate' stands on itself: hosted-per-rate uses hosted-per-rate [number-ring]", ""
        ),
        (
            "base: 3, formula: 2 * request-price", "6:88",
            "'hosted-per-rate' has a formula, and 'base' too [number-twice]",
            "keep 'base' for a number that is given, or 'formula' for one that is derived"
        ),
        (
            "low: 3, formula: 2 * request-price", "6:88",
            "'hosted-per-rate' has a formula, and 'low' too [number-twice]",
            "take it out: the ends of a derived number follow from those of its inputs"
        ),
        (
            "formula: 2 * request-price, source: bills", "6:116",
            "'hosted-per-rate' is derived, and has 'source' too [number-twice]",
            "take it out: where a derived number was read is said of its inputs"
        ),
        (
            "formula: [1, 2]", "6:97",
            "'formula' must be a number, an id or a formula, but this is a list [type-mismatch]",
            ""
        ),
    ])
    func aFaultyFormulaIsShownInItsPlace(_ row: String, _ place: String, _ message: String, _ help: String)
        async
    {
        let assumptions = ComparisonSample.assumptions.replacing(
            "formula: 3 * 2.5 * request-price", with: row)
        let report = await comparisonPage("[](value:assumption.hosted-per-rate)\n", assumptions: assumptions)
            .report
        #expect(report.hasPrefix("content/data/assumptions.yaml:\(place): error: "), "\(report)")
        #expect(report.contains(message), "\(report)")
        #expect(help.isEmpty || report.contains("help: \(help)"), "\(report)")
        #expect(report.ranges(of: "error:").count == 1, "\(report)")
    }

    @Test func aRowThatCannotBeReadIsToldOnce() async {
        let assumptions = ComparisonSample.assumptions.replacing("base: 0.4, low", with: "base: cheap, low")
        let report = await comparisonPage("A.\n", assumptions: assumptions).report
        #expect(report.contains("assumptions.yaml:3:"))
        #expect(report.ranges(of: "error:").count == 1, "\(report)")
    }

    @Test func whatWorkloadsMayNotNameIsFoundInDerivedRowsToo() async {
        let row = "  - {id: twice, title: T, unit: USD per month, formula: 2 * engineer, inputs: [fte_usd]}\n"
        let report = await costPage("A.\n", assumptions: CostSample.assumptions + row).report
        #expect(report.contains("there is no input 'fte_usd' [input-unknown]"), "\(report)")
    }

    @Test func aDerivedNumberStandsBehindAnInput() async {
        let rows =
            CostSample.assumptions.replacing(", inputs: [fte_usd_per_month]", with: "")
            + "  - {id: loaded, title: Loaded, unit: USD per month, formula: 1.1 * engineer, inputs: [fte_usd_per_month]}\n"
        let built = await costPage("[](value:cost.case.closed)\n", assumptions: rows)
        #expect(built.report == "")
        #expect((built["cost/scenarios/case/index.html"] ?? "").contains("#assumption-loaded\">Loaded</a>"))
    }
}
