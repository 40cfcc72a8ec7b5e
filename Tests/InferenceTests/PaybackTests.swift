import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct PaybackTests {
    private func owned(capex: Rational) -> Scenario {
        var scenario = Sample.supportAssistant.at(tokensPerDay: 400_000_000)
        var gpu = Sample.ownedGPU
        gpu.capexUSD = capex
        scenario.selfHosted?.fleet.gpus = .owned(gpu)
        scenario.selfHosted?.fleet.overheadShare = 0
        return scenario
    }

    @Test func capexOverWhatIsSaved() throws {
        let estimate = try Estimate(of: owned(capex: 30000))
        let fleet = try #require(estimate[.selfHosted]?.fleet)
        #expect(fleet.replicas == 2)
        // Running: 18000 and two replicas of 520.82; the closed month is 52,616.11.
        let closed = try #require(estimate[.closed]).usdPerMonth
        let months = try 60000 / (closed - number("19041.64"))
        #expect(fleet.payback?.map(\.rival) == [.closed, .managedOpen])
        #expect(fleet.payback?[0].months == months)
        #expect(months.text(significant: 3) == "1.79")
        #expect(fleet.payback?[1].months == nil)
    }

    @Test func amortizationIsLeftOutOnce() throws {
        let dear = try #require(Estimate(of: owned(capex: 60000))[.selfHosted])
        let cheap = try #require(Estimate(of: owned(capex: 30000))[.selfHosted])
        // Per GPU and month 750 of amortisation and 250 of finance and maintenance more.
        #expect(try dear.usdPerMonth - cheap.usdPerMonth == 2000)
    }

    @Test func rentedGPUsHaveNoPayback() throws {
        #expect(try Estimate(of: Sample.withHybrid)[.selfHosted]?.fleet?.payback == nil)
    }

    @Test func neverWhereNothingIsSaved() throws {
        #expect(try Payback.months(capexUSD: 1, rivalUSDPerMonth: 5, runningUSDPerMonth: 5) == nil)
        #expect(try Payback.months(capexUSD: 10, rivalUSDPerMonth: 7, runningUSDPerMonth: 2) == 2)
    }
}
