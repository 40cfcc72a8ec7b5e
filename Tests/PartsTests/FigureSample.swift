import Answers
import BuiltSites
import Diagnostics
import Parts
import Telling

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// A scenario with a fleet and a hybrid, whose figures are worked out by hand in the tests.
enum FigureSample {
    /// Closed 1 USD per Mtok; a replica carries 10 M tokens a day for 182.50 USD a month.
    static let scenario = """
        id: case
        title: The case
        workload: {tokens_per_day: 20M, input_share: 1/2, tokens_per_request: 100, peak_to_average: 2}
        options:
          closed: {prices: {input: 1, output: 1}, staff_fte: 0.1}
          self-hosted:
            usd_per_gpu_hour: 0.25
            tokens_per_second: 10000/27
            safe_share: 0.625
            minimum_replicas: 1
            staff_fte: 0.1
          hybrid:
            closed: {prices: {input: 1, output: 1}}
            open: {prices: {input: 0.2, output: 0.2}}
            routed_share: 0.5
            redo_share: 0.1
            router_usd_per_million_requests: 0
            staff_fte: 0.1
            fixed_usd_per_month: 100

        """

    static let assumptions = """
        next_check: 2027-02-22
        assumptions:
          - {id: engineer, title: Engineer, unit: USD per month, low: 18000, base: 18000, high: 18000, inputs: [fte_usd_per_month], source: list, read: 2026-01}
          - {id: rent, title: Rent, unit: factor, low: 0.5, base: 1, high: 3, scales: [options.self-hosted.usd_per_gpu_hour], source: list, read: 2026-01, next_check: 2027-01-22}
          - {id: staff, title: Staff, unit: share, low: 0.1, base: 0.1, high: 0.2, inputs: [options.self-hosted.staff_fte], source: list, read: 2026-01}
          - {id: outlay, title: Outlay, unit: USD, low: 1000, base: 2000, high: 8000, source: list, read: 2026-01}

        """

    static var scenarios: String { scenarios(scenario) }

    /// Without the hybrid.
    static var pair: String {
        scenarios(
            String(scenario[..<(scenario.firstRange(of: "  hybrid:")?.lowerBound ?? scenario.endIndex)]))
    }

    private static func scenarios(_ scenario: String) -> String {
        "scenarios:\n  -\n" + scenario.split(separator: "\n").map { "    \($0)\n" }.joined()
    }

    static func costs(
        assumptions: String = assumptions, scenarios: String = scenarios
    ) throws -> Costs {
        let files = [
            "sources.yaml": CostSample.sources, "assumptions.yaml": assumptions, "scenarios.yaml": scenarios,
        ]
        let reading = CostReading(
            files.mapValues { SourceFile(path: "content/data/x.yaml", bytes: Array($0.utf8)) }, asOf: day,
            today: day)
        guard let costs = reading.state(today: day).costs else { throw Unreadable(reading.diagnostics) }
        return costs
    }

    static func view(
        assumptions: String = assumptions, scenarios: String = scenarios
    ) throws -> FigureScenario {
        let costs = try costs(assumptions: assumptions, scenarios: scenarios)
        return FigureScenario(costs.figures(of: costs.scenarios[0]))
    }

    struct Unreadable: Error {
        let messages: [String]

        init(_ diagnostics: [Diagnostic]) { messages = diagnostics.map(\.message) }
    }

    /// A site of one home page with the sample's data.
    static func site(_ text: String) async -> BuiltSite {
        await costPage(text, scenarios: scenarios, assumptions: assumptions)
    }
}
