package import Charts
package import Cost
import Exact

/// A cost curve as geometry. Figures that are printed come from the exact curve.
package struct CurveShape: Sendable {
    /// More steps than this on one chart are drawn as the line through their middles.
    static let mostSteps = 60
    /// On a logarithmic axis steps from this one on are narrower than the line is thick.
    private static let mostLogarithmicSteps = 16

    private struct Stairs {
        let height: Double
        let width: Double
        let spare: Double
        let first: Double
        /// Where the first step ends.
        let firstEnd: Double
    }

    private let fixed: Double
    private let perUnit: Double
    private let stairs: Stairs?

    package init(_ curve: CostCurve) {
        fixed = curve.fixedUSDPerMonth.approximation
        perUnit = curve.usdPerMonthPerUnit.approximation
        stairs = curve.staircase.map { stairs in
            let width = max(stairs.volumePerStep.approximation, .leastNormalMagnitude)
            let first = max(stairs.least.approximation, stairs.spare.approximation + 1)
            return Stairs(
                height: stairs.usdPerMonthPerStep.approximation, width: width,
                spare: stairs.spare.approximation, first: first,
                firstEnd: (first - stairs.spare.approximation) * width)
        }
    }

    /// Cost at a volume, USD per month.
    package func cost(at volume: Double) -> Double { cost(at: volume, steps: steps(at: volume)) }

    /// The curve between two volumes over a linear axis.
    package func line(to upper: Double) -> [Point] {
        guard let stairs else { return [point(0), point(upper)] }
        let count = (upper - stairs.firstEnd) / stairs.width
        if count > Double(Self.mostSteps) {
            return [0, min(stairs.firstEnd, upper)].map(point) + [point(upper, steps: middle(at: upper))]
        }
        return [point(0)] + steps(to: upper, atMost: Self.mostSteps + 1) + [point(upper)]
    }

    /// The curve between two volumes over a logarithmic axis.
    package func logarithmicLine(at volumes: [Double]) -> [Point] {
        guard let first = volumes.first, let last = volumes.last else { return [] }
        let steps = steps(to: last, atMost: Self.mostLogarithmicSteps)
        // Two points a step: so many that finer ones follow.
        let end = steps.count < 2 * Self.mostLogarithmicSteps ? last : steps.last?.x ?? last
        let samples = volumes.map { $0 <= end ? point($0) : point($0, steps: middle(at: $0)) }
        // At a step the two points keep their order: lower first.
        return (samples + steps.filter { $0.x > first }).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    }

    /// Whether the line has more steps than are drawn on a linear axis.
    package func hasFineSteps(to upper: Double) -> Bool {
        stairs.map { (upper - $0.firstEnd) / $0.width > Double(Self.mostSteps) } ?? false
    }
}

extension CurveShape {
    private func point(_ volume: Double) -> Point { Point(volume, cost(at: volume)) }

    private func point(_ volume: Double, steps: Double) -> Point {
        Point(volume, cost(at: volume, steps: steps))
    }

    private func cost(at volume: Double, steps: Double) -> Double {
        fixed + perUnit * volume + steps * (stairs?.height ?? 0)
    }

    private func steps(at volume: Double) -> Double {
        guard let stairs else { return 0 }
        // A volume at the end of a step, computed in another way, must not spill over.
        return max(stairs.first, (volume / stairs.width - 1e-9).rounded(.up) + stairs.spare)
    }

    /// The line through the middles of the steps.
    private func middle(at volume: Double) -> Double {
        guard let stairs else { return 0 }
        return max(stairs.first, volume / stairs.width + stairs.spare + 0.5)
    }

    /// The risers below a volume, two points each.
    private func steps(to upper: Double, atMost count: Int) -> [Point] {
        guard let stairs else { return [] }
        return (0..<count).prefix { stairs.firstEnd + Double($0) * stairs.width < upper }.flatMap { index in
            let volume = stairs.firstEnd + Double(index) * stairs.width
            let steps = stairs.first + Double(index)
            return [point(volume, steps: steps), point(volume, steps: steps + 1)]
        }
    }
}
