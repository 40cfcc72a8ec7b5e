import Advice
import Claims
import Cost
package import Diagnostics
import Exact
import Site

extension OutcomeCost {
    /// The figures for programs, unrounded; `url` is the address of the scenario.
    package func json(url: String?) -> JSON {
        let priced = subject.priced
        return .object([
            JSON.Member("scenario", .string(subject.id)), JSON.Member("url", .text(url) ?? .null),
            JSON.Member("as_of", .string(subject.asOf.description)),
            JSON.Member("prices_read", .array(subject.readDays.map { .string($0.text) })),
            JSON.Member(subject.words.volumeKey, .exact(priced.volume)),
            JSON.Member(
                "usd_per_month",
                .object(
                    options.compactMap { option in
                        usdPerMonth(option).map { JSON.Member(option.rawValue, json($0)) }
                    })),
        ])
    }

    private func json(_ usd: NamedSets<Rational>) -> JSON {
        .members([
            "low": .number(usd.low.text), "base": .number(usd.base.text), "high": .number(usd.high.text),
        ])
    }
}
