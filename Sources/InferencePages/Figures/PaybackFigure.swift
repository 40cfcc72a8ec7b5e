import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Telling

/// A move from one option to another at a volume, and what it costs once.
struct PaybackQuestion: Sendable {
    package let from: OptionID
    package let to: OptionID
    /// The assumption of the outlay, in USD.
    let outlay: Assumption
    /// In tokens per day.
    package let tokensPerDay: Rational
}

extension FigureScenario {
    /// Months after which nobody plans.
    private static let longest: Rational = 120

    /// C5: what staying and moving have cost, month by month, with the outlay low, base and high. Nil where an
    /// option is not compared or the sums do not fit.
    func paybackFigure(_ question: PaybackQuestion) -> Figure? {
        guard let plans = plans(question), let months = months(plans),
            let title = title(question, plans.base, months),
            let points = points(plans, horizon: horizon(months))
        else { return nil }
        let most = points.high.last.map { max($0.stayUSD, $0.moveUSD).approximation } ?? 0
        guard most > 0, most.isFinite else { return nil }
        return Figure(
            name: "payback", heading: FigureWords.paybackHeading,
            title: title,
            subtitle: FigureWords.subtitle(FigureWords.paybackMeasure(question.tokensPerDay), named),
            notes: [FigureWords.paybackNote(question.outlay)],
            picture: .lines(
                Chart(
                    x: Axis(FigureWords.monthsAxis, to: Double(points.base.count - 1)) { "\(Int($0))" },
                    y: Axis(FigureWords.cumulativeAxis, to: 1.02 * most, label: FigureWords.usdTick),
                    series: series(question, points),
                    rule: months.base.flatMap { month in
                        month.approximation < Double(points.base.count)
                            ? Rule(
                                at: month.approximation, from: months.low?.approximation,
                                to: months.high?.approximation, label: title)
                            : nil
                    })),
            data: data(question, points))
    }

    private func plans(_ question: PaybackQuestion) -> LowBaseHigh<PaybackPlan>? {
        let curves = sets.base.curves
        guard let stay = curves.first(where: { $0.option == question.from }),
            let move = curves.first(where: { $0.option == question.to }),
            let stayUSD = try? stay.cost(at: question.tokensPerDay),
            let moveUSD = try? move.cost(at: question.tokensPerDay),
            let usage = try? stayUSD - stay.fixedUSDPerMonth
        else { return nil }
        func plan(_ outlay: Rational) -> PaybackPlan {
            PaybackPlan(
                outlayUSD: outlay, stayFixedUSDPerMonth: stay.fixedUSDPerMonth, stayUsageUSDPerMonth: usage,
                moveUSDPerMonth: moveUSD)
        }
        let outlay = question.outlay
        return LowBaseHigh(low: plan(outlay.low), base: plan(outlay.base), high: plan(outlay.high))
    }

    /// The months of payback of each plan: the outlay over what a month saves. Nil where it saves nothing.
    private func months(_ plans: LowBaseHigh<PaybackPlan>) -> LowBaseHigh<Rational?>? {
        func months(_ plan: PaybackPlan) throws(ArithmeticError) -> Rational? {
            try Payback.months(
                capexUSD: plan.outlayUSD,
                rivalUSDPerMonth: plan.stayFixedUSDPerMonth + plan.stayUsageUSDPerMonth,
                runningUSDPerMonth: plan.moveUSDPerMonth)
        }
        // No payback and no result are two things, which 'try?' would make one.
        do {
            return LowBaseHigh(
                low: try months(plans.low), base: try months(plans.base), high: try months(plans.high))
        } catch {
            return nil
        }
    }

    /// A quarter longer than the latest payback that is within sight, by whole years.
    private func horizon(_ months: LowBaseHigh<Rational?>) -> Int {
        let latest = [months.low, months.base, months.high].compactMap(\.self).filter { $0 <= 60 }.max()
        guard let years = latest.map({ ($0.approximation * 1.25 / 12).rounded(.up) }) else { return 36 }
        return 12 * max(1, Int(years))
    }

    private func points(
        _ plans: LowBaseHigh<PaybackPlan>, horizon: Int
    ) -> LowBaseHigh<[PaybackPlan.Point]>? {
        guard let low = try? plans.low.points(horizon: horizon),
            let base = try? plans.base.points(horizon: horizon),
            let high = try? plans.high.points(horizon: horizon)
        else { return nil }
        return LowBaseHigh(low: low, base: base, high: high)
    }

    private func title(
        _ question: PaybackQuestion, _ plan: PaybackPlan, _ months: LowBaseHigh<Rational?>
    ) -> String? {
        let volume = CostWords.volume(question.tokensPerDay)
        let (from, to) = (words.name(question.from), words.name(question.to))
        if let base = months.base, base <= Self.longest {
            return FigureWords.paysBack(from, to, volume, months)
        }
        guard let saved = try? plan.stayFixedUSDPerMonth + plan.stayUsageUSDPerMonth - plan.moveUSDPerMonth
        else { return nil }
        return FigureWords.neverPaysBack(from, to, volume, saved: saved)
    }

    /// Both ways are straight lines as long as prices stay.
    private func series(
        _ question: PaybackQuestion, _ points: LowBaseHigh<[PaybackPlan.Point]>
    ) -> [Series] {
        func line(_ points: [PaybackPlan.Point], _ cost: (PaybackPlan.Point) -> Rational) -> [Point] {
            [points.first, points.last].compactMap(\.self).map {
                Point(Double($0.month), cost($0).approximation)
            }
        }
        return [
            Series(
                FigureWords.staying(words.name(question.from)), style: faces.style(of: question.from),
                points: line(points.base, \.stayUSD)),
            Series(
                FigureWords.moving(words.name(question.to)), style: faces.style(of: question.to),
                points: line(points.base, \.moveUSD),
                band: Band(lower: line(points.low, \.moveUSD), upper: line(points.high, \.moveUSD))),
        ]
    }

    private func data(_ question: PaybackQuestion, _ points: LowBaseHigh<[PaybackPlan.Point]>) -> FigureData {
        let step = points.base.count > 25 ? 6 : 3
        let rows = stride(from: 0, to: points.base.count, by: step).map { month in
            [
                FigureData.Cell(Rational(month)) { $0.text },
                FigureData.Cell(points.base[month].stayUSD, as: FigureWords.dollars),
                FigureData.Cell(
                    LowBaseHigh(
                        low: points.low[month].moveUSD, base: points.base[month].moveUSD,
                        high: points.high[month].moveUSD), as: FigureWords.dollars),
            ]
        }
        return FigureData(
            name: FigureWords.paybackTable(named),
            columns: [
                FigureData.Column(FigureWords.monthsAxis, "month"),
                FigureData.Column("\(FigureWords.staying(words.name(question.from))), USD", "staying_usd"),
                FigureData.Column(
                    "\(FigureWords.moving(words.name(question.to))), USD", "moving_usd", isRange: true),
            ], rows: rows)
    }
}
