import Diagnostics
import Exact
import Fields
import Inference

extension WorkloadDecoder {
    /// Reads the replicas of an option; of an endpoint, a replica is rented whole.
    mutating func fleet(
        _ reader: inout FieldReader, in field: String, isEndpoint: Bool = false
    ) -> Fleet? {
        let gpus = isEndpoint ? endpoint(&reader, in: field) : gpus(&reader, in: field)
        let reasoning = number("reasoning_per_output", &reader, in: field, usual: 0)
        let record = throughputRecord(&reader, reasoning ?? 0)
        let rate = rate(record, &reader, in: field)
        let count = isEndpoint ? 1 : gpusPerReplica(record, &reader, in: field)
        let hits = prefixHitShare(rate, &reader, in: field)
        let safe = safeShare(&reader, in: field)
        let spare = number("spare_replicas", &reader, in: field, usual: 0)
        let least = number("minimum_replicas", &reader, in: field, usual: 1)
        let overhead = number("overhead_share", &reader, in: field, usual: 0)
        let hours = paidHours(&reader, in: field)
        let interrupted = number("interrupted_share", &reader, in: field, usual: 0)
        let attempts = number("attempts", &reader, in: field, usual: 1)
        guard let gpus, let rate, let count, let safe, let spare, let least, let overhead, let hours,
            let attempts, let reasoning, let hits, let interrupted
        else { return nil }
        var fleet = Fleet(
            gpus: gpus, gpusPerReplica: count, rate: rate, safeShare: safe, spareReplicas: spare,
            minimumReplicas: least, overheadShare: overhead, paidHours: hours.stated, attempts: attempts)
        fleet.reasoningPerOutput = reasoning
        fleet.prefixHitShare = hits
        fleet.interruptedShare = interrupted
        fleet.minimumPaidHours = hours.least
        record?.series?.add(to: &fleet)
        fleet.isPeakHeldByPaidHours = isPeakHeld(of: fleet)
        checkLatency(of: fleet, record, in: field, at: reader.span)
        return fleet
    }

    private mutating func gpusPerReplica(
        _ record: MeasuredThroughput?, _ reader: inout FieldReader, in field: String
    ) -> Rational? {
        let count = number("gpus_per_replica", &reader, in: field, usual: Rational(record?.gpus ?? 1))
        if let record, let count, count != Rational(record.gpus) {
            reader.report(
                "throughput-shape", "'\(record.id)' was measured with \(record.gpus) GPUs to a replica",
                at: reader.value("gpus_per_replica")?.span ?? reader.span,
                help: "leave 'gpus_per_replica' out")
        }
        return count
    }

    /// The safe share of the rate; where a bound on latency takes its place, all of it.
    private mutating func safeShare(_ reader: inout FieldReader, in field: String) -> Rational? {
        guard workload?.isLatencyBounded == true else { return number("safe_share", &reader, in: field) }
        if let value = reader.value("safe_share") {
            reader.report(
                "latency-bound", "'safe_share' does not apply where latency is bounded", at: value.span,
                help: "take it out: the load is the highest that keeps the bounds")
        }
        return 1
    }

    /// The paid hours that are stated, or the least of those that follow the window.
    private mutating func paidHours(
        _ reader: inout FieldReader, in field: String
    ) -> (stated: Rational, least: Rational?)? {
        let least = written("minimum_paid_hours_per_month", &reader, in: field)
        guard reader.contains("minimum_paid_hours_per_month") else {
            return number("paid_hours_per_month", &reader, in: field, usual: CalendarMonth.hours).map {
                ($0, nil)
            }
        }
        if let value = reader.value("paid_hours_per_month") {
            reader.report(
                "cost-twice", "\(reader.what) has both paid hours and the least of them", at: value.span,
                help: "keep 'minimum_paid_hours_per_month', and the hours follow the window of the demand, "
                    + "or 'paid_hours_per_month'")
        }
        return least.map { (CalendarMonth.hours, $0) }
    }

    /// Whether the paid hours bound the peak in every set: they are stated, not all are paid, and they carry the peak
    /// that is written.
    private func isPeakHeld(of fleet: Fleet) -> Bool {
        guard let workload, fleet.paidHours < CalendarMonth.hours else { return false }
        return (try? fleet.coversPeak(of: workload)) ?? false
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
        guard let rate = tables.rate(id) else {
            reader.report(
                "gpu-unknown", "there is no GPU rate '\(id)'", at: span,
                help: didYouMean(
                    id, among: tables.rates.map { $0.id },
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

    private mutating func endpoint(_ reader: inout FieldReader, in field: String) -> Fleet.GPUs? {
        number("usd_per_hour", &reader, in: field).map { .endpoint(usdPerHour: $0) }
    }

    private mutating func ownedGPU(_ reader: inout FieldReader, in field: String) -> OwnedGPU? {
        let capex = number("capex_usd_per_gpu", &reader, in: field)
        let life = number("life_months", &reader, in: field)
        let residual = number("residual_share", &reader, in: field, usual: 0)
        let resale = reader.contains("resale_share") ? number("resale_share", &reader, in: field) : nil
        _ = reader.value("resale_share")
        let finance = costOfCapital(&reader, in: field)
        let installation = number("installation_usd_per_gpu", &reader, in: field, usual: 0)
        let isHorizonKnown = reader.contains("horizon_months")
        let horizon = written("horizon_months", &reader, in: field)
        let maintenance = number("maintenance_share_per_year", &reader, in: field, usual: 0)
        let kilowatts = number("kilowatts_per_gpu", &reader, in: field)
        let pue = number("pue", &reader, in: field, usual: 1)
        let power = number("usd_per_kwh", &reader, in: field)
        let rack = number("colocation_usd_per_month", &reader, in: field, usual: 0)
        guard let capex, let life, let residual, let finance, let maintenance, let kilowatts, let pue,
            let power, let rack, let installation, !isHorizonKnown || horizon != nil
        else { return nil }
        var gpu = OwnedGPU(
            capexUSD: capex, lifeMonths: life, residualShare: residual, resaleShare: resale,
            financeSharePerYear: finance.onPrice, maintenanceSharePerYear: maintenance,
            kilowatts: kilowatts, pue: pue, usdPerKWh: power, colocationUSDPerMonth: rack)
        gpu.capitalSharePerYear = finance.onBooks
        gpu.installationUSD = installation
        gpu.horizonMonths = horizon
        return gpu
    }

    /// Cost of capital a year, as a share of the price or of the average book value.
    private mutating func costOfCapital(
        _ reader: inout FieldReader, in field: String
    ) -> (onPrice: Rational, onBooks: Rational)? {
        guard reader.contains("capital_share_per_year") else {
            _ = reader.value("capital_share_per_year")
            return number("finance_share_per_year", &reader, in: field, usual: 0).map { ($0, 0) }
        }
        if let value = reader.value("finance_share_per_year") {
            reader.report(
                "cost-twice", "\(reader.what) has the cost of capital twice", at: value.span,
                help: "keep 'capital_share_per_year', a share of the average book value, or "
                    + "'finance_share_per_year', a share of the price")
        }
        return number("capital_share_per_year", &reader, in: field).map { (0, $0) }
    }

    // MARK: The throughput

    private mutating func rate(
        _ record: MeasuredThroughput?, _ reader: inout FieldReader, in field: String
    ) -> RateOf<Rational>? {
        let apart = ["prefill_tokens_per_second", "decode_tokens_per_second"]
        let isApart = apart.contains(where: reader.contains)
        for key in apart { _ = reader.value(key) }
        let together = ["tokens_per_second", "throughput"]
        let key = reader.oneKey(
            of: isApart ? [apart.first(where: reader.contains) ?? apart[0]] + together : together,
            help:
                "write what a replica does with such requests, or name a record of content/data/throughput.yaml"
        )
        guard let key else { return nil }
        if isApart, key != "throughput", key != "tokens_per_second" {
            let rates = apart.map { number($0, &reader, in: field) }
            guard let prefill = rates[0], let decode = rates[1] else { return nil }
            return .apart(prefill: prefill, decode: decode)
        }
        guard key == "throughput" else {
            return number(key, &reader, in: field).map { .together(tokensPerSecond: $0) }
        }
        guard let record, let value = reader.value("throughput") else { return nil }
        return measured(record, in: field, at: value.span)
    }

    private mutating func measured(
        _ record: MeasuredThroughput, in field: String, at span: Range<Int>
    ) -> RateOf<Rational> {
        let rate = record.phases ?? .together(tokensPerSecond: record.tokensPerSecond)
        let numbers: [(String, Rational)] =
            switch rate {
            case .together(let rate): [("tokens_per_second", rate)]
            case .apart(let prefill, let decode):
                [("prefill_tokens_per_second", prefill), ("decode_tokens_per_second", decode)]
            }
        for (key, number) in numbers {
            note("\(field).\(key)", .number(number), from: .throughput(record.id), at: span)
        }
        return rate
    }

    /// The share of the input that a replica finds in its own cache; one rate for all tokens does not say what that
    /// saves.
    private mutating func prefixHitShare(
        _ rate: RateOf<Rational>?, _ reader: inout FieldReader, in field: String
    ) -> Rational? {
        let share = number("prefix_hit_share", &reader, in: field, usual: 0)
        if case .together? = rate, let share, share != 0 {
            reader.report(
                "throughput-phases", "one rate for all tokens does not say what 'prefix_hit_share' saves",
                at: reader.value("prefix_hit_share")?.span ?? reader.span,
                help: "write 'prefill_tokens_per_second' and 'decode_tokens_per_second', "
                    + "or name a record that has both")
        }
        return share
    }

    /// The record that the option names; one that was measured with other requests is reported.
    private mutating func throughputRecord(
        _ reader: inout FieldReader, _ reasoningPerOutput: Rational
    ) -> MeasuredThroughput? {
        let shape = reader.value("throughput_shape")
        guard let id = reader.string("throughput"), let span = reader.value("throughput")?.span else {
            if let shape, reader.value("throughput") == nil {
                reader.report(
                    "throughput-shape", "'throughput_shape' is about a record, and none is named",
                    at: shape.span, help: "name one in 'throughput:', or take it out")
            }
            return nil
        }
        let rule = shape != nil ? reader.choice("throughput_shape", ShapeRule.self) : nil
        guard let record = tables.throughput(id) else {
            reader.report(
                "throughput-unknown", "there is no throughput record '\(id)'", at: span,
                help: didYouMean(
                    id, among: tables.throughput.map { $0.id },
                    otherwise: "use an id of content/data/throughput.yaml, or write 'tokens_per_second:'"))
            return nil
        }
        // Prefill and decode apart hold for requests of other shapes too.
        if let workload, record.phases == nil,
            !((try? record.shape?.fits(workload, reasoningPerOutput: reasoningPerOutput)) ?? false)
        {
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
