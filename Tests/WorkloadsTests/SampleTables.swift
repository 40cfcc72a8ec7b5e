import Exact
import Fields
import Inference
import Samples
import Workloads

/// What the workloads of these tests may name.
enum SampleTables {
    static let tables: WorkloadTables = {
        var tables = WorkloadTables()
        tables.models = [
            ModelPrices(
                id: "big", aliases: ["large"], provider: "P", ends: nil,
                rows: [
                    DatedPrices(
                        from: .earliest,
                        lists: PriceLists(usual: PriceList(input: price("3"), output: price("15"))))
                ])
        ]
        tables.rates = [
            HourlyRates(id: "gpu", rows: [DatedRate(from: .earliest, to: nil, usdPerGPUHour: number("3.99"))])
        ]
        tables.throughput = [
            MeasuredThroughput(
                id: "fast", gpus: 2, shape: RequestShape(inputTokens: 500, outputTokens: 250),
                tokensPerSecond: 9000)
        ]
        tables.assumptions = [
            AssumedNumber(
                id: "engineer", title: "Engineer", unit: "USD per month", low: 15000, base: 18000,
                high: 25000,
                inputs: ["fte_usd_per_month"], scales: [])
        ]
        return tables
    }()

    private static func price(_ text: String) -> Price {
        do { return try Price(usdPerMtok: number(text)) } catch { fatalError("\(text) is no price") }
    }
}
