import BuiltSites
import Claims
import Diagnostics
import Parts
import Site
import Testing

@Suite struct ExplanationTests {
    @Test func theTreeGoesDownToDatedRowsAndUpToThePages() async throws {
        let explanation = try await explain(
            "cost.case.closed",
            "See [$1,980](value:cost.case.closed).\n\n[so](assert:cost.case.closed<cost.case.managed-open) and [](value:cost.case.closed)\n"
        )
        #expect(
            explanation.text == """
                cost.case.closed: $1,980 (1982.5)
                Monthly cost of closed, The case
                = fixed cost + tokens a day × 365/12 ÷ 1,000,000 × price of the mix
                  fixed cost of closed, USD a month: $1,800
                    = staff share × loaded engineer + other fixed costs
                      fte_usd_per_month (Engineer): $18,000
                        The assumption 'engineer' was read in January 2026: The list <https://prices.example/>
                      options.closed.staff_fte (this scenario): 0.1
                      options.closed.fixed_usd_per_month (not set; this is the default): $0.00
                  price of the mix with closed, USD per million tokens: $6.00
                    = prices weighted by the shares of input, cache and batch, × attempts
                      workload.input_share (this scenario): 50%
                      workload.cached_share (not set; this is the default): 0%
                      workload.cache_write_share (not set; this is the default): 0%
                      workload.batch_share (not set; this is the default): 0%
                      workload.tokens_per_request (this scenario): 100
                      options.closed.model (Big (Vendor)): input $2.00, output $10.00, cached input $0.10
                        The price of big moved on 1 June 2026: The list <https://prices.example/>
                      options.closed.attempts (not set; this is the default): 1
                      options.closed.tokenizer_factor (not set; this is the default): 1
                  workload.tokens_per_day (this scenario): 1 M tokens a day

                Cited by
                  content/index.md:4:14  $1,980
                  content/index.md:6:6  compared: so
                  content/index.md:6:61  $1,980

                """, "\(explanation.text)")
    }

    @Test func programsGetTheSameTree() async throws {
        let json = String(decoding: try await explain("price.big.input", "x\n").json, as: UTF8.self)
        #expect(
            json == """
                {
                  "id": "price.big.input",
                  "text": "$2.00",
                  "exact": 2,
                  "derivation": {
                    "id": "price.big.input",
                    "title": "Input price of Big (Vendor), USD per million tokens",
                    "figure": "$2.00",
                    "origin": {
                      "kind": "price",
                      "row": "big",
                      "day": "2026-06-01",
                      "read": "2026-06-01",
                      "source": "The list",
                      "url": "https://prices.example/"
                    }
                  },
                  "cited_by": []
                }

                """, "\(json)")
    }

    @Test func everyListedIDHasAValue() async throws {
        let table = await built("x\n").result.values
        #expect(table.ids.contains("price.big.cached_input"))
        #expect(table.ids.contains("crossover.case.closed.managed-open.robust"))
        for id in table.ids { #expect(throws: Never.self) { try table.value(id) } }
    }

    @Test func kindsAreListed() async {
        let values = await buildSite([], options: .withAllParts(today: day)).result.values
        let lines = values.kindList.split(separator: "\n")
        #expect(lines.first?.hasPrefix("assumption.<assumption>, and with .low or .high ") == true)
        #expect(
            lines.contains {
                $0
                    == "cost.<scenario>.<option>, and with .low or .high                   USD a month at the scenario's volume, all included"
            })
        #expect(lines.last?.hasPrefix("count.<walks|outcomes|states|questions|gates>") == true)
        #expect(lines.count == values.kinds.count)
    }

    private func explain(_ id: String, _ text: String) async throws -> Explanation {
        try Explanation(id, in: files(text), await built(text).result)
    }

    private func built(_ text: String) async -> (files: [OutputFile], result: BuildResult) {
        await buildSite(files(text), options: BuildOptions.withAllParts(today: day))
    }

    private func files(_ text: String) -> [SourceFile] {
        [
            file("content/index.md", "---\ntitle: Home\n---\n" + text),
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", CostSample.prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
            file("content/data/scenarios.yaml", CostSample.scenarios),
        ]
    }
}
