import Advice
import Claims
import Cost
import Diagnostics

extension Advice {
    /// What programs get beside the walk: every option, the surcharge, and where the answer changes; unrounded.
    func members(_ subject: CostSubject) -> [JSON.Member] {
        let shares = subject.shares
        return [
            JSON.Member("costs", .array(lines.map(\.json))),
            JSON.Member("chosen", .string(chosen.rawValue)),
            JSON.Member("cheapest", .string(cheapest.rawValue)),
            JSON.Member("surcharge_usd_per_month", .exact(surchargeUSDPerMonth)),
            JSON.Member(
                "surcharge_over_runnable_usd_per_month", .exact(surchargeOverRunnableUSDPerMonth)),
            JSON.Member("flips", .array(flips.map { $0.json(subject.kind.volumeKey) })),
            JSON.Member(
                "shares",
                .object(shares.shares.map { JSON.Member($0.option.rawValue, .exact($0.share)) })),
            JSON.Member(
                "measure_first",
                .array(
                    shares.measureFirst.map {
                        .members(["input": .string($0.input), "share": .exact($0.share)])
                    })),
            JSON.Member("measured", .array(shares.measured.map(JSON.string))),
            JSON.Member("assumed", .array(shares.assumed.map(JSON.string))),
            JSON.Member(
                "usual",
                .array(
                    subject.usual.map {
                        .members(["input": .string($0.key), "value": .exact($0.value)])
                    })),
            JSON.Member("incomplete", subject.incomplete.map(JSON.string) ?? .null),
        ]
    }
}

extension Advice.Line {
    fileprivate var json: JSON {
        .object([
            JSON.Member("option", .string(option.rawValue)),
            JSON.Member("usd_per_month", .exact(usdPerMonth)),
            JSON.Member("low", .exact(span.lowerBound)), JSON.Member("high", .exact(span.upperBound)),
            JSON.Member("allowed", .bool(isAllowed)), JSON.Member("runnable", .bool(isRunnable)),
            JSON.Member("counted", .bool(isCounted)),
            JSON.Member("ruled_out_by", ruledOutBy.map(JSON.string) ?? .null),
        ])
    }
}

extension Flip {
    /// `volumeKey` says what is counted.
    fileprivate func json(_ volumeKey: String) -> JSON {
        .object([
            JSON.Member("at_\(volumeKey)", .exact(volume)), JSON.Member("to", .string(to.rawValue)),
            JSON.Member("direction", .string(direction.rawValue)),
        ])
    }
}
