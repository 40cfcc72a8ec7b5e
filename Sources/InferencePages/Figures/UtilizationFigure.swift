import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Telling
import Workloads

extension FigureScenario {
    /// The shares of the paid capacity at which the chart has its markers.
    private static let marked: [Rational] = [15, 30, 60, 90].map(Rational.init(percent:))
    /// Those of the table.
    private static let rows: [Rational] = [5, 15, 30, 60, 90, 100].map(Rational.init(percent:))

    /// C3: what a million tokens costs on one replica, over the share of its capacity that is used, against the
    /// prices of the options that are paid by the token. Nil without a fleet or without such a price.
    var utilizationFigure: Figure? {
        guard let replicas, let most = try? replicas.base.largestUtilization, !priced.isEmpty,
            let prices = prices(replicas)
        else { return nil }
        let largest = most.approximation
        return Figure(
            name: "utilization", heading: FigureWords.utilizationHeading,
            title: title(replicas.base, most: most),
            subtitle: FigureWords.subtitle(FigureWords.utilizationMeasure, named),
            notes: [FigureWords.utilizationNote],
            picture: .lines(
                Chart(
                    x: Axis(FigureWords.utilizationAxis, to: 1, label: FigureWords.shareTick),
                    y: prices, series: priced.map(flatLine) + [replicaLine(replicas, top: prices.upper)],
                    rule: largest <= 1
                        ? Rule(at: largest, from: largest, to: largest, label: FigureWords.largestUse(most))
                        : nil)),
            data: data(replicas))
    }

    /// A replica that serves a workload.
    private struct Replica {
        let fleet: Fleet
        let workload: Workload

        init?(_ scenario: Scenario) {
            guard let fleet = scenario.selfHosted?.fleet else { return nil }
            (self.fleet, workload) = (fleet, scenario.workload)
        }

        var largestUtilization: Rational {
            get throws(ArithmeticError) { try fleet.largestUtilization(of: workload) }
        }

        func usdPerMtok(at share: Rational) throws(ArithmeticError) -> Rational {
            try fleet.usdPerMtok(utilization: share, of: workload)
        }
    }

    private var replicas: LowBaseHigh<Replica>? {
        guard let low = Replica(ends.low), let base = Replica(ends.base), let high = Replica(ends.high)
        else { return nil }
        return LowBaseHigh(low: low, base: base, high: high)
    }

    /// The option whose replicas these are.
    private var own: OptionID { named.scenario.names[.selfHosted] }

    /// The options without replicas.
    private var priced: [OptionID] {
        sets.base.curves.filter { $0.staircase == nil && $0.usdPerMonthPerUnit > 0 }.map(\.option)
    }

    private func price(of option: OptionID) -> LowBaseHigh<Rational?> {
        func price(_ estimate: Estimate) -> Rational? {
            estimate.curves.first { $0.option == option }?.usdPerMtok
        }
        return LowBaseHigh(low: price(sets.low), base: price(sets.base), high: price(sets.high))
    }

    private func costs(_ replicas: LowBaseHigh<Replica>, at share: Rational) -> LowBaseHigh<Rational?> {
        LowBaseHigh(
            low: try? replicas.low.usdPerMtok(at: share),
            base: try? replicas.base.usdPerMtok(at: share),
            high: try? replicas.high.usdPerMtok(at: share))
    }

    /// Prices of different options lie powers of ten apart, so that the axis is logarithmic: from the power of ten
    /// below the cheapest to that above the dearest, with the curve at the first row in sight.
    private func prices(_ replicas: LowBaseHigh<Replica>) -> Axis? {
        let curve = [1, Self.rows[0]].map { costs(replicas, at: $0).base }
        let all = (priced.map { price(of: $0).base } + curve).compactMap { $0?.approximation }
        guard let least = all.min(), let most = all.max(), least > 0 else { return nil }
        return .powers(FigureWords.pricesAxis, from: least, to: most, label: FigureWords.usdTick)
    }

    private func flatLine(_ option: OptionID) -> Series {
        let price = price(of: option)
        func line(_ value: Rational?) -> [Point] {
            value.map { [Point(0, $0.approximation), Point(1, $0.approximation)] } ?? []
        }
        return Series(
            words.label(option), style: faces.style(of: option), points: line(price.base),
            band: hasRanges ? Band(lower: line(price.low), upper: line(price.high)) : nil)
    }

    /// The curve falls as one over the share, from the top of the chart to the full capacity.
    private func replicaLine(_ replicas: LowBaseHigh<Replica>, top: Double) -> Series {
        func line(_ replica: Replica) -> [Point] {
            guard let full = (try? replica.usdPerMtok(at: 1))?.approximation, full > 0 else {
                return []
            }
            let start = min(full / top, 1)
            let shares = sequence(first: start) { $0 * 1.2 < 1 ? $0 * 1.2 : nil }
            return (Array(shares) + [1]).map { Point($0, full / $0) }
        }
        return Series(
            words.label(own), style: faces.style(of: own), points: line(replicas.base),
            band: hasRanges ? Band(lower: line(replicas.low), upper: line(replicas.high)) : nil,
            markers: Self.marked.map(\.approximation))
    }

    private func title(_ replica: Replica, most: Rational) -> String {
        do {
            return FigureWords.utilization(try breakEvens(replica), most: most, in: words)
        } catch {
            return FigureWords.utilizationUnknown
        }
    }

    /// From which share a replica costs no more than each price; nil where it never does.
    private func breakEvens(
        _ replica: Replica
    ) throws(ArithmeticError) -> [(option: OptionID, share: Rational?)] {
        let full = try replica.usdPerMtok(at: 1)
        var result: [(option: OptionID, share: Rational?)] = []
        for option in priced {
            guard let price = price(of: option).base else { continue }
            let share = try full / price
            result.append((option, share <= 1 ? share : nil))
        }
        return result
    }

    private func data(_ replicas: LowBaseHigh<Replica>) -> FigureData {
        let all = [own] + priced
        let columns = all.map {
            FigureData.Column(
                FigureWords.priceColumn(words.title($0)), "\($0.column)_usd_per_mtok",
                isRange: true)
        }
        let flat = priced.map { FigureData.Cell(price(of: $0), as: Display.usdPerMtok) }
        let rows = Self.rows.map { share in
            [
                FigureData.Cell(share, as: Display.percent),
                FigureData.Cell(costs(replicas, at: share), as: Display.usdPerMtok),
            ] + flat
        }
        return FigureData(
            name: FigureWords.utilizationTable(named),
            columns: [FigureData.Column(FigureWords.utilizationAxis, "utilization")] + columns, rows: rows)
    }
}
