import Cost
import Exact
import Inference
import Samples
import Testing

/// Capacity that a vendor sells whole: units by the month, and endpoints by the hour.
@Suite struct CapacityTests {
    private static func scenario(_ tokensPerDay: Rational) -> Scenario {
        var scenario = Sample.supportAssistant.at(tokensPerDay: tokensPerDay)
        scenario.managedOpen = PricedOption(capacity: .provisioned(Sample.units))
        return scenario
    }

    /// Two units at a time, five at least; an output token counts as four, a cached one as a half. i = 2/3, 40% of it cached: 2/3 (0.6 + 0.4 / 2) + 4/3 = 28/15 input tokens for each token.
    @Test func aUnitCarriesWeightedTokensAtThePeak() throws {
        let model = PricedModel(prices: Sample.openModel)
        #expect(try Sample.units.weight(of: Sample.workload, for: model) == ratio(28, 15))
        let step = try Sample.units.staircase(of: Sample.workload, for: model)
        // Two units of 3.6 M input tokens a day, at a peak of four times the average.
        #expect(try step.volumePerStep == 2 * 3_600_000 * ratio(15, 28) / 4)
        #expect(step.usdPerMonthPerStep == 520)
        #expect(step.least == 3)
    }

    @Test func unitsAreBoughtInSteps() throws {
        let few = try Estimate(of: Self.scenario(0))[.managedOpen]
        #expect(few?.usdPerMonth == 1560)
        #expect(few?.fleet?.replicas == 6)
        // 12 M tokens a day weigh 22.4 M, 89.6 M at the peak: 24.9 units.
        let many = try #require(try Estimate(of: Self.scenario(12_000_000))[.managedOpen])
        #expect(many.fleet?.replicas == 26)
        #expect(many.usdPerMonth == 6760)
        #expect(many.usdPerMtok == nil)
        #expect(many.fleet?.utilization == ratio(224, 936))
        #expect(many.fleet?.payback == nil)
        #expect(many.fleet?.basis?.bought == "provisioned")
    }

    @Test func discountAndReasoningHoldForUnits() throws {
        var scenario = Self.scenario(0)
        scenario.managedOpen?.model.discount = number("0.25")
        #expect(try Estimate(of: scenario)[.managedOpen]?.usdPerMonth == 1170)
        scenario.managedOpen?.model.reasoningPerOutput = 1
        let model = try #require(scenario.managedOpen?.model)
        #expect(try Sample.units.weight(of: Sample.workload, for: model) == ratio(48, 15))
    }

    /// An endpoint costs its hour whole, whatever its GPUs, and carries what a fleet of such replicas would.
    @Test func anEndpointIsAFleetWithoutStaff() throws {
        var fleet = Sample.fleet
        fleet.gpus = .endpoint(usdPerHour: number("3.99"))
        var scenario = Sample.supportAssistant.at(tokensPerDay: 1_000_000_000)
        scenario.managedOpen = PricedOption(capacity: .dedicated(fleet))
        let estimate = try Estimate(of: scenario)
        let own = try #require(estimate[.selfHosted])
        #expect(try estimate[.managedOpen]?.usdPerMonth == own.usdPerMonth - 18000)
        #expect(estimate[.managedOpen]?.fleet?.replicas == own.fleet?.replicas)
        #expect(estimate[.managedOpen]?.fleet?.utilization == own.fleet?.utilization)
    }

    /// They carry the same peak as a fleet: twice the peak halves what each step carries.
    @Test func thePeakBindsBoughtCapacity() throws {
        for capacity in [Capacity.provisioned(Sample.units), .dedicated(Sample.fleet)] {
            var scenario = Sample.supportAssistant
            scenario.closed = PricedOption(capacity: capacity)
            let before = try #require(try scenario.curve(of: .closed)?.staircase).volumePerStep
            scenario.workload.peakToAverage = 8
            #expect(try #require(try scenario.curve(of: .closed)?.staircase).volumePerStep * 2 == before)
        }
    }

    @Test func theItemsAddUp() throws {
        for capacity in [Capacity.provisioned(Sample.units), .dedicated(Sample.fleet)] {
            for volume in [0, 12_000_000, 3_000_000_000] as [Rational] {
                var scenario = Self.scenario(volume)
                scenario.managedOpen?.capacity = capacity
                let parts = try #require(try scenario.breakdown(of: .managedOpen))
                #expect(try parts.usdPerMonth == Estimate(of: scenario)[.managedOpen]?.usdPerMonth)
                for item in CostBreakdown.Item.allCases { #expect(parts[item] >= 0) }
            }
        }
    }

    @Test func priceOfATokenIsNoInputOfUnits() {
        let scenario = Self.scenario(0)
        #expect(scenario.value(of: .model(.managedOpen, .price(.input))) == nil)
        #expect(scenario.value(of: .model(.managedOpen, .attempts)) == 1)
        #expect(scenario.value(of: .provisioned(.managedOpen, .minimumUnits)) == 5)
    }
}
