package import Advice
package import Cost
import Inference
package import Workloads

extension CostedScenario {
    /// How the cheapest option stands against every other one, as in `Advice` where nothing else rules any out: settled
    /// where at least 80 of 100 draws agree; nil where it has no other beside it.
    package func standing(in draws: Draws) -> Standing? {
        guard let lowest = estimate.lowest, options.count > 1 else { return nil }
        let areAllSettled = options.allSatisfy { other in
            other == lowest
                || draws.draws(lowest, noDearerThan: other).map { Draws.areSettling($0) } ?? false
        }
        return areAllSettled ? .supported : .close
    }
}
