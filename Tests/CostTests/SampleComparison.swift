import Cost
import Exact
import Samples

/// A queue between two services, hosted or one's own: the example of the handbook.
enum SampleComparison {
    static let hosted = OptionID(rawValue: "hosted")
    static let own = OptionID(rawValue: "own")

    static var numbers: [NamedNumber] {
        get throws {
            [
                NamedNumber(
                    id: "request-price", base: number("0.4"), low: number("0.3"), high: number("0.5")),
                NamedNumber(id: "hosted-per-rate", formula: try Formula("3 * 2.628 * request-price")),
                NamedNumber(id: "keeper-month", base: 1_000, low: 500, high: 2_000),
                NamedNumber(id: "node-rate", base: 2_000, low: 1_500, high: 2_500),
                NamedNumber(id: "node-month", base: 150),
                NamedNumber(id: "unrelated", base: 1, low: 0, high: 2),
            ]
        }
    }

    static var queue: Comparison {
        get throws {
            Comparison(
                id: "queue", title: "A queue between two services",
                volume: .init(
                    title: "Requests a second", unit: "requests a second", usual: 500, from: 1, to: 20_000),
                options: [
                    .init(id: hosted, title: "Hosted queue", perUnit: try Formula("hosted-per-rate")),
                    .init(
                        id: own, title: "A queue of one's own", fixed: try Formula("keeper-month"),
                        step: .init(
                            carries: try Formula("node-rate"), costs: try Formula("node-month"),
                            spare: try Formula("1"), minimum: try Formula("2"))),
                ])
        }
    }
}
