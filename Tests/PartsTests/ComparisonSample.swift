import BuiltSites
import Diagnostics
import Parts

/// A small handbook on queues, to be changed in one place by each test.
enum ComparisonSample {
    static let sources = """
        sources:
          - {id: bills, title: Bills of a year, url: "https://bills.example/"}
          - {id: judgement, title: Our judgement}

        """

    static let assumptions = """
        next_check: 2027-05-30
        assumptions:
          - {id: request-price, title: Price of a million, unit: USD per million, base: 0.4, low: 0.3, high: 0.5, source: bills, read: 2026-11-30}
          - {id: keeper-month, title: Keeper, unit: USD per month, base: 900, source: judgement, read: 2026-10-01}
          - {id: node-month, title: A node, unit: USD per month, base: 100, source: bills, read: 2026-11-01}
          - {id: hosted-per-rate, title: Hosted for one request a second, unit: USD per month, formula: 3 * 2.5 * request-price}

        """

    static let comparisons = """
        comparisons:
          - id: queue
            title: A queue between two services
            description: Orders on their way to the warehouse.
            volume: {title: Requests a second, unit: requests a second, usual: 500, from: 1, to: 20000}
            options:
              hosted: {title: Hosted queue, per_unit: hosted-per-rate}
              own: {title: A queue of one's own, fixed: keeper-month, step: {carries: 1000, costs: node-month, spare: 1, minimum: 2}}

        """

    /// The same with the options in the other order: the first is then cheaper above the crossover.
    static let turned = """
        comparisons:
          - id: queue
            title: A queue between two services
            volume: {title: Requests a second, unit: requests a second, usual: 500, from: 1, to: 20000}
            options:
              own: {title: A queue of one's own, fixed: keeper-month, step: {carries: 1000, costs: node-month, spare: 1, minimum: 2}}
              hosted: {title: Hosted queue, per_unit: hosted-per-rate}

        """

    /// Two options over a volume, each with what it costs.
    static func two(_ volume: String, _ first: String, _ second: String) -> String {
        """
        comparisons:
          - id: queue
            title: A queue
            volume: {title: Volume, unit: units, \(volume)}
            options:
              first: {title: First, \(first)}
              second: {title: Second, \(second)}

        """
    }
}

/// A site of one home page with the sample's numbers.
func comparisonPage(
    _ text: String, assumptions: String = ComparisonSample.assumptions,
    comparisons: String? = ComparisonSample.comparisons, adding others: [SourceFile] = []
) async -> BuiltSite {
    let compared = comparisons.map { [file("content/data/comparisons.yaml", $0)] } ?? []
    return await page(
        text,
        adding: [
            file("content/data/sources.yaml", ComparisonSample.sources),
            file("content/data/assumptions.yaml", assumptions),
        ] + compared + others)
}
