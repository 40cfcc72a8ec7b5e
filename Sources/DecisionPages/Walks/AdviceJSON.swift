import Advice
import Diagnostics
import InferencePages

extension Advice {
    /// What programs get beside the walk: every option, the surcharge, and where the answer changes; unrounded.
    package func members(_ scenario: CostedScenario?) -> [JSON.Member] {
        let shares = scenario?.shares(of: workload.draws)
        return [
            JSON.Member("costs", .array(lines.map(\.json))),
            JSON.Member("chosen", .string(chosen.rawValue)),
            JSON.Member("cheapest", .string(cheapest.rawValue)),
            JSON.Member("surcharge_usd_per_month", .exact(surchargeUSDPerMonth)),
            JSON.Member("surcharge_over_runnable_usd_per_month", .exact(surchargeOverRunnableUSDPerMonth)),
            JSON.Member("flips", .array(flips.map(\.json))),
            JSON.Member(
                "shares",
                .object((shares?.shares ?? []).map { JSON.Member($0.option.rawValue, .exact($0.share)) })),
            JSON.Member(
                "measure_first",
                .array(
                    (shares?.measureFirst ?? []).map {
                        .members(["input": .string($0.input), "share": .exact($0.share)])
                    })),
            JSON.Member("measured", .array((shares?.measured ?? []).map(JSON.string))),
            JSON.Member("assumed", .array((shares?.assumed ?? []).map(JSON.string))),
            JSON.Member("incomplete", scenario?.incomplete.map(JSON.string) ?? .null),
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
    fileprivate var json: JSON {
        .members([
            "at_tokens_per_day": .exact(tokensPerDay), "to": .string(to.rawValue),
            "direction": .string(direction.rawValue),
        ])
    }
}
