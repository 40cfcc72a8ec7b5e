import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct DrawsTests {
    /// What is assumed of the support assistant, with its hybrid.
    static let uncertainties = [
        one(.fteUSDPerMonth, "12000", "25000"), one(.fixed(.closed, .staffFTE), "0.05", "0.25"),
        one(.fixed(.selfHosted, .staffFTE), "0.5", "2"), one(.fixed(.hybrid, .staffFTE), "0.5", "1.5"),
        one(.routing(.routedShare), "0.5", "0.85"), one(.workload(.peakToAverage), "2", "8"),
        one(.workload(.cachedShare), "0", "0.7"), one(.workload(.cacheWriteShare), "0", "0.6"),
        one(.fleet(.spareReplicas), "0", "2"), one(.fleet(.tokensPerSecond), "11125", "33375"),
    ]

    /// The numbers of the program, which come from expressions over doubles, against the formulas over exact
    /// fractions, at points of another kind: shares and decisive inputs agree within the scatter of random points.
    @Test(arguments: [5_000_000, 60_000_000, 300_000_000, 3_000_000_000])
    func randomPointsGiveTheSameShares(tokensPerDay: Int) throws {
        let scenario = Sample.withHybrid.at(tokensPerDay: Rational(tokensPerDay))
        let draws = Draws(of: scenario, Self.uncertainties)
        let scan = try DrawScan(scenario, Self.uncertainties, count: 2000, seed: UInt64(tokensPerDay))
        for (index, option) in draws.options.enumerated() {
            let share = try #require(draws.share(option)).approximation
            #expect(
                abs(share - scan.cheapest[index]) < 0.035,
                "\(option) in \(share), not \(scan.cheapest[index])")
        }
        for (index, uncertainty) in Self.uncertainties.enumerated() {
            let found = draws.decisive.first { $0.id == uncertainty.id }?.draws ?? 0
            #expect(
                abs(Double(found) / Double(Draws.count) - scan.changes[index]) < 0.035, "\(uncertainty.id)")
        }
    }

    /// What is drawn of bills and servers: bounds on latency move a fleet from one measured load to another, and a
    /// volume by requests moves the mix.
    @Test(arguments: Sample.withEveryKey.indices)
    func theKeysOfBillsAndServersAreDrawn(index: Int) throws {
        let scenario = Sample.withEveryKey[index]
        let uncertainties = Self.besides.filter { scenario.value(of: $0.ranges[0].input) != nil }
        #expect(uncertainties.count > 8)
        let draws = Draws(of: scenario, uncertainties)
        let scan = try DrawScan(scenario, uncertainties, count: 1000, seed: UInt64(index))
        for (index, option) in draws.options.enumerated() {
            let share = try #require(draws.share(option)).approximation
            #expect(
                abs(share - scan.cheapest[index]) < 0.05, "\(option) in \(share), not \(scan.cheapest[index])"
            )
        }
    }

    /// Numbers of which each scenario has some.
    private static let besides = [
        one(.workload(.requestsPerDay), "200", "90000"), one(.workload(.outputTokensPerRequest), "50", "600"),
        one(.workload(.inputTokensPerRequest), "300", "2000"),
        one(.workload(.maxTTFTMs), "150", "900"), one(.workload(.windowHoursPerDay), "6", "24"),
        one(.workload(.offPeakShare), "0", "0.5"), one(.workload(.longPromptShare), "0", "0.3"),
        one(.model(.closed, .discount), "0", "0.4"), one(.model(.closed, .reasoningPerOutput), "0", "3"),
        one(.model(.managedOpen, .reasoningPerOutput), "0", "3"), one(.workload(.batchShare), "0", "1"),
        one(.model(.closed, .price(.batchCachedInput)), "0.01", "0.5"),
        one(.model(.hybridOpen, .reasoningPerOutput), "0", "2"), one(.fleet(.prefixHitShare), "0", "0.9"),
        one(.fleet(.prefillTokensPerSecond), "20000", "60000"), one(.fleet(.interruptedShare), "0", "0.2"),
        one(.fleet(.minimumPaidHours), "0", "400"), one(.fleet(.horizonMonths), "12", "60"),
        one(.fleet(.capitalSharePerYear), "0.04", "0.15"),
        one(.provisioned(.closed, .inputTokensPerMinute), "1000", "4000"),
        one(.provisioned(.closed, .minimumUnits), "1", "15"),
        one(.provisioned(.managedOpen, .unitUSDPerMonth), "100", "500"),
        one(.fleet(.usdPerHour, at: .managedOpen), "3", "9"),
    ]

    @Test func everyDrawHasOneCheapestOption() {
        let draws = Draws(of: Sample.withHybrid, Self.uncertainties)
        #expect(draws.cheapest.reduce(0, +) == Draws.count)
        for left in draws.options {
            for right in draws.options {
                let (there, back) = (
                    draws.draws(left, noDearerThan: right) ?? 0, draws.draws(right, noDearerThan: left) ?? 0
                )
                #expect(there + back >= Draws.count)
            }
        }
    }

    /// Nothing is drawn: the base decides every draw, and equals go to the first option.
    @Test func nothingAssumedIsTheBase() throws {
        var scenario = Sample.supportAssistant
        #expect(Draws(of: scenario, []).cheapest == [Draws.count, 0, 0])
        scenario.managedOpen = scenario.closed
        let draws = Draws(of: scenario, [])
        #expect(draws.cheapest == [Draws.count, 0, 0])
        #expect(draws.draws(.managedOpen, noDearerThan: .closed) == Draws.count)
        #expect(draws.decisive.isEmpty)
        #expect(draws.steady == nil)
    }

    /// The base is the median: half of the draws lie on either side, whatever the distances.
    @Test func theBaseIsTheMedian() throws {
        var scenario = Sample.supportAssistant.at(tokensPerDay: 7_632_600)
        scenario.selfHosted = nil
        let range = Uncertainty(
            id: "x", ranges: [InputRange(.model(.closed, .priceFactor), number("0.9"), 40)])
        let draws = Draws(of: scenario, [range])
        #expect(draws.cheapest == [Draws.count / 2, Draws.count / 2])
        #expect(draws.decisive == [Draws.Decisive(id: "x", draws: Draws.count)])
    }

    /// What two options share is one draw for both, so that it never tells them apart.
    @Test func sharedInputsMoveTogether() throws {
        var scenario = Sample.supportAssistant
        let prices = try #require(scenario.managedOpen?.model.prices)
        scenario.closed?.model.prices = prices
        scenario.managedOpen?.fixed.staffFTE = number("0.05")
        scenario.isStaffOverClosed = true
        let draws = Draws(of: scenario, Self.uncertainties)
        #expect(draws.draws(.closed, noDearerThan: .managedOpen) == Draws.count)
    }

    /// A count is drawn as a whole number, halves up: of 0 to 2 about 1 a quarter, a half and a quarter.
    @Test func countsAreWhole() throws {
        var scenario = Sample.supportAssistant
        scenario.managedOpen = nil
        scenario.selfHosted?.fleet.minimumReplicas = 0
        scenario.selfHosted?.fixed = FixedCosts()
        // Closed costs more than one replica and less than two.
        scenario.closed?.fixed = FixedCosts(usdPerMonth: 4000)
        scenario.closed?.model.priceFactor = 0
        let draws = Draws(of: scenario, [one(.fleet(.spareReplicas), "0", "2")])
        #expect(draws.cheapest == [Draws.count * 3 / 4, Draws.count / 4])
    }

    @Test func referencesCompareAtTheirVolume() throws {
        let volumes: [Rational] = [1_000_000, 1_000_000_000]
        let draws = Draws(
            of: Sample.supportAssistant, Self.uncertainties,
            at: volumes.map { Draws.Reference(volume: $0, option: .managedOpen) })
        for (index, volume) in volumes.enumerated() {
            let there = Draws(of: Sample.supportAssistant.at(tokensPerDay: volume), Self.uncertainties)
            #expect(
                draws.draws(reference: index, noDearerThan: .closed)
                    == there.draws(.managedOpen, noDearerThan: .closed))
        }
    }

    /// A saving of $60,000 a year pays back an outlay of $60,000 at its base.
    @Test func steadyUsePaysTheMoveBack() throws {
        var scenario = Sample.supportAssistant
        scenario.managedOpen = nil
        scenario.selfHosted?.fixed = FixedCosts()
        // Two replicas cost $6,407.94 a month.
        scenario.closed?.model.priceFactor = 0
        scenario.closed?.fixed = FixedCosts(usdPerMonth: number("11407.94"))
        let outlay = MoveOutlay(LowBaseHigh(low: 20000, base: 60000, high: 150_000))
        #expect(Draws(of: scenario, [], outlay: outlay).steady == Draws.count / 2)
        scenario.workload.lastsMonths = 30
        #expect(Draws(of: scenario, [], outlay: outlay).steady == Draws.count)
        scenario.workload.lastsMonths = 3
        #expect(Draws(of: scenario, [], outlay: outlay).steady == 0)
    }
}

private func one(_ input: Input, _ low: String, _ high: String) -> Uncertainty {
    Uncertainty(
        id: input.field(in: .usual).description, ranges: [InputRange(input, number(low), number(high))])
}
