import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct SensitivityTests {
    private let ranges = [
        InputRange(.fleet(.safeShare), number("0.7"), number("0.8")),
        InputRange(.fixed(.selfHosted, .staffFTE), 1, number("0.25")),
        InputRange(.routing(.routedShare), 0, 1),
        InputRange(.model(.closed, .priceFactor), number("0.01"), 1),
        InputRange(.workload(.peakToAverage), 4, 4),
    ]

    @Test func largestSwingFirst() throws {
        let bars = try Sample.supportAssistant.sensitivity(from: .closed, to: .selfHosted, ranges: ranges)
        #expect(
            bars.map(\.range.input) == [
                .model(.closed, .priceFactor), .fixed(.selfHosted, .staffFTE), .fleet(.safeShare),
                .workload(.peakToAverage),
            ])
        #expect(bars[0].swing == .unbounded)
        #expect(bars[0].low.kind == .never)
        #expect(bars[1].low.robust?.text(places: 0) == "71,693,326")
        #expect(bars[1].high.robust?.text(places: 0) == "177,958,836")
        #expect(bars[2].swing == .tokensPerDay(0) && bars[3].swing == .tokensPerDay(0))
    }

    @Test func emptyWithoutThePair() throws {
        #expect(try Sample.supportAssistant.sensitivity(from: .closed, to: .hybrid, ranges: ranges).isEmpty)
    }

    /// What is written to a cache gives way to what is read from it, as in the sets.
    @Test func cacheWritesGiveWay() throws {
        var scenario = Sample.supportAssistant
        scenario.workload.cacheWriteShare = number("0.35")
        let range = InputRange(.workload(.cachedShare), number("0.2"), number("0.7"))
        let bars = try scenario.sensitivity(from: .closed, to: .selfHosted, ranges: [range])
        let sets = try scenario.estimates([range])
        #expect(bars.first?.high == sets.low.crossover(from: .closed, to: .selfHosted))
    }

    @Test func anEndThatBreaksARuleIsAnError() {
        let error = EstimateError.inputs([
            InputError(field: Field("workload", "cached_share"), value: 2, rule: .share)
        ])
        #expect(throws: error) {
            try Sample.supportAssistant.sensitivity(
                from: .closed, to: .selfHosted, ranges: [InputRange(.workload(.cachedShare), 0, 2)])
        }
    }
}
