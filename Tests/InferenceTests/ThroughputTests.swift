import Cost
import Exact
import Inference
import Samples
import Testing

/// What a replica does with a mix: prefill and decode apart, its own cache, reasoning, latency.
@Suite struct ThroughputTests {
    private static let apart = Sample.fleet(.apart(prefill: 40000, decode: 5000))

    /// A million tokens, 900,000 in and 100,000 out: 22.5 s of prefill and 20 s of decode.
    private static let workload = Workload(
        tokensPerDay: 1_000_000, inputShare: number("0.9"), tokensPerRequest: 1000, peakToAverage: 2)

    @Test func prefillAndDecodeAreApart() throws {
        let rate = try Self.apart.tokensPerSecond(of: Self.workload)
        #expect(try 1_000_000 / rate == number("42.5"))
        // 86,400 x 0.7 / 2 seconds a day are left for work.
        #expect(try Self.apart.tokensPerDayPerReplica(of: Self.workload) == 30240 * rate)
    }

    /// 85% of the input found in the replica's own cache leave 3.375 s of prefill.
    @Test func whatTheCacheHoldsCostsNoPrefill() throws {
        var fleet = Self.apart
        fleet.prefixHitShare = number("0.85")
        #expect(try 1_000_000 / fleet.tokensPerSecond(of: Self.workload) == number("23.375"))
        // One rate for all tokens does not say how much of it is prefill.
        fleet.rate = .together(tokensPerSecond: 20000)
        #expect(try fleet.tokensPerSecond(of: Self.workload) == 20000)
    }

    /// Three tokens of reasoning for each that is shown: four times the decode, and 1.3 times all tokens.
    @Test func reasoningIsGenerated() throws {
        var fleet = Self.apart
        fleet.reasoningPerOutput = 3
        #expect(try 1_000_000 / fleet.tokensPerSecond(of: Self.workload) == number("102.5"))
        fleet.rate = .together(tokensPerSecond: 13000)
        #expect(try fleet.tokensPerSecond(of: Self.workload) == 10000)
    }

    /// Use, price of a token and staircase speak of the same tokens.
    @Test func allFiguresOfAReplicaAgree() throws {
        var fleet = Self.apart
        fleet.prefixHitShare = number("0.5")
        fleet.reasoningPerOutput = number("0.25")
        fleet.interruptedShare = number("0.1")
        let step = try fleet.staircase(of: Self.workload)
        let most = try fleet.largestUtilization(of: Self.workload)
        // 0.7 safe, a tenth interrupted, twice the average at the peak.
        #expect(most == number("0.315"))
        let price = try fleet.usdPerMtok(utilization: most, of: Self.workload)
        #expect(try price == step.usdPerMonthPerStep / CalendarMonth.mtok(tokensPerDay: step.volumePerStep))
    }

    private static let series = [
        LatencyPoint(load: 8, rateOverKnee: ratio(1, 4), ttftMs: 90, tpotMs: 8),
        LatencyPoint(load: 32, rateOverKnee: ratio(3, 4), ttftMs: 240, tpotMs: 15),
        LatencyPoint(load: 64, rateOverKnee: 1, ttftMs: 600, tpotMs: 28),
        LatencyPoint(load: 256, rateOverKnee: number("1.2"), ttftMs: 4000, tpotMs: 70),
    ]

    /// Bounds take the rate of the highest load that keeps them, wholly; without any the knee and the safe share count.
    @Test(
        arguments: [
            (nil, nil, 64, "14000"), (600, nil, 64, "20000"), (599, nil, 32, "15000"),
            (5000, 20, 32, "15000"),
            (100, 100, 8, "5000"), (10000, 100, 256, "24000"),
        ] as [(Int?, Int?, Int, String)])
    func latencyBoundsTheLoad(ttft: Int?, tpot: Int?, load: Int, rate: String) throws {
        var fleet = Sample.fleet(.together(tokensPerSecond: 20000))
        fleet.latency = Self.series
        var workload = Self.workload
        workload.maxTTFTMs = ttft.map { Rational($0) }
        workload.maxTPOTMs = tpot.map { Rational($0) }
        #expect(fleet.measuredLoad(of: workload)?.load == Rational(load))
        #expect(try fleet.tokensPerDayPerReplica(of: workload) == number(rate) * 43200)
    }

    @Test func boundsThatNoLoadKeeps() throws {
        var fleet = Sample.fleet(.together(tokensPerSecond: 20000))
        fleet.latency = Self.series
        var workload = Self.workload
        workload.maxTTFTMs = 80
        #expect(fleet.measuredLoad(of: workload) == nil)
        #expect(try fleet.tokensPerDayPerReplica(of: workload) == 0)
    }
}

/// The hours in which there is traffic, and those that are paid.
@Suite struct WindowTests {
    /// Eight hours a day: at an even load three times the average, so that a replica does eight hours' work in them.
    @Test func aWindowCarriesItsOwnHoursOfWork() throws {
        var fleet = Sample.fleet(.together(tokensPerSecond: 1000))
        fleet.safeShare = 1
        var workload = Sample.workload
        workload.peakToAverage = 1
        workload.windowHoursPerDay = 8
        #expect(try fleet.tokensPerDayPerReplica(of: workload) == 8 * 3600 * 1000)
        workload.activeDaysPerMonth = ratio(365, 24)
        #expect(try fleet.tokensPerDayPerReplica(of: workload) == 4 * 3600 * 1000)
    }

    /// Scaled to zero outside of the window, a fleet pays for it, and for the least.
    @Test func paidHoursFollowTheWindow() throws {
        var fleet = Sample.fleet(.together(tokensPerSecond: 1000))
        var workload = Sample.workload
        workload.windowHoursPerDay = 10
        workload.activeDaysPerMonth = 21
        #expect(try fleet.paidHours(of: workload) == 730)
        fleet.minimumPaidHours = 0
        #expect(try fleet.paidHours(of: workload) == 210)
        #expect(try fleet.coversPeak(of: workload))
        fleet.minimumPaidHours = 300
        #expect(try fleet.paidHours(of: workload) == 300)
        workload.activeDaysPerMonth = 31
        workload.windowHoursPerDay = 24
        #expect(try fleet.paidHours(of: workload) == 730)
    }

    /// In no set does a batch window carry more than its hours: a lower end of the peak gives way to the paid hours.
    @Test func noSetCarriesMoreThanThePaidHours() throws {
        var scenario = Sample.supportAssistant
        scenario.workload.peakToAverage = 3
        scenario.selfHosted?.fleet.paidHours = ratio(730, 3)
        scenario.selfHosted?.fleet.safeShare = 1
        scenario.selfHosted?.fleet.isPeakHeldByPaidHours = true
        let ranges = [
            InputRange(.workload(.peakToAverage), 1, 6), InputRange(.fleet(.paidHours), 100, 300),
        ]
        for set in try [scenario.sets(ranges).low, scenario.sets(ranges).high, scenario] {
            let fleet = try #require(set.selfHosted?.fleet)
            let work = try fleet.tokensPerDayPerReplica(of: set.workload) * CalendarMonth.days
            #expect(try work <= fleet.tokensPerSecond(of: set.workload) * 3600 * fleet.paidHours)
        }
    }
}

extension Sample {
    /// The fleet of the worked check at another rate.
    static func fleet(_ rate: RateOf<Rational>) -> Fleet {
        var fleet = Sample.fleet
        fleet.rate = rate
        return fleet
    }
}
