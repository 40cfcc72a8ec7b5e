import Cost
import Exact
import Inference
import Samples
import Testing

/// The support assistant, against figures from an independent calculation.
@Suite struct WorkedCheckTests {
    private let estimate: Estimate

    init() throws {
        estimate = try Estimate(of: Sample.supportAssistant)
    }

    @Test func closed() throws {
        let closed = try #require(estimate[.closed])
        #expect(closed.usdPerMtok?.text(places: 6) == "4.176667")
        #expect(closed.fixedUSDPerMonth == 1800)
        #expect(closed.usdPerMonth.text(places: 2) == "1,990.56")
    }

    @Test func managedOpen() throws {
        let managed = try #require(estimate[.managedOpen])
        #expect(managed.usdPerMtok == number("0.3"))
        #expect(managed.usdPerMonth.text(places: 2) == "2,713.69")
    }

    @Test func selfHosted() throws {
        let selfHosted = try #require(estimate[.selfHosted])
        let fleet = try #require(selfHosted.fleet)
        #expect(selfHosted.usdPerMonth == number("24407.94"))
        #expect(selfHosted.fixedUSDPerMonth == 18000)
        #expect(fleet.replicas == 2)
        #expect(fleet.utilization?.text(places: 6) == "0.000312")
        #expect(fleet.usdPerMtokEffective?.text(places: 4) == "534.9685")
        #expect(fleet.usdPerMtokMarginal.text(places: 6) == "0.250482")
        #expect(fleet.tokensPerDayPerReplica == 420_532_560)
        #expect(fleet.payback == nil)
    }

    @Test(arguments: [
        (OptionID.closed, OptionID.managedOpen, "7,632,599", "7,632,599"),
        (.closed, .selfHosted, "177,958,836", "177,958,836"),
        (.managedOpen, .selfHosted, "12,561,432,329", "14,317,032,329"),
    ])
    func crossovers(from: OptionID, to: OptionID, first: String, robust: String) throws {
        let crossover = try #require(estimate.crossover(from: from, to: to))
        #expect(crossover.kind.name == "above")
        #expect(crossover.first?.text(places: 0) == first)
        #expect(crossover.robust?.text(places: 0) == robust)
    }

    @Test func lowest() {
        #expect(estimate.lowest == .closed)
    }

    @Test func oneBareReplica() throws {
        var scenario = Sample.supportAssistant
        scenario.fteUSDPerMonth = 0
        scenario.selfHosted?.fleet.spareReplicas = 0
        scenario.selfHosted?.fleet.minimumReplicas = 1
        scenario.selfHosted?.fleet.overheadShare = 0
        let crossover = try #require(Estimate(of: scenario).crossover(from: .closed, to: .selfHosted))
        #expect(crossover.first?.text(places: 0) == "22,927,374")
        #expect(crossover.robust == crossover.first)
    }

    @Test func againstADearModelABareReplicaCrossesEarly() throws {
        var scenario = Sample.supportAssistant
        scenario.fteUSDPerMonth = 0
        scenario.workload.cachedShare = 0
        scenario.workload.cacheWriteShare = 0
        scenario.workload.peakToAverage = 1
        scenario.closed?.model.prices = PricesOf(PriceList(input: usd("15"), output: usd("75")))
        scenario.selfHosted?.fleet = Fleet(
            gpus: .rented(usdPerHour: number("3.99")), tokensPerSecond: 27813, safeShare: 1)
        let crossover = try #require(Estimate(of: scenario).crossover(from: .closed, to: .selfHosted))
        #expect(Display.crossover(tokensPerDay: crossover.first ?? 0) == "about 2.7 M tokens a day")
    }

    @Test func againstACheapBatchModelNever() throws {
        var scenario = Sample.supportAssistant
        scenario.closed?.model.prices = PricesOf(
            PriceList(
                input: usd("0.1"), output: usd("0.5"), batchInput: usd("0.05"), batchOutput: usd("0.25")))
        scenario.workload.batchShare = 1
        let crossover = try #require(Estimate(of: scenario).crossover(from: .closed, to: .selfHosted))
        #expect(crossover.kind == .never)
        #expect(crossover.first == nil && crossover.robust == nil)
        #expect(
            try #require(crossover.fromMarginalUSDPerMtok) < #require(crossover.toMarginalUSDPerMtok))
    }
}
