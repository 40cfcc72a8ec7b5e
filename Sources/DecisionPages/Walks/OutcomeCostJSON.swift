import Advice
import Claims
import Cost
import CostPages
package import Diagnostics
import Exact
import Fields
import Site
import Telling

extension OutcomeCost {
    /// The figures for programs, unrounded; `url` is the address of the scenario.
    package func json(url: String?) -> JSON {
        let priced = subject.priced
        let usd = options.compactMap { option in
            usdPerMonth(option).map { JSON.Member(option.rawValue, json($0)) }
        }
        let members: [(String, JSON?)] = [
            ("scenario", .string(subject.id)), ("url", .text(url)),
            ("as_of", .string(subject.asOf.description)),
            ("prices_read", .array(subject.readDays.map { .string($0.text) })),
            (subject.kind.volumeKey, .exact(priced.volume)),
            ("unit", subject.kind == .comparison ? .string(subject.words.unit) : nil),
            ("usd_per_month", .object(usd)),
        ]
        return .object(members.compactMap { key, value in value.map { JSON.Member(key, $0) } })
    }

    private func json(_ usd: NamedSets<Rational>) -> JSON {
        .members([
            "low": .number(usd.low.text), "base": .number(usd.base.text), "high": .number(usd.high.text),
        ])
    }
}
