import CostPages
import Site
import Workloads

extension FigureSource {
    /// The source line of a scenario's figures.
    init(_ named: NamedScenario, in costs: Costs) {
        let next = costs.nextCheck(of: named)
        self.init(
            asOf: named.asOf, nextCheck: next, isOverdue: next.map { $0 < costs.today } ?? false,
            inputs: costs.book.routes.assumptions)
    }
}
