package import Cost
import Exact

/// The JSON of an estimate: what `handbook cost --format json` prints.
package enum EstimateJSON {
    /// The bytes of an estimate, UTF-8 with a newline at the end; a pure function of the value.
    ///
    /// Numbers are unrounded: whole ones in full, others to 15 significant digits. Keys stand in the order of
    /// the documented interface, options and crossovers in the order of `OptionID`.
    package static func bytes(of estimate: Estimate, _ shares: ShareSummary? = nil) -> [UInt8] {
        Array(text(of: estimate, shares).utf8)
    }
}

extension EstimateJSON {
    private static func text(of estimate: Estimate, _ shares: ShareSummary?) -> String {
        let options = estimate.options.map { "\n  \(string($0.option.rawValue)): \(object($0))" }
        let crossovers = estimate.crossovers.map { "\n  \(object($0))" }
        return """
            {"scenario": \(string(estimate.scenario)), "as_of": \(string(estimate.asOf)), \
            "tokens_per_day": \(estimate.tokensPerDay.text),
             "options": {\(options.joined(separator: ","))},
             "crossovers": [\(crossovers.joined(separator: ","))],
             "lowest": \(estimate.lowest.map { string($0.rawValue) } ?? "null")\(shares.map { ",\n " + members(of: $0) } ?? "")}

            """
    }

    private static func members(of shares: ShareSummary) -> String {
        let first = shares.measureFirst.map {
            object([("input", string($0.input)), ("share", number($0.share))])
        }
        return """
            "shares": \(object(shares.shares.map { ($0.option.rawValue, number($0.share)) })),
             "measure_first": [\(first.joined(separator: ", "))],
             "measured": [\(shares.measured.map(string).joined(separator: ", "))],
             "assumed": [\(shares.assumed.map(string).joined(separator: ", "))],
             "incomplete": \(shares.incomplete.map(string) ?? "null")
            """
    }

    private static func object(_ option: OptionEstimate) -> String {
        guard let fleet = option.fleet else {
            return object([
                ("usd_per_mtok", number(option.usdPerMtok)),
                ("fixed_usd_per_month", number(option.fixedUSDPerMonth)),
                ("usd_per_month", number(option.usdPerMonth)),
            ])
        }
        var members: [(key: String, value: String)] = [
            ("usd_per_month", number(option.usdPerMonth)),
            ("fixed_usd_per_month", number(option.fixedUSDPerMonth)),
            ("replicas", number(fleet.replicas)),
            ("utilization", number(fleet.utilization)),
            ("usd_per_mtok_effective", number(fleet.usdPerMtokEffective)),
            ("usd_per_mtok_marginal", number(fleet.usdPerMtokMarginal)),
            ("tokens_per_day_per_replica", number(fleet.tokensPerDayPerReplica)),
        ]
        if let basis = fleet.basis { members += self.members(of: basis) }
        if let payback = fleet.payback { members.append(("payback_months", object(payback))) }
        return object(members)
    }

    private static func members(of basis: CapacityBasis) -> [(key: String, value: String)] {
        var members: [(key: String, value: String)] = []
        if let bought = basis.bought { members.append(("bought", string(bought))) }
        if let rate = basis.tokensPerSecond { members.append(("tokens_per_second", number(rate))) }
        if let hours = basis.paidHours { members.append(("paid_hours_per_month", number(hours))) }
        if let load = basis.load {
            let latency: [(key: String, value: String)] = [
                ("load", number(load.load)), ("ttft_ms", number(load.ttftMs)),
                ("tpot_ms", number(load.tpotMs)),
                ("latency", basis.latencyMeasure.map(string) ?? "null"),
            ]
            members.append(("measured_at", object(latency)))
        }
        return members
    }

    private static func object(_ paybacks: [Payback]) -> String {
        object(paybacks.map { ($0.rival.rawValue, number($0.months)) })
    }

    private static func object(_ crossover: Crossover) -> String {
        object([
            ("from", string(crossover.from.rawValue)),
            ("to", string(crossover.to.rawValue)),
            ("kind", string(crossover.kind.name)),
            ("first", number(crossover.first)),
            ("robust", number(crossover.robust)),
        ])
    }

    private static func object(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
    }

    private static func number(_ value: Rational?) -> String {
        value?.text ?? "null"
    }

    private static func string(_ text: String) -> String {
        var bytes = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20: bytes += Array("\\u00".utf8) + hexadecimal(byte)
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
