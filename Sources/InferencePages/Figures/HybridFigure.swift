import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Telling
import Workloads

extension FigureScenario {
    /// The shares of the table.
    private static let rows: [Rational] = (0...10).map { Rational(percent: 10 * $0) }
    /// Enough points for the steps of a hybrid that runs replicas.
    private static let samples: [Rational] = (0...50).map { Rational(percent: 2 * $0) }

    /// C6: monthly cost at the scenario's volume over the share of the requests that goes to the closed model. Nil
    /// without a hybrid or without volume.
    var hybridFigure: Figure? {
        guard let hybrid = named.scenario.hybrid, sets.base.tokensPerDay > 0 else { return nil }
        let others = options.filter { $0 != own }
        let lines = others.map(flatLine) + [hybridLine]
        let most = lines.flatMap(\.points).map(\.y).max() ?? 0
        guard most > 0, most.isFinite, !others.isEmpty else { return nil }
        let share = hybrid.chosenClosedShare
        return Figure(
            name: "hybrid", heading: FigureWords.hybridHeading,
            title: limitsTitle(others),
            subtitle: FigureWords.subtitle(FigureWords.hybridMeasure(sets.base.tokensPerDay), named),
            notes: hasRanges ? [FigureWords.bandsNote] : [],
            picture: .lines(
                Chart(
                    x: Axis(FigureWords.hybridAxis, to: 1, label: FigureWords.shareTick),
                    y: Axis(FigureWords.usdAMonth, to: 1.05 * most, label: FigureWords.usdTick),
                    series: lines,
                    rule: share.map { share in
                        Rule(
                            at: share.approximation, from: share.approximation, to: share.approximation,
                            label: FigureWords.chosenShare(share))
                    })),
            data: data(others))
    }

    /// The hybrid itself.
    private var own: OptionID { named.scenario.names[.hybrid] }

    private func flatLine(_ option: OptionID) -> Series {
        let costs = costs(of: option, at: sets.base.tokensPerDay)
        func line(_ value: Rational?) -> [Point] {
            value.map { [Point(0, $0.approximation), Point(1, $0.approximation)] } ?? []
        }
        return Series(
            words.label(option), style: faces.style(of: option), points: line(costs.base),
            band: hasRanges ? Band(lower: line(costs.low), upper: line(costs.high)) : nil)
    }

    private var hybridLine: Series {
        let isStraight = sets.base.curves.allSatisfy { $0.option != own || $0.staircase == nil }
        let shares: [Rational] = isStraight ? [0, 1] : Self.samples
        // A line with a point missing would be another line.
        func line(_ scenario: Scenario) -> [Point] {
            let costs = shares.map(scenario.hybridCost).compactMap(\.self)
            guard costs.count == shares.count else { return [] }
            return zip(shares, costs).map { Point($0.approximation, $1.approximation) }
        }
        return Series(
            words.label(own), style: faces.style(of: own), points: line(ends.base),
            band: hasRanges ? Band(lower: line(ends.low), upper: line(ends.high)) : nil)
    }

    /// Up to which share the hybrid costs no more than another option; nil where it always costs more.
    private func largestShare(against rival: OptionID) throws(ArithmeticError) -> Rational? {
        guard let limits = try named.scenario.hybridLimits(against: rival) else { return nil }
        if case .cascade? = named.scenario.hybrid?.routing { return limits.largestRedoShare }
        guard let routed = limits.smallestRoutedShare else { return nil }
        return try 1 - routed
    }

    private func limitsTitle(_ others: [OptionID]) -> String {
        do {
            var limits: [(option: OptionID, share: Rational?)] = []
            for option in others { limits.append((option, try largestShare(against: option))) }
            return FigureWords.hybridLimits(of: own, limits, in: words)
        } catch {
            return FigureWords.limitsUnknown
        }
    }

    private func data(_ others: [OptionID]) -> FigureData {
        let columns = ([own] + others).map {
            FigureData.Column(
                FigureWords.costColumn(words.title($0)), "\($0.column)_usd_per_month",
                isRange: true)
        }
        let flat = others.map {
            FigureData.Cell(costs(of: $0, at: sets.base.tokensPerDay), as: Display.usdPerMonth)
        }
        let low = ends.low.hybridCosts(closedShares: Self.rows)
        let base = ends.base.hybridCosts(closedShares: Self.rows)
        let high = ends.high.hybridCosts(closedShares: Self.rows)
        let rows = Self.rows.enumerated().map { index, share in
            let hybrid = LowBaseHigh(low: low[index], base: base[index], high: high[index])
            return [FigureData.Cell(share, as: Display.percent)]
                + [FigureData.Cell(hybrid, as: Display.usdPerMonth)] + flat
        }
        return FigureData(
            name: FigureWords.hybridTable(named),
            columns: [FigureData.Column(FigureWords.hybridAxis, "closed_share")] + columns, rows: rows)
    }
}

extension Hybrid {
    /// The share of the requests that the routing sends to the closed model; nil where it does not fit.
    fileprivate var chosenClosedShare: Rational? {
        switch routing {
        case .router(let routed, _, _): try? 1 - routed
        case .cascade(let escalated): escalated
        }
    }
}

extension Scenario {
    /// What the hybrid costs at the scenario's volume when a share goes to the closed model, USD a month; nil where
    /// it does not fit.
    fileprivate func hybridCost(closedShare share: Rational) -> Rational? {
        guard let routed = try? 1 - share else { return nil }
        let changed: Scenario? =
            if case .cascade? = hybrid?.routing {
                setting(.routing(.escalatedShare), to: share)
            } else {
                setting(.routing(.routedShare), to: routed)
            }
        return try? changed?.curve(of: names[.hybrid])?.cost(at: workload.tokensPerDay)
    }

    /// The same for several shares. Without replicas the cost is a straight line over the share, so that the two
    /// ends say all.
    fileprivate func hybridCosts(closedShares shares: [Rational]) -> [Rational?] {
        guard case .managed? = hybrid?.open, let none = hybridCost(closedShare: 0),
            let all = hybridCost(closedShare: 1), let rise = try? all - none
        else { return shares.map(hybridCost) }
        return shares.map { share in try? none + share * rise }
    }
}
