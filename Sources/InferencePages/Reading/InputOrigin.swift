import CostPages
import Site

extension ScenarioInput.Origin {
    /// Whether it is the program's default.
    package var isUsual: Bool { kind == "default" }

    /// The word of data files for where a number comes from.
    package var kind: String {
        switch self {
        case .written: "scenario"
        case .usual: "default"
        case .assumption: "assumption"
        case .rate: "rate"
        case .throughput: "throughput"
        case .model: "model"
        }
    }

    /// The id of its row; nil where it has none.
    package var id: String? {
        switch self {
        case .written, .usual: nil
        case .assumption(let id), .rate(let id), .throughput(let id), .model(let id): id
        }
    }
}

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
