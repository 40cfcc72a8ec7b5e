import Claims
import Cost
import Diagnostics
import Exact
package import Fields
import Site

extension ComparisonFigures {
    /// What `handbook cost --format json` prints, unrounded: the keys of a scenario, with the volume under `volume`.
    package func json(asOf day: CalendarDate) -> [UInt8] { JSON.members(members(asOf: day)).pretty }

    /// Everything that the page of the comparison says, for programs: the same members, with coefficients, inputs and
    /// sources besides.
    package func json(with numbers: CostNumbers) -> [UInt8] {
        let used = estimate.numbers.compactMap(numbers.assumption)
        return JSON.members([
            "scenario": .string(priced.id), "title": .string(priced.title),
            "as_of": .string(numbers.asOf.description), "volume": .exact(priced.volume.usual),
            "unit": .string(priced.volume.unit), "options": options(isLong: true), "crossovers": crossovers,
            "lowest": .string(estimate.lowest.rawValue), "shares": shares, "measure_first": measureFirst,
            "assumed": .array(estimate.ranged.map { .string($0.id) }), "coefficients": coefficients,
            "inputs": .array(used.map { input($0, numbers) }), "sources": sources(used, numbers),
        ]).pretty
    }

    private func members(asOf day: CalendarDate) -> KeyValuePairs<String, JSON?> {
        [
            "scenario": .string(priced.id), "as_of": .string(day.description),
            "volume": .exact(priced.volume.usual), "unit": .string(priced.volume.unit),
            "options": options(isLong: false), "crossovers": crossovers,
            "lowest": .string(estimate.lowest.rawValue),
            "shares": shares, "measure_first": measureFirst,
            "assumed": .array(estimate.ranged.map { .string($0.id) }),
        ]
    }

    private func options(isLong: Bool) -> JSON {
        let costs: [ComparisonEstimate.OptionCost] = estimate.costs
        return .object(
            zip(costs, estimate.curves.base).map { cost, curve in
                let usd = cost.usdPerMonth
                let steps = curve.staircase.flatMap { try? $0.count(at: priced.volume.usual) }
                return (
                    cost.option.rawValue,
                    .members([
                        "title": isLong ? .string(priced.title(of: cost.option)) : nil,
                        "fixed_usd_per_month": .exact(curve.fixedUSDPerMonth),
                        "usd_per_month": .exact(usd.base),
                        "usd_per_month_low": hasRanges ? .exact(usd.low) : nil,
                        "usd_per_month_high": hasRanges ? .exact(usd.high) : nil,
                        "steps": steps.map(JSON.exact),
                    ])
                )
            })
    }

    private var crossovers: JSON {
        .array(
            estimate.crossovers.map { base in
                .crossover(
                    base, low: hasRanges ? priced.crossover(base, at: .low) : nil,
                    high: hasRanges ? priced.crossover(base, at: .high) : nil)
            })
    }

    private var shares: JSON {
        .object(
            draws.options.compactMap { option in draws.share(option).map { (option.rawValue, .exact($0)) } })
    }

    private var measureFirst: JSON {
        .array(
            draws.decisive.map {
                .members(["input": .string($0.id), "share": .exact(Draws.share($0.draws))])
            })
    }
}

extension ComparisonFigures {
    /// The numbers from which the cost at any volume follows, unrounded.
    private var coefficients: JSON {
        .array(
            estimate.curves.base.map { curve in
                let stairs = curve.staircase
                return .members([
                    "option": .string(curve.option.rawValue),
                    "fixed_usd_per_month": .exact(curve.fixedUSDPerMonth),
                    "usd_per_month_per_unit": .exact(curve.usdPerMonthPerUnit),
                    "usd_per_month_per_step": stairs.map { .exact($0.usdPerMonthPerStep) },
                    "volume_per_step": stairs.map { .exact($0.volumePerStep) },
                    "spare_steps": stairs.map { .exact($0.spare) },
                    "minimum_steps": stairs.map { .exact($0.least) },
                ])
            })
    }

    private func input(_ assumption: Assumption, _ numbers: CostNumbers) -> JSON {
        let sets = numbers.book.values(of: assumption.id)
        let provenance = assumption.formula == nil ? assumption.provenance : nil
        return .members([
            "id": .string(assumption.id), "title": .string(assumption.title),
            "unit": .string(assumption.unit),
            "value": .exact(assumption.base), "low": sets.map { .exact($0.low) },
            "high": sets.map { .exact($0.high) },
            "formula": .text(assumption.formula?.text), "source": .text(provenance?.source),
            "read": .text(provenance?.read.text), "next_check": .text(provenance?.nextCheck.description),
        ])
    }

    /// The sources of the numbers, each once, in the order in which the numbers need them.
    private func sources(_ used: [Assumption], _ numbers: CostNumbers) -> JSON {
        .sources(used.flatMap(\.provenances).map(\.source).uniqued.compactMap(numbers.source))
    }
}
