import Answers
import Claims
import Cost
import CostPages
import Diagnostics
import Exact
import Fields
import Inference
import Site
import Workloads

extension ScenarioFigures {
    /// Everything that the page of the scenario says, for programs, unrounded: the members that `handbook
    /// cost --format json` prints, with inputs, sets, coefficients and sources besides.
    package func json(_ costs: Costs) -> [UInt8] {
        JSON.members([
            "scenario": .string(named.id),
            "title": .string(named.title),
            "as_of": .string(estimate.asOf),
            "formula_version": .string(FormulaVersion.current),
            "tokens_per_day": .exact(estimate.tokensPerDay),
            "options": .object(estimate.options.map { ($0.option.rawValue, option($0)) }),
            "crossovers": .array(sets.base.crossovers.indices.map(crossover)),
            "lowest": .text(estimate.lowest?.rawValue),
            "shares": .object(shares.shares.map { ($0.option.rawValue, .exact($0.share)) }),
            "measure_first": .array(
                shares.measureFirst.map { .members(["input": .string($0.input), "share": .exact($0.share)]) }),
            "measured": .array(shares.measured.map(JSON.string)),
            "assumed": .array(shares.assumed.map(JSON.string)),
            "incomplete": .text(costed.incomplete),
            "coefficients": coefficients,
            "inputs": .array(named.inputs.filter { !$0.origin.isUsual }.map { input($0, costs) }),
            "ranges": .array(ranges.map(range)),
            "sources": sources(costs),
        ]).pretty
    }

    private func option(_ option: OptionEstimate) -> JSON {
        let (low, high) = (sets.low[option.option], sets.high[option.option])
        let parts = (try? named.scenario.breakdown(of: option.option)) ?? nil
        let fleet = option.fleet
        return .members([
            "usd_per_mtok": option.usdPerMtok.map(JSON.exact),
            "fixed_usd_per_month": .exact(option.fixedUSDPerMonth),
            "usd_per_month": .exact(option.usdPerMonth),
            "usd_per_month_low": low.map { .exact($0.usdPerMonth) },
            "usd_per_month_high": high.map { .exact($0.usdPerMonth) },
            "replicas": fleet.map { .exact($0.replicas) },
            "utilization": fleet?.utilization.map(JSON.exact),
            "usd_per_mtok_effective": fleet?.usdPerMtokEffective.map(JSON.exact),
            "usd_per_mtok_marginal": fleet.map { .exact($0.usdPerMtokMarginal) },
            "tokens_per_day_per_replica": fleet.map { .exact($0.tokensPerDayPerReplica) },
            "bought": fleet?.basis?.bought.map(JSON.string),
            "tokens_per_second": fleet?.basis?.tokensPerSecond.map(JSON.exact),
            "paid_hours_per_month": fleet?.basis?.paidHours.map(JSON.exact),
            "measured_at": fleet?.basis?.load.map { load in
                .members([
                    "load": .exact(load.load), "ttft_ms": .orNull(load.ttftMs),
                    "tpot_ms": .orNull(load.tpotMs),
                    "latency": .text(fleet?.basis?.latencyMeasure),
                ])
            },
            "payback_months": fleet?.payback.map { paybacks in
                .object(paybacks.map { ($0.rival.rawValue, .orNull($0.months)) })
            },
            "items_usd_per_month": parts.map { parts in
                .object(CostBreakdown.Item.allCases.map { ($0.rawValue, .exact(parts[$0])) })
            },
        ])
    }

    private func crossover(_ index: Int) -> JSON {
        .crossover(
            sets.base.crossovers[index], low: hasRanges ? sets.low.crossovers[index] : nil,
            high: hasRanges ? sets.high.crossovers[index] : nil)
    }

    private func range(_ assumed: AssumedRange) -> JSON {
        .members([
            "field": .string(assumed.field),
            "assumption": .text(assumed.assumption?.id),
            "favourable": .exact(assumed.range.favourable),
            "unfavourable": .exact(assumed.range.unfavourable),
        ])
    }
}

extension ScenarioFigures {
    private func input(_ input: ScenarioInput, _ costs: Costs) -> JSON {
        let provenance = costs.provenance(of: input.origin)
        return .members([
            "field": .string(input.field), "value": value(input.content),
            "from": .string(input.origin.kind), "id": .text(input.origin.id),
            "source": .text(provenance?.source), "read": .text(provenance?.read.text),
            "next_check": .text(provenance?.nextCheck.description),
        ])
    }

    private func value(_ content: ScenarioInput.Content) -> JSON {
        switch content {
        case .number(let value): .exact(value)
        case .prices(let prices):
            .object(
                PriceField.allCases.compactMap { field in
                    prices[field].map { (field.rawValue, .exact($0.usdPerMtok)) }
                })
        }
    }

    /// The sources of the inputs, each once, in the order in which the inputs need them.
    private func sources(_ costs: Costs) -> JSON {
        let ids = named.inputs.compactMap { costs.provenance(of: $0.origin)?.source }
        return .sources(ids.uniqued.compactMap(costs.book.source))
    }
}
