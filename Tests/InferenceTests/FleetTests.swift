import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct FleetTests {
    @Test func rentedReplica() throws {
        #expect(try Sample.fleet.usdPerMonthPerReplica(lastsMonths: nil) == number("3203.97"))
        #expect(try Sample.fleet.tokensPerDayPerReplica(peakToAverage: 4) == 420_532_560)
        #expect(try Sample.fleet.runningUSDPerMonthPerReplica == nil)
        #expect(try Sample.fleet.capexUSDPerReplica == nil)
    }

    @Test func attemptsTakeCapacity() throws {
        var fleet = Sample.fleet
        fleet.attempts = 2
        #expect(try fleet.tokensPerDayPerReplica(peakToAverage: 4) == 210_266_280)
    }

    @Test func ownedReplica() throws {
        var fleet = Sample.fleet
        fleet.gpus = .owned(Sample.ownedGPU)
        fleet.gpusPerReplica = 2
        fleet.overheadShare = 0
        // 30000 0.9 / 36 = 750; 30000 0.1 / 12 = 250; rack 100; 1.2 1.3 0.15 730 = 170.82
        #expect(try Sample.ownedGPU.amortizationUSDPerMonth(lastsMonths: nil) == 750)
        #expect(try fleet.runningUSDPerMonthPerReplica == number("1041.64"))
        #expect(try fleet.usdPerMonthPerReplica(lastsMonths: nil) == number("2541.64"))
        #expect(try fleet.capexUSDPerReplica == 60000)
    }

    /// A workload that ends before the GPU's life writes it off sooner, at what it then sells for.
    @Test func aShortWorkloadWritesOffSooner() throws {
        var gpu = Sample.ownedGPU
        // 30000 0.9 / 12, since no resale is stated; with one of a half 30000 0.5 / 12.
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: 12) == 2250)
        gpu.resaleShare = number("0.5")
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: 12) == 1250)
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: 36) == 750)
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: 60) == 750)
    }

    /// The month's tokens come on fewer days, so that the peak of such a day is higher.
    @Test func idleDaysRaiseThePeak() throws {
        var workload = Sample.workload
        #expect(try workload.fleetPeak == 4)
        workload.activeDaysPerMonth = 31
        #expect(try workload.fleetPeak == 4)
        workload.activeDaysPerMonth = 10
        #expect(try workload.fleetPeak == number("73/6"))
    }

    /// What a replica can be used for is what one step of the staircase carries, on idle days too.
    @Test func idleDaysLowerWhatCanBeUsed() throws {
        var workload = Sample.workload
        #expect(try Sample.fleet.largestUtilization(of: workload) == number("0.175"))
        workload.activeDaysPerMonth = 10
        let step = try Sample.fleet.staircase(of: workload).volumePerStep
        let most = try Sample.fleet.largestUtilization(of: workload)
        #expect(try most == Sample.fleet.utilization(tokensPerDay: step, replicas: 1))
        // 0.7 / (73/6)
        #expect(most == ratio(42, 730))
    }

    /// The price of a token on a replica writes GPUs off as the month of the replica does.
    @Test func aShortWorkloadRaisesThePriceOfAToken() throws {
        var (fleet, workload) = (Sample.fleet, Sample.workload)
        fleet.gpus = .owned(Sample.ownedGPU)
        workload.lastsMonths = 12
        let mtok = try fleet.tokensPerSecond * 3600 * 730 / (2 * 1_000_000)
        let month = try fleet.usdPerMonthPerReplica(lastsMonths: 12)
        #expect(try fleet.usdPerMtok(utilization: ratio(1, 2), of: workload) == month / mtok)
    }

    @Test func onlyPowerFollowsThePaidHours() throws {
        #expect(try Sample.ownedGPU.runningUSDPerMonth(paidHours: 730) == number("520.82"))
        #expect(try Sample.ownedGPU.runningUSDPerMonth(paidHours: 365) == number("435.41"))
    }

    @Test func utilizationOfAFullReplicaIsTheSafeShareOverThePeak() throws {
        var fleet = Sample.fleet
        fleet.attempts = number("1.25")
        let full = try fleet.tokensPerDayPerReplica(peakToAverage: 4)
        #expect(try fleet.utilization(tokensPerDay: full, replicas: 1) == number("0.175"))
    }

    @Test func aWindowMustFitItsPeak() throws {
        var fleet = Sample.fleet
        fleet.paidHours = 365
        #expect(try fleet.coversPeak(2))
        #expect(try !fleet.coversPeak(number("1.9")))
        #expect(try Sample.fleet.coversPeak(1))
    }
}
