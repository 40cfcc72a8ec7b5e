import BuiltSites
import Diagnostics
import Parts

/// Small cost data, to be changed in one place by each test.
enum CostSample {
    static let sources = """
        sources:
          - {id: list, title: The list, url: "https://prices.example/"}

        """

    static let prices = """
        next_check: 2027-02-22
        models:
          - id: big
            name: Big
            provider: Vendor
            class: closed
            family: big
            rows:
              - {from: 2026-01-01, to: 2026-06-01, input: 3, output: 15, source: list, read: 2026-01-01}
              - {from: 2026-06-01, input: 2, output: 10, cached_input: 0.1, source: list, read: 2026-06-01}
          - id: small
            name: Small
            provider: Vendor
            class: closed
            family: small
            rows:
              - from: 2026-01-01
                input: 0.1
                output: 0.5
                long_context: {threshold_tokens: 1000, input: 0.5, output: 2.5}
                source: list
                read: 2026-01-01

        """

    static let assumptions = """
        next_check: 2027-02-22
        assumptions:
          - {id: engineer, title: Engineer, unit: USD per month, low: 12000, base: 18000, high: 25000, inputs: [fte_usd_per_month], source: list, read: 2026-01}

        """

    static let scenario = """
        id: case
        title: The case
        workload: {tokens_per_day: 1M, input_share: 1/2, tokens_per_request: 100}
        options:
          closed: {model: big, staff_fte: 0.1}
          managed-open: {prices: {input: 0.5, output: 0.5}, staff_fte: 0.2}

        """

    /// The scenario as the only one of `scenarios.yaml`.
    static let scenarios =
        "scenarios:\n  -\n"
        + scenario.split(separator: "\n").map { "    \($0)\n" }.joined()
}

/// A site of one home page with the sample's cost data.
func costPage(
    _ text: String, scenarios: String = CostSample.scenarios, assumptions: String = CostSample.assumptions,
    adding others: [SourceFile] = []
) async -> BuiltSite {
    await page(
        text,
        adding: [
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", CostSample.prices),
            file("content/data/assumptions.yaml", assumptions),
            file("content/data/scenarios.yaml", scenarios),
        ] + others)
}
