import CostPages
package import Workloads

extension CostBook {
    /// What workload files may name, without where it was read. O(rows).
    package var tables: WorkloadTables {
        var tables = WorkloadTables()
        tables.names = options.names
        tables.models = models.map { model in
            ModelPrices(
                id: model.id, aliases: model.aliases, provider: model.provider, ends: model.ends,
                rows: model.rows.map(\.dated))
        }
        tables.rates = rates.map { rate in
            HourlyRates(
                id: rate.id,
                rows: rate.rows.map { DatedRate(from: $0.from, to: $0.to, usdPerGPUHour: $0.usdPerGPUHour) }
            )
        }
        tables.throughput = throughput.map { record in
            MeasuredThroughput(
                id: record.id, gpus: record.gpus, shape: record.shape,
                tokensPerSecond: record.tokensPerSecond, phases: record.phases, series: record.series)
        }
        tables.assumptions = assumptions.map { assumption in
            AssumedNumber(
                id: assumption.id, title: assumption.title, unit: assumption.unit, low: assumption.low,
                base: assumption.base, high: assumption.high, inputs: assumption.inputs,
                scales: assumption.scales)
        }
        return tables
    }
}
