import Cost

/// The source line of a scenario's figures.
struct FigureSource: Sendable {
    /// The day of the prices.
    let asOf: CalendarDate
    /// The earliest day on which an input is to be checked again; nil where no input has one.
    let nextCheck: CalendarDate?
    let isOverdue: Bool

    init(_ named: NamedScenario, in costs: Costs) {
        asOf = named.asOf
        nextCheck = named.inputs.compactMap { costs.book.provenance(of: $0, on: named.asOf)?.nextCheck }.min()
        isOverdue = nextCheck.map { $0 < costs.today } ?? false
    }

    /// `Prices of 22 November 2026; next check 22 February 2027. Inputs and sources`.
    func html(from here: Route, _ addresses: Addresses) -> HTML {
        let overdue: HTML = isOverdue ? " <strong class=\"overdue\">\(FigureWords.overdue)</strong>" : .empty
        let link = anchor(addresses.url(from: here, to: CostRoutes.assumptions), FigureWords.inputsAndSources)
        return "\(FigureWords.sourceLine(asOf, nextCheck: nextCheck))\(overdue). \(link)"
    }
}

extension CostBook {
    /// Where the number of a scenario comes from; nil for one that it sets itself.
    fileprivate func provenance(of input: ScenarioInput, on day: CalendarDate) -> Provenance? {
        switch input.origin {
        case .written, .usual: nil
        case .assumption(let id): assumptions.first { $0.id == id }?.provenance
        case .rate(let id): rate(id)?.rows.row(on: day)?.provenance
        case .throughput(let id): throughput(id)?.provenance
        case .model(let id): model(id)?.rows.row(on: day)?.provenance
        }
    }
}
