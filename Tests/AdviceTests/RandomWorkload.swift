import Advice
import Cost
import Exact
import Inference
import Samples

/// Workloads with absent options, crossovers of every kind, staircases, bursts and ties.
enum RandomWorkload {
    static func scenario(_ generator: inout SeededGenerator) -> Scenario {
        let closedPrice = generator.prices(10...1500)
        let isTied = generator.chance(20)
        let isNear = generator.chance(3)
        let openPrice =
            isTied ? closedPrice : isNear ? generator.prices(near: closedPrice) : generator.prices(3...600)
        let volume = Rational([1, 3, 10, 30, 100, 300, 1000, 3000].randomElement(using: &generator) ?? 1)
        var scenario = Scenario(
            id: "random", asOf: "2026-11-30", fteUSDPerMonth: 18000,
            workload: Workload(
                tokensPerDay: (try? volume * 1_000_000) ?? 0, inputShare: hundredths(75),
                tokensPerRequest: 1000,
                peakToAverage: Rational(Int.random(in: 1...6, using: &generator)),
                activeDaysPerMonth: generator.chance(6) ? 8 : CalendarMonth.days,
                lastsMonths: generator.chance(4) ? Rational(Int.random(in: 1...36, using: &generator)) : nil),
            closed: priced(closedPrice, staff: 10),
            managedOpen: priced(openPrice, staff: isTied || isNear ? 10 : 15),
            selfHosted: SelfHosted(
                fleet: Fleet(
                    gpus: .rented(usdPerHour: generator.amount(80...600)),
                    tokensPerSecond: generator.whole(800...40000),
                    safeShare: hundredths(70), spareReplicas: generator.whole(0...2),
                    minimumReplicas: generator.whole(0...3),
                    overheadShare: hundredths(10)),
                fixed: FixedCosts(staffFTE: generator.chance(3) ? hundredths(25) : 1)),
            hybrid: Hybrid(
                closed: PricedModel(prices: closedPrice), open: .managed(PricedModel(prices: openPrice)),
                routing: .router(
                    routedShare: hundredths(70), redoShare: hundredths(8), usdPerMillionRequests: 0),
                fixed: FixedCosts(staffFTE: hundredths(generator.chance(2) ? 10 : 75), usdPerMonth: 3000)))
        if generator.chance(8) { scenario.closed = nil }
        if generator.chance(5) { scenario.managedOpen = nil }
        if generator.chance(5) { scenario.selfHosted = nil }
        if generator.chance(3) { scenario.hybrid = nil }
        if generator.chance(3) { addBill(to: &scenario, &generator) }
        return scenario
    }

    /// What a bill or a server may contain besides.
    private static func addBill(to scenario: inout Scenario, _ generator: inout SeededGenerator) {
        scenario.workload.cachedShare = hundredths(Int.random(in: 0...90, using: &generator))
        scenario.workload.windowHoursPerDay = generator.chance(3) ? 10 : 24
        scenario.closed?.model.discount = hundredths(Int.random(in: 0...40, using: &generator))
        let reasoning = hundredths(Int.random(in: 0...300, using: &generator))
        scenario.closed?.model.reasoningPerOutput = reasoning
        scenario.managedOpen?.model.reasoningPerOutput = reasoning
        if var fleet = scenario.selfHosted?.fleet {
            fleet.rate = .apart(prefill: generator.whole(8000...60000), decode: generator.whole(1000...8000))
            fleet.prefixHitShare = hundredths(Int.random(in: 0...90, using: &generator))
            fleet.reasoningPerOutput = reasoning
            fleet.interruptedShare = hundredths(generator.chance(3) ? 10 : 0)
            fleet.minimumPaidHours = generator.chance(3) ? 100 : nil
            scenario.selfHosted?.fleet = fleet
            fleet.gpus = .endpoint(usdPerHour: generator.amount(200...900))
            if generator.chance(3) { scenario.managedOpen?.capacity = .dedicated(fleet) }
        }
        if generator.chance(4) {
            scenario.closed?.capacity = .provisioned(
                Provisioned(
                    unitUSDPerMonth: generator.whole(100...3000),
                    inputTokensPerMinute: generator.whole(3000...300_000), outputWeight: 4,
                    cachedWeight: hundredths(25), minimumUnits: generator.whole(0...10),
                    step: generator.whole(1...5)))
        }
    }

    static func priced(_ generator: inout SeededGenerator) -> PricedWorkload {
        priced(scenario(&generator), isCertain: generator.chance(3))
    }

    /// The evidence of a scenario; what is certain has no ends.
    static func priced(_ scenario: Scenario, isCertain: Bool = false) -> PricedWorkload {
        inquiries(scenario, isCertain: isCertain).answered
    }

    static func inquiries(_ scenario: Scenario, isCertain: Bool = false) -> ModelInquiries {
        let uncertainties = isCertain ? [] : ranges.filter { scenario.value(of: $0.ranges[0].input) != nil }
        let outlay = MoveOutlay(LowBaseHigh(low: 20000, base: 60000, high: 150_000))
        guard let estimates = try? scenario.estimates(uncertainties.flatMap(\.ranges)) else {
            fatalError("a random scenario breaks a rule: \(scenario.problems)")
        }
        return ModelInquiries(
            of: scenario, estimates, draws: Draws(of: scenario, uncertainties, outlay: outlay),
            outlay: outlay)
    }

    /// The scenario with the prices of the other options doubled; nil where nothing is left that the chosen option does
    /// not share.
    static func raised(_ scenario: Scenario, besides chosen: OptionID) -> Scenario? {
        var dearer = scenario
        if chosen != .closed, chosen != .hybrid { dearer.closed?.model.priceFactor = 2 }
        if chosen != .managedOpen { dearer.managedOpen?.model.priceFactor = 2 }
        if chosen != .selfHosted { dearer.selfHosted?.fixed.usdPerMonth = 5000 }
        if chosen != .hybrid { dearer.hybrid?.fixed.usdPerMonth = 9000 }
        return dearer == scenario ? nil : dearer
    }

    private static let ranges: [Uncertainty] = [
        (Input.fteUSDPerMonth, 12000, 25000), (.workload(.peakToAverage), 1, 8),
        (.model(.closed, .priceFactor), hundredths(80), hundredths(110)),
    ].map { Uncertainty(id: $0.0.field(in: .usual).description, ranges: [InputRange($0.0, $0.1, $0.2)]) }

    private static func priced(_ prices: PriceList, staff: Int) -> PricedOption {
        PricedOption(model: PricedModel(prices: prices), fixed: FixedCosts(staffFTE: hundredths(staff)))
    }
}

/// Places at which a walk of the handbook's graph can end, by what its answers leave open.
enum RandomPosition {
    static let all: [Position] = {
        let plain: Set<OptionID> = [.closed, .managedOpen, .selfHosted]
        let ruledOut: [OptionID: String] = [.closed: "data", .managedOpen: "boundary", .selfHosted: "volume"]
        return [
            Position(
                chosen: .closed, allowed: plain, runnable: [.closed, .managedOpen], counted: plain,
                ruledOutBy: ruledOut),
            Position(
                chosen: .managedOpen, allowed: plain, runnable: [.closed, .managedOpen], counted: plain,
                ruledOutBy: ruledOut),
            Position(
                chosen: .selfHosted, allowed: plain, runnable: plain, counted: plain, ruledOutBy: ruledOut),
            Position(
                chosen: .selfHosted, allowed: [.selfHosted], runnable: plain, counted: plain,
                ruledOutBy: ruledOut),
            Position(
                chosen: .hybrid, allowed: [.closed, .hybrid], runnable: [.closed, .managedOpen, .hybrid],
                counted: Set(LanguageModelNames.usual.ids), ruledOutBy: ruledOut),
            Position(
                chosen: .closed, allowed: [.closed], runnable: [.closed, .managedOpen, .hybrid],
                counted: Set(LanguageModelNames.usual.ids),
                ruledOutBy: ruledOut.merging([.hybrid: "share"]) { first, _ in first }),
        ]
    }()
}

func hundredths(_ count: Int) -> Rational { (try? Rational(count) / 100) ?? 0 }

extension SeededGenerator {
    /// One case in so many.
    mutating func chance(_ count: Int) -> Bool { Int.random(in: 1...count, using: &self) == 1 }

    mutating func whole(_ range: ClosedRange<Int>) -> Rational {
        Rational(Int.random(in: range, using: &self))
    }

    /// A price in cents, for input and output alike.
    mutating func prices(_ cents: ClosedRange<Int>) -> PriceList {
        guard let price = try? Price(usdPerMtok: hundredths(Int.random(in: cents, using: &self))) else {
            fatalError("a price of cents is none")
        }
        return PriceList(input: price, output: price)
    }

    /// Prices within a tenth of others.
    mutating func prices(near other: PriceList) -> PriceList {
        let cents = Int(other.input.microUSDPerMtok / 10_000)
        return prices((cents * 9 / 10)...(cents * 11 / 10))
    }

    mutating func amount(_ cents: ClosedRange<Int>) -> Rational {
        hundredths(Int.random(in: cents, using: &self))
    }
}
