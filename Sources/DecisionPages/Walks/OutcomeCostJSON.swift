import Diagnostics
import Exact
import Inference

extension OutcomeCost {
    /// The figures for programs, unrounded; `url` is the address of the scenario.
    package func json(url: String?) -> JSON {
        .members([
            "scenario": .string(scenario.id), "url": .text(url),
            "as_of": .string(scenario.named.asOf.description),
            "prices_read": .array(readDays.map { .string($0.text) }),
            "tokens_per_day": .number(scenario.estimate.tokensPerDay.text),
            "usd_per_month": .object(
                options.compactMap { option in
                    usdPerMonth(option).map { JSON.Member(option.rawValue, json($0)) }
                }),
        ])
    }

    private func json(_ usd: LowBaseHigh<Rational>) -> JSON {
        .members([
            "low": .number(usd.low.text), "base": .number(usd.base.text), "high": .number(usd.high.text),
        ])
    }
}
