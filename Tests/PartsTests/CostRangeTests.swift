import BuiltSites
import CostPages
import Diagnostics
import Exact
import Fields
import Inference
import Parts
import Testing
import Workloads

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// Which inputs of a scenario an assumption lets vary, and between which ends.
@Suite struct CostRangeTests {
    @Test func anAssumptionGivesItsOwnEnds() throws {
        let ranges = try ranges("inputs: [options.closed.staff_fte], low: 0.05, base: 0.1, high: 0.3")
        #expect(ranges == ["options.closed.staff_fte 0.05 0.3"])
    }

    @Test func oneThatScalesMultipliesTheScenariosValue() throws {
        let ranges = try ranges("scales: [options.closed.staff_fte], low: 0.5, base: 1, high: 2")
        #expect(ranges == ["options.closed.staff_fte 0.05 0.2"])
    }

    @Test func aValueOutsideTheRangeKeepsItsRatios() throws {
        let ranges = try ranges("inputs: [options.closed.staff_fte], low: 0.2, base: 0.25, high: 0.5")
        #expect(ranges == ["options.closed.staff_fte 0.08 0.2"])
    }

    /// An end at which the scenario cannot be computed is an error of the scenario, and no figure.
    @Test func anImpossibleEndIsAnError() async {
        let messages = await problems("inputs: [options.closed.staff_fte], low: -1, base: 0.1, high: 0.3")
        #expect(messages == ["options.closed.staff_fte is -1, but it cannot be below 0; "])
    }

    @Test func aDefaultOfTheProgramStays() throws {
        #expect(try ranges("inputs: [workload.cached_share], low: 0, base: 0.4, high: 0.7").isEmpty)
    }

    @Test func anInputOfAnotherOptionIsLeftOut() throws {
        #expect(try ranges("inputs: [options.hybrid.staff_fte], low: 0, base: 1, high: 2").isEmpty)
    }

    @Test func everyInputIsFoundByItsKeys() {
        for input in Input.all {
            #expect(Input(field: input.field(in: .usual).description, in: .usual) == input)
        }
        #expect(Input(field: "workload.tokens", in: .usual) == nil)
    }

    @Test func anUnknownInputIsAnErrorWithTheNearestKnown() async {
        let messages = await problems("inputs: [options.closed.staf_fte], low: 0, base: 1, high: 2")
        #expect(
            messages == [
                "there is no input 'options.closed.staf_fte'; did you mean 'options.closed.staff_fte'?"
            ])
    }

    @Test func aFactorHasTheBaseOne() async {
        let messages = await problems("scales: [fte_usd_per_month], low: 0.5, base: 2, high: 3")
        #expect(
            messages == [
                "'x' scales its inputs, and its base is 2; write 'base: 1', with 'low' and 'high' as factors"
            ])
    }

    private func ranges(_ text: String) throws -> [String] {
        let reading = reading(text)
        #expect(reading.diagnostics.isEmpty)
        let costs = try #require(reading.state(today: day).costs)
        return try costs.book.tables.ranges(of: costs.scenarios[0].named).filter { $0.assumption?.id == "x" }
            .map {
                "\($0.field) \($0.range.low.text) \($0.range.high.text)"
            }
    }

    private func problems(_ text: String) async -> [String] {
        reading(text).diagnostics.map { [$0.message, $0.help ?? ""].joined(separator: "; ") }
    }

    private let day = CalendarDate("2026-11-22")!

    private func reading(_ text: String) -> CostReading {
        let row = "  - {id: x, title: X, unit: factor, \(text), source: list, read: 2026-01}\n"
        let files = [
            "sources.yaml": CostSample.sources, "prices.yaml": CostSample.prices,
            "assumptions.yaml": CostSample.assumptions.replacing("\n\n", with: "\n") + row,
            "scenarios.yaml": CostSample.scenarios,
        ]
        return CostReading(
            files.mapValues { SourceFile(path: "content/data/x.yaml", bytes: Array($0.utf8)) }, asOf: day,
            today: day)
    }
}
