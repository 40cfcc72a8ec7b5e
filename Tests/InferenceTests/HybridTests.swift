import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct HybridTests {
    private let closed = PricedModel(prices: PriceList(input: usd("10"), output: usd("10")))
    private let open = PricedModel(prices: PriceList(input: usd("1"), output: usd("1")))

    private func hybrid(_ routing: Hybrid.Routing) -> Hybrid {
        Hybrid(closed: closed, open: .managed(open), routing: routing)
    }

    @Test func routerInFront() throws {
        let price = try hybrid(
            .router(routedShare: ratio(7, 10), redoShare: ratio(1, 10), usdPerMillionRequests: 768)
        )
        .usdPerMtok(of: Sample.workload)
        // 0.7 1 + (0.3 + 0.07) 10 + 768 / 768
        #expect(price == number("5.4"))
    }

    @Test func cascade() throws {
        let price = try hybrid(.cascade(escalatedShare: ratio(1, 4))).usdPerMtok(of: Sample.workload)
        #expect(price == number("3.5"))
    }

    @Test func nothingRoutedIsTheClosedModel() throws {
        let none = hybrid(.router(routedShare: 0, redoShare: 0, usdPerMillionRequests: 0))
        #expect(try none.usdPerMtok(of: Sample.workload) == closed.usdPerMtok(of: Sample.workload))
    }

    @Test func aSelfHostedLegCarriesItsShareOnly() throws {
        let scenario = Sample.withSelfHostedLeg
        let curve = try #require(try scenario.curve(of: .hybrid))
        let stairs = try #require(curve.staircase)
        #expect(stairs.volumePerStep == (try 420_532_560 / number("0.7")))
        #expect(try stairs.count(at: 600_760_800) == 2)
        #expect(try stairs.count(at: 600_760_801) == 3)
    }

    @Test func anIdleLegStillCosts() throws {
        var scenario = Sample.withSelfHostedLeg
        scenario.hybrid?.routing = .router(routedShare: 0, redoShare: 0, usdPerMillionRequests: 0)
        let curve = try #require(try scenario.curve(of: .hybrid))
        #expect(curve.staircase == nil)
        #expect(curve.fixedUSDPerMonth == number("22907.94"))
    }
}
