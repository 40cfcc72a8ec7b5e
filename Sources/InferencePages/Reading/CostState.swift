package import Fields
import Site
package import Workloads

/// What a handbook has in the way of cost data.
package enum CostState: Sendable {
    /// There is no cost data.
    case absent
    /// The data has errors. They are reported where they stand, and what refers to the data keeps still.
    case broken
    /// The data, and the scenarios computed from it.
    case sound(Costs)

    /// The costs, or nil where there are none to use.
    package var costs: Costs? {
        if case .sound(let costs) = self { costs } else { nil }
    }
}

/// The cost data of a handbook on one day.
package struct Costs: Sendable {
    package let book: CostBook
    /// Those with names, in the order of their file.
    package let scenarios: [CostedScenario]
    /// What readers choose by; nil where the handbook has no grid.
    package let grid: ScenarioGrid?
    /// One for each combination of the grid, in its order.
    package let gridScenarios: [CostedScenario]
    /// The day at which rows are evaluated.
    package let asOf: CalendarDate
    /// The day of the build, against which checks fall due.
    package let today: CalendarDate
    /// What records keep of the tables.
    package let tableInputs: TableInputs

    /// What a record keeps of the tables for a scenario: the numbers of its own day.
    package func recordedInputs(of scenario: CostedScenario) -> [TableInput] {
        let day = scenario.named.asOf
        let inputs = day == asOf ? tableInputs : TableInputs(DatedTables(asOf: day, book.tables))
        return inputs.inputs(of: scenario)
    }

    /// The scenario with this name, or the combination of the grid: `chat/frontier/large/on-demand/quarter`.
    package func scenario(_ id: String) -> CostedScenario? {
        if let index = grid?.index(of: id) { return gridScenarios[index] }
        return scenarios.first { $0.id == id }
    }
}

extension CostReading {
    /// What pages may use of the data.
    package func state(today: CalendarDate) -> CostState {
        guard isPresent else { return .absent }
        guard !hasErrors else { return .broken }
        return .sound(
            Costs(
                book: book, scenarios: scenarios, grid: grid, gridScenarios: gridScenarios, asOf: asOf,
                today: today, tableInputs: TableInputs(DatedTables(asOf: asOf, book.tables))))
    }
}
