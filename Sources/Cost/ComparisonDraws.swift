import Exact

extension Draws {
    /// The draws of a comparison at its usual volume and at further ones. Every given number with a range is drawn by
    /// itself, in the order of the book. O(draws x (numbers + volumes)).
    package init(of estimate: ComparisonEstimate, at volumes: [Reference] = []) {
        self.init(DrawingPlan(estimate, at: volumes))
    }
}

extension DrawingPlan {
    /// The formulas of a comparison, run over expressions.
    ///
    /// Between their ends numbers may meet as they do in no set. Where a step then carries nothing, the option cannot
    /// be had at any cost; a cost below 0 counts as none, and a number of steps is rounded to a whole one from 0.
    package init(_ estimate: ComparisonEstimate, at volumes: [Draws.Reference] = []) {
        self.init(of: estimate.comparison.options.map { $0.id })
        var places: [Int: Int] = [:]
        for (dimension, number) in estimate.ranged.enumerated() {
            let drawn = DrawnNumber(
                low: number.sets.low, base: number.sets.base, high: number.sets.high, isCount: number.isCount)
            places[number.position] = dimension
            inputs.append((drawn, dimension))
            sources.append((number.id, dimension..<(dimension + 1)))
        }
        let curves = estimate.program.drawnCurves { position, sets in
            places[position].map { .input($0) } ?? Expression(sets.base)
        }
        let usual = Expression(estimate.comparison.volume.usual)
        costs = curves.map { Self.cost($0, at: usual) }
        elsewhere = volumes.map { reference in
            (reference.option, curves.map { Self.cost($0, at: Expression(reference.volume)) })
        }
    }

    // Expressions throw nothing, though formulas may.
    private static func cost(_ curve: CostCurveOf<Expression>, at volume: Expression) -> Expression {
        guard let cost = try? curve.cost(at: volume) else { return .infinity }
        guard let stairs = curve.staircase else { return cost }
        return .pick(cost, else: .infinity, where: 0, isBelow: stairs.volumePerStep)
    }
}

extension ComparisonProgram {
    /// The curves over these expressions, with no cost below 0 and whole numbers of steps.
    fileprivate func drawnCurves(
        _ given: (Int, NamedSets<Rational>) -> Expression
    ) -> [CostCurveOf<Expression>] {
        guard let values = try? derivation.values(given), var curves = try? curves(values) else { return [] }
        for index in curves.indices {
            let curve = curves[index]
            curves[index].fixedUSDPerMonth = .larger(curve.fixedUSDPerMonth, 0)
            curves[index].usdPerMonthPerUnit = .larger(curve.usdPerMonthPerUnit, 0)
            guard let stairs = curve.staircase else { continue }
            curves[index].staircase?.usdPerMonthPerStep = .larger(stairs.usdPerMonthPerStep, 0)
            curves[index].staircase?.spare = stairs.spare.nearestCount
            curves[index].staircase?.least = stairs.least.nearestCount
        }
        return curves
    }
}

extension Expression {
    /// The nearest whole number from 0, halves down.
    fileprivate var nearestCount: Expression { Expression.larger(0, self - Expression(.half)).roundedUp }
}

extension Rational {
    fileprivate static let half = Rational(1, dividedBy: 2)
}
