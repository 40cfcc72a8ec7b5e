import CostPages
import Fields
import Site
import Workloads

extension Costs {
    /// Where a number of a scenario was read, and when somebody looks again; nil where it was chosen.
    func provenance(of origin: ScenarioInput.Origin) -> Provenance? {
        switch origin {
        case .written, .usual: nil
        case .assumption(let id): book.assumptions.first { $0.id == id }?.provenance
        case .rate(let id): book.rate(id)?.rows.row(on: asOf)?.provenance
        case .throughput(let id): book.throughput(id)?.provenance
        case .model(let id): book.model(id)?.rows.row(on: asOf)?.provenance
        }
    }

    /// The first day by which somebody looks again at an input of a scenario.
    func nextCheck(of scenario: NamedScenario) -> CalendarDate? {
        scenario.inputs.compactMap { provenance(of: $0.origin)?.nextCheck }.min()
    }
}
