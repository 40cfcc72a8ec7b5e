import Diagnostics
package import Exact
package import Fields
package import Inference

/// What a replica did under each load, the lowest first, with the latency that requests then had.
package struct LatencySeries: Sendable {
    /// How a latency was taken over the requests of one load.
    package enum Measure: String, CaseIterable, Sendable {
        case mean, median, p90, p95, p99
    }

    /// The points, each with its rate over that at the knee.
    package let points: [LatencyPoint]
    /// Tokens a second at the knee.
    package let kneeTokensPerSecond: Rational
    package let measure: Measure

    /// The points of a fleet that is measured in this way.
    func add(to fleet: inout Fleet) {
        fleet.latency = points
        fleet.latencyMeasure = measure.rawValue
    }
}

extension FieldReader {
    /// Prefill and decode as they were measured apart; nil where neither is written, and after a problem.
    package mutating func phases() -> RateOf<Rational>? {
        let keys = ["prefill_tokens_per_second", "decode_tokens_per_second"]
        guard keys.contains(where: contains) else {
            for key in keys { _ = value(key) }
            return nil
        }
        for key in keys { require(key, help: "prefill and decode are measured together") }
        guard let prefill = positive(keys[0]), let decode = positive(keys[1]) else { return nil }
        return .apart(prefill: prefill, decode: decode)
    }

    /// The series of a record; nil where it has none, and after a problem.
    package mutating func latencySeries() -> LatencySeries? {
        guard contains("series") else {
            for key in ["series", "knee", "latency_measure"] { _ = value(key) }
            return nil
        }
        require(
            "latency_measure", help: "say how latency was taken over requests: mean, median, p90, p95 or p99")
        let measure = choice("latency_measure", LatencySeries.Measure.self)
        let knee = number("knee")
        let rows = groups("series", what: "the load") { $0.measuredLoad() }
        guard let measure, let top = kneeRow(of: rows, named: knee) else { return nil }
        var points: [LatencyPoint] = []
        for row in rows {
            guard let share = try? row.rate / top.rate else { continue }
            points.append(
                LatencyPoint(load: row.load, rateOverKnee: share, ttftMs: row.ttftMs, tpotMs: row.tpotMs))
        }
        return LatencySeries(points: points, kneeTokensPerSecond: top.rate, measure: measure)
    }

    /// The row that `knee` names, or the one of the highest rate; nil after a report.
    private mutating func kneeRow(of rows: [MeasuredLoad], named knee: Rational?) -> MeasuredLoad? {
        if zip(rows, rows.dropFirst()).contains(where: { $0.load >= $1.load }) {
            report(
                "cost-range", "the loads of a series must rise", at: span(of: "series"),
                help: "write the lowest load first, and each once")
            return nil
        }
        guard let knee else {
            return rows.max { ($0.rate, $1.load) < ($1.rate, $0.load) }
        }
        if let row = rows.first(where: { $0.load == knee }) { return row }
        report(
            "cost-range", "no load of the series is \(knee.text)", at: value("knee")?.span ?? span,
            help: "'knee' is the load up to which latency rises slowly: one of those measured")
        return nil
    }

    private mutating func measuredLoad() -> MeasuredLoad? {
        for key in ["load", "tokens_per_second"] { require(key) }
        let (ttft, tpot) = (positive("ttft_ms"), positive("tpot_ms"))
        guard let load = positive("load"), let rate = positive("tokens_per_second") else { return nil }
        return MeasuredLoad(load: load, rate: rate, ttftMs: ttft, tpotMs: tpot)
    }

    /// A number above 0; any other is reported.
    private mutating func positive(_ key: String) -> Rational? {
        guard let number = number(key) else { return nil }
        if number > 0 { return number }
        report("cost-range", "'\(key)' must be above 0", at: value(key)?.span ?? span)
        return nil
    }
}

private struct MeasuredLoad {
    let load: Rational
    let rate: Rational
    let ttftMs: Rational?
    let tpotMs: Rational?
}
