import Cost
import Exact
import Inference
import Samples

/// The prices and the workload of the worked check.
enum Sample {
    static let sonnet = PriceList(
        input: usd("2"), output: usd("10"), cachedInput: usd("0.1"), cacheWrite: usd("2.5"),
        batchInput: usd("1"), batchOutput: usd("5"))
    static let openModel = PriceList(
        input: usd("0.15"), output: usd("0.6"), batchInput: usd("0.075"), batchOutput: usd("0.3"))

    static let workload = Workload(
        tokensPerDay: 1_500_000, inputShare: number("2/3"), cachedShare: number("0.4"),
        cacheWriteShare: number("0.05"), batchShare: 0, tokensPerRequest: 768, peakToAverage: 4)

    static let fleet = Fleet(
        gpus: .rented(usdPerHour: number("3.99")), tokensPerSecond: 27813, safeShare: number("0.7"),
        spareReplicas: 1, minimumReplicas: 2, overheadShare: number("0.1"))

    static let hybrid = Hybrid(
        closed: PricedModel(
            prices: PriceList(
                input: usd("4"), output: usd("20"), cachedInput: usd("0.2"), cacheWrite: usd("5"),
                batchOutput: nil)),
        open: .managed(PricedModel(prices: openModel)),
        routing: .router(
            routedShare: number("0.7"), redoShare: number("0.08"),
            usdPerMillionRequests: number("3.32")),
        fixed: FixedCosts(staffFTE: number("0.75"), usdPerMonth: 3000))

    /// The support assistant without its hybrid, whose figures are checked to the digit.
    static let supportAssistant = Scenario(
        id: "support-assistant", title: "Support assistant", asOf: "2026-11-22", fteUSDPerMonth: 18000,
        workload: workload,
        closed: PricedOption(
            model: PricedModel(prices: sonnet), fixed: FixedCosts(staffFTE: number("0.1"))),
        managedOpen: PricedOption(
            model: PricedModel(prices: openModel), fixed: FixedCosts(staffFTE: number("0.15"))),
        selfHosted: SelfHosted(fleet: fleet, fixed: FixedCosts(staffFTE: 1)))

    static var withHybrid: Scenario {
        var scenario = supportAssistant
        scenario.hybrid = hybrid
        return scenario
    }

    /// The hybrid with its open model on a fleet of its own.
    static var withSelfHostedLeg: Scenario {
        var scenario = withHybrid
        scenario.hybrid?.open = .selfHosted(fleet)
        return scenario
    }

    static let ownedGPU = OwnedGPU(
        capexUSD: 30000, lifeMonths: 36, residualShare: number("0.1"), financeSharePerYear: number("0.06"),
        maintenanceSharePerYear: number("0.04"), kilowatts: number("1.2"), pue: number("1.3"),
        usdPerKWh: number("0.15"), colocationUSDPerMonth: 100)
}

extension Sample {
    /// Scenarios that together have what a bill or a server may contain besides.
    static let withEveryKey: [Scenario] = {
        var byRequests = withSelfHostedLeg
        let requests = RequestVolume(perDay: 2000, inputTokens: 600, outputTokens: 150)
        byRequests.workload = (try? Workload(requests, byRequests.workload)) ?? byRequests.workload
        byRequests.workload.windowHoursPerDay = 12
        byRequests.workload.maxTTFTMs = 500
        byRequests.workload.maxTPOTMs = 30
        byRequests.selfHosted?.fleet = servingApart(bought: fleet.gpus)
        byRequests.hybrid?.open = .selfHosted(servingApart(bought: .owned(ownedWithBooks)))
        byRequests.closed?.capacity = .provisioned(units)
        byRequests.managedOpen?.capacity = .dedicated(servingApart(bought: .endpoint(usdPerHour: 6)))
        var swapped = byRequests
        swapped.selfHosted?.fleet = servingApart(bought: .owned(ownedWithBooks))
        swapped.closed?.capacity = byRequests.managedOpen?.capacity
        swapped.managedOpen?.capacity = byRequests.closed?.capacity
        // An endpoint whose tokens a second were measured together, on either side.
        var endpoint = fleet
        endpoint.gpus = .endpoint(usdPerHour: 6)
        var together = byRequests
        together.closed?.capacity = .dedicated(endpoint)
        together.managedOpen?.capacity = .dedicated(endpoint)
        var lists = withHybrid
        lists.closed?.model = pricedByTheClock
        lists.managedOpen?.model = pricedByTheClock
        lists.hybrid?.closed = pricedByTheClock
        lists.hybrid?.open = .managed(pricedByTheClock)
        return [byRequests, swapped, together, lists]
    }()

    static let units = Provisioned(
        unitUSDPerMonth: 260, inputTokensPerMinute: 2500, outputWeight: 4, cachedWeight: ratio(1, 2),
        minimumUnits: 5, step: 2)

    private static let pricedByTheClock: PricedModel = {
        var list = sonnet
        list[.batchCachedInput] = usd("0.05")
        var model = PricedModel(prices: list)
        model.offPeak = PricesOf(list)
        model.longPrompts = PricesOf(list)
        return model
    }()

    private static let ownedWithBooks: OwnedGPU = {
        var gpu = ownedGPU
        gpu.financeSharePerYear = 0
        gpu.capitalSharePerYear = number("0.08")
        gpu.installationUSD = 1400
        gpu.horizonMonths = 30
        gpu.resaleShare = number("0.3")
        return gpu
    }()

    /// A fleet with a series, prefill and decode apart, a cache, and hours that follow the demand.
    private static func servingApart(bought gpus: Fleet.GPUs) -> Fleet {
        var fleet = Sample.fleet
        fleet.gpus = gpus
        fleet.rate = .apart(prefill: 40000, decode: 6000)
        fleet.latency = [
            LatencyPoint(load: 1, rateOverKnee: ratio(1, 20), ttftMs: ratio(1, 1000), tpotMs: ratio(1, 1000)),
            LatencyPoint(load: 16, rateOverKnee: ratio(1, 2), ttftMs: 200, tpotMs: 15),
            LatencyPoint(load: 64, rateOverKnee: 1, ttftMs: 450, tpotMs: 28),
        ]
        fleet.prefixHitShare = number("0.6")
        fleet.reasoningPerOutput = number("0.5")
        fleet.interruptedShare = number("0.05")
        fleet.minimumPaidHours = 100
        return fleet
    }

    /// A scenario with all options and plausible numbers.
    static func random(_ generator: inout SeededGenerator) -> Scenario {
        let cached = generator.share()
        let written = (try? (1 - cached) * generator.share()) ?? 0
        return Scenario(
            id: "random", asOf: "2026-11-22", fteUSDPerMonth: generator.whole(0...25000),
            workload: Workload(
                tokensPerDay: generator.whole(0...2_000_000_000), inputShare: generator.share(),
                cachedShare: cached, cacheWriteShare: written, batchShare: generator.share(),
                tokensPerRequest: generator.whole(100...20000),
                peakToAverage: ratio(Int.random(in: 10...80, using: &generator), 10)),
            closed: PricedOption(model: model(&generator, cents: 3000), fixed: fixed(&generator)),
            managedOpen: PricedOption(model: model(&generator, cents: 200), fixed: fixed(&generator)),
            selfHosted: SelfHosted(fleet: randomFleet(&generator), fixed: fixed(&generator)),
            hybrid: Hybrid(
                closed: model(&generator, cents: 3000), open: leg(&generator), routing: routing(&generator),
                fixed: fixed(&generator)))
    }

    private static func model(_ generator: inout SeededGenerator, cents: Int) -> PricedModel {
        PricedModel(
            prices: PriceList(
                input: generator.price(upTo: cents), output: generator.price(upTo: 5 * cents),
                cachedInput: Bool.random(using: &generator) ? generator.price(upTo: cents) : nil,
                cacheWrite: Bool.random(using: &generator) ? generator.price(upTo: cents) : nil,
                batchInput: Bool.random(using: &generator) ? generator.price(upTo: cents) : nil,
                batchOutput: Bool.random(using: &generator) ? generator.price(upTo: cents) : nil),
            attempts: ratio(Int.random(in: 10...15, using: &generator), 10),
            tokenizerFactor: ratio(Int.random(in: 8...14, using: &generator), 10))
    }

    private static func fixed(_ generator: inout SeededGenerator) -> FixedCosts {
        FixedCosts(staffFTE: generator.share(), usdPerMonth: generator.whole(0...5000))
    }

    private static func randomFleet(_ generator: inout SeededGenerator) -> Fleet {
        let hour = ratio(Int.random(in: 50...900, using: &generator), 100)
        return Fleet(
            gpus: Int.random(in: 0...3, using: &generator) == 0
                ? .owned(Sample.ownedGPU) : .rented(usdPerHour: hour),
            gpusPerReplica: generator.whole(1...8), tokensPerSecond: generator.whole(200...40000),
            safeShare: ratio(Int.random(in: 60...90, using: &generator), 100),
            spareReplicas: generator.whole(0...2), minimumReplicas: generator.whole(0...4),
            overheadShare: generator.share(), attempts: ratio(Int.random(in: 10...15, using: &generator), 10))
    }

    private static func leg(_ generator: inout SeededGenerator) -> Hybrid.OpenLeg {
        Bool.random(using: &generator)
            ? .selfHosted(randomFleet(&generator)) : .managed(model(&generator, cents: 200))
    }

    private static func routing(_ generator: inout SeededGenerator) -> Hybrid.Routing {
        if Int.random(in: 0...3, using: &generator) == 0 {
            return .cascade(escalatedShare: generator.share())
        }
        return .router(
            routedShare: generator.share(), redoShare: generator.share(),
            usdPerMillionRequests: generator.fraction(0...50))
    }
}

extension PriceList {
    /// A list with prices that not every vendor names.
    init(
        input: Price, output: Price, cachedInput: Price? = nil, cacheWrite: Price? = nil,
        batchInput: Price? = nil, batchOutput: Price?
    ) {
        self.init(input: input, output: output)
        self[.cachedInput] = cachedInput
        self[.cacheWrite] = cacheWrite
        self[.batchInput] = batchInput
        self[.batchOutput] = batchOutput
    }
}
