import CostPages
import Diagnostics
import Exact
import Inference
import Site

extension WorkloadDecoder {
    /// Reads the replicas of an option.
    mutating func fleet(_ reader: inout FieldReader, in field: String) -> Fleet? {
        let gpus = gpus(&reader, in: field)
        let record = throughputRecord(&reader)
        let rate = tokensPerSecond(record, &reader, in: field)
        let count = number("gpus_per_replica", &reader, in: field, usual: Rational(record?.gpus ?? 1))
        if let record, let count, count != Rational(record.gpus) {
            reader.report(
                "throughput-shape", "'\(record.id)' was measured with \(record.gpus) GPUs to a replica",
                at: reader.value("gpus_per_replica")?.span ?? reader.span,
                help: "leave 'gpus_per_replica' out")
        }
        let safe = number("safe_share", &reader, in: field)
        let spare = number("spare_replicas", &reader, in: field, usual: 0)
        let least = number("minimum_replicas", &reader, in: field, usual: 1)
        let overhead = number("overhead_share", &reader, in: field, usual: 0)
        let hours = number("paid_hours_per_month", &reader, in: field, usual: CalendarMonth.hours)
        let attempts = number("attempts", &reader, in: field, usual: 1)
        guard let gpus, let rate, let count, let safe, let spare, let least, let overhead, let hours,
            let attempts
        else { return nil }
        return Fleet(
            gpus: gpus, gpusPerReplica: count, tokensPerSecond: rate, safeShare: safe, spareReplicas: spare,
            minimumReplicas: least, overheadShare: overhead, paidHours: hours, attempts: attempts)
    }

    // MARK: The GPUs

    private mutating func gpus(_ reader: inout FieldReader, in field: String) -> Fleet.GPUs? {
        let key = reader.oneKey(
            of: ["gpu", "usd_per_gpu_hour", "owned"],
            help: "name a rate of content/data/gpus.yaml, or write 'usd_per_gpu_hour:' or 'owned:'")
        guard let key, let value = reader.value(key) else { return nil }
        switch key {
        case "gpu": return rentedRate(&reader, in: field, at: value.span)
        case "owned": return group(value, "\(field).owned") { $0.ownedGPU(&$1, in: $2) }.map { .owned($0) }
        default: return number(key, &reader, in: field).map { .rented(usdPerHour: $0) }
        }
    }

    private mutating func rentedRate(
        _ reader: inout FieldReader, in field: String, at span: Range<Int>
    ) -> Fleet.GPUs? {
        guard let id = reader.string("gpu") else { return nil }
        guard let rate = book.rate(id) else {
            reader.report(
                "gpu-unknown", "there is no GPU rate '\(id)'", at: span,
                help: didYouMean(
                    id, among: book.rates.map(\.id),
                    otherwise: "use an id of content/data/gpus.yaml, or write 'usd_per_gpu_hour:'"))
            return nil
        }
        guard let row = rate.rows.row(on: asOf) else {
            reader.report(
                "price-missing", "'\(id)' has no rate on \(asOf.longText)", at: span,
                help: rate.rows.first.map { "its first row is of \($0.from.longText)" } ?? "add a row")
            return nil
        }
        note("\(field).usd_per_gpu_hour", .number(row.usdPerGPUHour), from: .rate(id), at: span)
        return .rented(usdPerHour: row.usdPerGPUHour)
    }

    private mutating func ownedGPU(_ reader: inout FieldReader, in field: String) -> OwnedGPU? {
        let capex = number("capex_usd_per_gpu", &reader, in: field)
        let life = number("life_months", &reader, in: field)
        let residual = number("residual_share", &reader, in: field, usual: 0)
        let resale = reader.contains("resale_share") ? number("resale_share", &reader, in: field) : nil
        _ = reader.value("resale_share")
        let finance = number("finance_share_per_year", &reader, in: field, usual: 0)
        let maintenance = number("maintenance_share_per_year", &reader, in: field, usual: 0)
        let kilowatts = number("kilowatts_per_gpu", &reader, in: field)
        let pue = number("pue", &reader, in: field, usual: 1)
        let power = number("usd_per_kwh", &reader, in: field)
        let rack = number("colocation_usd_per_month", &reader, in: field, usual: 0)
        guard let capex, let life, let residual, let finance, let maintenance, let kilowatts, let pue,
            let power,
            let rack
        else { return nil }
        return OwnedGPU(
            capexUSD: capex, lifeMonths: life, residualShare: residual, resaleShare: resale,
            financeSharePerYear: finance,
            maintenanceSharePerYear: maintenance, kilowatts: kilowatts, pue: pue, usdPerKWh: power,
            colocationUSDPerMonth: rack)
    }

    // MARK: The throughput

    private mutating func tokensPerSecond(
        _ record: ThroughputRecord?, _ reader: inout FieldReader, in field: String
    ) -> Rational? {
        let key = reader.oneKey(
            of: ["tokens_per_second", "throughput"],
            help:
                "write what a replica does with such requests, or name a record of content/data/throughput.yaml"
        )
        guard key == "throughput" else { return key.flatMap { number($0, &reader, in: field) } }
        guard let record, let value = reader.value("throughput") else { return nil }
        note(
            "\(field).tokens_per_second", .number(record.tokensPerSecond), from: .throughput(record.id),
            at: value.span)
        return record.tokensPerSecond
    }

    /// The record that the option names; one that was measured with other requests is reported.
    private mutating func throughputRecord(_ reader: inout FieldReader) -> ThroughputRecord? {
        guard let id = reader.string("throughput"), let span = reader.value("throughput")?.span else {
            return nil
        }
        let isNamed = reader.value("throughput_shape") != nil
        let rule = isNamed ? reader.choice("throughput_shape", ShapeRule.self) : nil
        guard let record = book.throughput(id) else {
            reader.report(
                "throughput-unknown", "there is no throughput record '\(id)'", at: span,
                help: didYouMean(
                    id, among: book.throughput.map(\.id),
                    otherwise: "use an id of content/data/throughput.yaml, or write 'tokens_per_second:'"))
            return nil
        }
        if let workload, !((try? record.shape?.fits(workload)) ?? false) {
            otherShape = id
            if rule != .other {
                reader.report(
                    "throughput-shape", "'\(id)' was not measured with requests like these", at: span,
                    help: "measure this request shape and write 'tokens_per_second:', or write "
                        + "'throughput_shape: other', and the page says so")
            }
        }
        return record
    }
}

/// Which requests a throughput record may have been measured with.
private enum ShapeRule: String, CaseIterable {
    /// Such as those of the workload.
    case same
    /// Any: the page says so where they differ.
    case other
}
