import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct FleetTests {
    @Test func rentedReplica() throws {
        #expect(try Sample.fleet.usdPerMonthPerReplica(of: Sample.workload) == number("3203.97"))
        #expect(try Sample.fleet.tokensPerDayPerReplica(of: Sample.workload) == 420_532_560)
        #expect(try Sample.fleet.runningUSDPerMonthPerReplica(of: Sample.workload) == nil)
        #expect(try Sample.fleet.capexUSDPerReplica == nil)
    }

    @Test func attemptsTakeCapacity() throws {
        var fleet = Sample.fleet
        fleet.attempts = 2
        #expect(try fleet.tokensPerDayPerReplica(of: Sample.workload) == 210_266_280)
    }

    @Test func ownedReplica() throws {
        var fleet = Sample.fleet
        fleet.gpus = .owned(Sample.ownedGPU)
        fleet.gpusPerReplica = 2
        fleet.overheadShare = 0
        // 30000 0.9 / 36 = 750; 30000 0.1 / 12 = 250; rack 100; 1.2 1.3 0.15 730 = 170.82
        #expect(try Sample.ownedGPU.amortizationUSDPerMonth(lastsMonths: nil) == 750)
        #expect(try fleet.runningUSDPerMonthPerReplica(of: Sample.workload) == number("1041.64"))
        #expect(try fleet.usdPerMonthPerReplica(of: Sample.workload) == number("2541.64"))
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
        #expect(try most == Sample.fleet.utilization(tokensPerDay: step, replicas: 1, of: workload))
        // 0.7 / (73/6)
        #expect(most == ratio(42, 730))
    }

    /// The price of a token on a replica writes GPUs off as the month of the replica does.
    @Test func aShortWorkloadRaisesThePriceOfAToken() throws {
        var (fleet, workload) = (Sample.fleet, Sample.workload)
        fleet.gpus = .owned(Sample.ownedGPU)
        workload.lastsMonths = 12
        let mtok = try fleet.tokensPerSecond(of: workload) * 3600 * 730 / (2 * 1_000_000)
        let month = try fleet.usdPerMonthPerReplica(of: workload)
        #expect(try fleet.usdPerMtok(utilization: ratio(1, 2), of: workload) == month / mtok)
    }

    /// A server of eight as a public calculator has it: 160,000 and 11,200 for the installation, over four years, a
    /// fifth left. Straight down from 171,200 to 32,000 the books hold 101,600 on average.
    @Test func costOfCapitalIsOnTheBooks() throws {
        var gpu = OwnedGPU(
            capexUSD: 160_000, lifeMonths: 48, residualShare: number("0.2"), kilowatts: 0, usdPerKWh: 0)
        gpu.installationUSD = 11200
        gpu.capitalSharePerYear = number("0.06")
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: nil) == 2900)
        #expect(try gpu.averageBookUSD(lastsMonths: nil) == 101_600)
        #expect(try gpu.runningUSDPerMonth(paidHours: 730, lastsMonths: nil) == 508)
        #expect(try gpu.outlayUSD == 171_200)
        // A year of it: from 171,200 to 136,400.
        #expect(try gpu.averageBookUSD(lastsMonths: 12) == 153_800)
    }

    /// The months of use may be fewer or more than those of the books.
    @Test func theHorizonIsApartFromTheLife() throws {
        var gpu = OwnedGPU(
            capexUSD: 48000, lifeMonths: 48, residualShare: number("0.25"), kilowatts: 0, usdPerKWh: 0)
        gpu.installationUSD = 2400
        // Sold at its book value after two years: 18,000 and the installation lost, over 24 months.
        gpu.horizonMonths = 24
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: nil) == 850)
        gpu.resaleShare = number("0.4")
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: nil) == 1300)
        // Ended before the horizon.
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: 12) == 2600)
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: 30) == 1300)
        // Used for two years beyond its life, when the books hold the residual.
        gpu.horizonMonths = 72
        #expect(try gpu.amortizationUSDPerMonth(lastsMonths: nil) == ratio(38400, 72))
        // 50,400 down to 12,000 in 48 months, and 24 months at 12,000.
        #expect(try gpu.averageBookUSD(lastsMonths: nil) == ratio(31200 * 48 + 12000 * 24, 72))
    }

    @Test func onlyPowerFollowsThePaidHours() throws {
        #expect(try Sample.ownedGPU.runningUSDPerMonth(paidHours: 730, lastsMonths: nil) == number("520.82"))
        #expect(try Sample.ownedGPU.runningUSDPerMonth(paidHours: 365, lastsMonths: nil) == number("435.41"))
    }

    @Test func utilizationOfAFullReplicaIsTheSafeShareOverThePeak() throws {
        var fleet = Sample.fleet
        fleet.attempts = number("1.25")
        let full = try fleet.tokensPerDayPerReplica(of: Sample.workload)
        #expect(
            try fleet.utilization(tokensPerDay: full, replicas: 1, of: Sample.workload) == number("0.175"))
    }

    @Test func aWindowMustFitItsPeak() throws {
        var fleet = Sample.fleet
        var workload = Sample.workload
        fleet.paidHours = 365
        workload.peakToAverage = 2
        #expect(try fleet.coversPeak(of: workload))
        workload.peakToAverage = number("1.9")
        #expect(try !fleet.coversPeak(of: workload))
        workload.peakToAverage = 1
        #expect(try Sample.fleet.coversPeak(of: workload))
    }
}
