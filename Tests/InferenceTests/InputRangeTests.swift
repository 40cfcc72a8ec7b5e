import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct InputRangeTests {
    /// Together they have every input.
    static let scenarios: [Scenario] = {
        var owned = Sample.withSelfHostedLeg
        owned.workload.lastsMonths = 24
        owned.isStaffOverClosed = true
        var resold = Sample.ownedGPU
        resold.resaleShare = ratio(1, 2)
        if case .selfHosted(var fleet)? = owned.hybrid?.open {
            fleet.gpus = .owned(resold)
            owned.hybrid?.open = .selfHosted(fleet)
        }
        owned.selfHosted?.fleet.gpus = .owned(resold)
        var cascade = Sample.withHybrid
        cascade.hybrid?.routing = .cascade(escalatedShare: ratio(1, 2))
        cascade.hybrid?.closed = PricedModel(prices: Sample.sonnet)
        cascade.selfHosted?.fleet.gpus = .owned(Sample.ownedGPU)
        return [Sample.withHybrid, Sample.withSelfHostedLeg, owned, cascade] + Sample.withEveryKey
    }()

    @Test(arguments: Input.all)
    func whatIsSetIsRead(input: Input) throws {
        for scenario in Self.scenarios {
            #expect(
                scenario.setting(input, to: 7)?.value(of: input) == (scenario.value(of: input).map { _ in 7 })
            )
            let unchanged = scenario.value(of: input).map { scenario.setting(input, to: $0) }
            #expect(unchanged == nil || unchanged == scenario)
        }
        #expect(Self.scenarios.contains { $0.value(of: input) != nil })
    }

    /// However far a range reaches, its ends keep the rules of the input.
    @Test(arguments: Input.all)
    func whatIsLimitedKeepsTheRules(input: Input) throws {
        for scenario in Self.scenarios {
            guard let base = scenario.value(of: input) else { continue }
            for factor in [number("0.001"), number("0.6"), number("1.4"), 1000] {
                let end = input.limited(try base * factor, from: base)
                let problems = try scenario.sets([InputRange(input, end, end)]).low.problems
                #expect(problems.isEmpty, "\(factor): \(problems.map(\.sentence))")
            }
        }
    }

    @Test func fieldsAreThePathsInTheFile() {
        #expect(
            Input.fleet(.tokensPerSecond).field(in: .usual).description
                == "options.self-hosted.tokens_per_second")
        #expect(
            Input.fleet(.usdPerKWh).field(in: .usual).description == "options.self-hosted.owned.usd_per_kwh")
        #expect(Input.workload(.cachedShare).field(in: .usual).description == "workload.cached_share")
        #expect(
            Input.model(.managedOpen, .attempts).field(in: .usual).description
                == "options.managed-open.attempts")
        #expect(Input.fixed(.closed, .staffFTE).field(in: .usual).description == "options.closed.staff_fte")
        #expect(Input.routing(.redoShare).field(in: .usual).description == "options.hybrid.redo_share")
        #expect(Input.fteUSDPerMonth.field(in: .usual).description == "fte_usd_per_month")
    }

    @Test func lowIsEveryInputAtItsFavourableEnd() throws {
        let ranges = [
            InputRange(.fleet(.tokensPerSecond), 20000, 30000),
            InputRange(.fleet(.usdPerGPUHour), 5, 3),
            InputRange(.routing(.escalatedShare), 0, 1),
        ]
        let sets = try Sample.supportAssistant.sets(ranges)
        #expect(sets.low.selfHosted?.fleet.rate == .together(tokensPerSecond: 30000))
        #expect(sets.low.selfHosted?.fleet.gpus == .rented(usdPerHour: 3))
        #expect(sets.high.selfHosted?.fleet.rate == .together(tokensPerSecond: 20000))
        #expect(sets.high.selfHosted?.fleet.gpus == .rented(usdPerHour: 5))
        #expect(sets.base == Sample.supportAssistant)
        let estimates = try Sample.supportAssistant.estimates(ranges)
        let months = [estimates.low, estimates.base, estimates.high].compactMap {
            $0[.selfHosted]?.usdPerMonth
        }
        #expect(months == months.sorted() && months.count == 3)
    }

    /// What is favourable for most options can be dearer for one.
    @Test func theSpanHoldsTheBase() {
        #expect(LowBaseHigh(low: 1, base: 2, high: 4).span == 1...4)
        #expect(LowBaseHigh(low: 3, base: 2, high: 4).span == 2...4)
        #expect(LowBaseHigh(low: 1, base: 5, high: 4).span == 1...5)
    }
}
