import Cost
import Exact
import Inference
import Samples
import Testing

/// Inputs at the edge: an answer or a typed error, never a trap.
@Suite struct ExtremeInputTests {
    @Test func manyTokensADay() throws {
        let estimate = try Estimate(of: Sample.withSelfHostedLeg.at(tokensPerDay: number("4e11")))
        #expect(estimate[.closed]?.usdPerMonth.text(places: 2) == "50,817,911.11")
        #expect(estimate[.selfHosted]?.fleet?.replicas == 953)
        #expect(estimate[.selfHosted]?.fleet?.utilization?.text(places: 4) == "0.1747")
    }

    @Test func tinyPrices() throws {
        var scenario = Sample.withHybrid
        scenario.closed?.model.prices = PricesOf(PriceList(input: usd("0.000001"), output: usd("0.000002")))
        let estimate = try Estimate(of: scenario)
        #expect(estimate[.closed]?.usdPerMtok?.text == "0.00000133333333333333")
        #expect(estimate.crossover(from: .closed, to: .selfHosted)?.kind == .never)
    }

    @Test func zeroWorkload() throws {
        let estimate = try Estimate(of: Sample.withSelfHostedLeg.at(tokensPerDay: 0))
        #expect(estimate[.closed]?.usdPerMonth == 1800)
        #expect(estimate[.selfHosted]?.usdPerMonth == number("24407.94"))
        #expect(estimate[.selfHosted]?.fleet?.utilization == 0)
        #expect(estimate[.selfHosted]?.fleet?.usdPerMtokEffective == nil)
        #expect(try Sample.withSelfHostedLeg.at(tokensPerDay: 0).hybridLimits(against: .closed) != nil)
    }

    @Test func theVolumeOfAStepsEndAndOneTokenMore() throws {
        let atEnd = try Estimate(of: Sample.supportAssistant.at(tokensPerDay: 420_532_560))
        let beyond = try Estimate(of: Sample.supportAssistant.at(tokensPerDay: number("420532560.001")))
        #expect(atEnd[.selfHosted]?.fleet?.replicas == 2)
        #expect(beyond[.selfHosted]?.fleet?.replicas == 3)
    }

    @Test func freeModelsAndFreeGPUs() throws {
        var scenario = Sample.supportAssistant
        scenario.closed?.model.prices = PricesOf(PriceList(input: usd("0"), output: usd("0")))
        scenario.selfHosted?.fleet.gpus = .rented(usdPerHour: 0)
        let estimate = try Estimate(of: scenario)
        #expect(estimate.crossover(from: .closed, to: .selfHosted)?.kind == .never)
        #expect(estimate.crossover(from: .closed, to: .managedOpen)?.kind == .never)
        scenario.selfHosted?.fixed = FixedCosts()
        #expect(try Estimate(of: scenario).crossover(from: .closed, to: .selfHosted)?.kind == .always)
    }

    @Test func inputsOfManyDigitsStayExact() throws {
        var scenario = Sample.withSelfHostedLeg
        scenario.workload.inputShare = number("0.123456789012345678")
        scenario.workload.cachedShare = number("0.234567890123456789")
        scenario.workload.cacheWriteShare = number("0.345678901234567891")
        scenario.workload.peakToAverage = number("4.00000000000000001")
        scenario.selfHosted?.fleet.safeShare = number("0.712345678901234567")
        scenario.closed?.model.attempts = number("1.01234567890123456")
        let estimate = try Estimate(of: scenario)
        let crossover = try #require(estimate.crossover(from: .closed, to: .selfHosted))
        let volume = try #require(crossover.first)
        let closed = try #require(try scenario.curve(of: .closed)).cost(at: volume)
        #expect(try #require(try scenario.curve(of: .selfHosted)).cost(at: volume) == closed)
    }

    /// Every input at hostile values: the result is an estimate or an error.
    @Test func hostileValues() {
        let values = [
            "0", "-1", "1", "1e30", "1e-18", "999999999999999999e20", "0.123456789012345678", "2/3",
        ]
        for input in Input.all {
            for value in values.map(number) {
                for scenario in InputRangeTests.scenarios {
                    guard let hostile = scenario.setting(input, to: value) else { continue }
                    _ = try? Estimate(of: hostile)
                    _ = try? hostile.curves
                    _ = try? hostile.hybridLimits(against: .closed)
                    _ = try? Crossover.all(of: hostile.curves)
                    _ = hostile.problems.map(\.sentence)
                }
            }
        }
    }
}
