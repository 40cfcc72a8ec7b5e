import Cost
import Exact
import Inference
import Samples
import Testing

@Suite struct ErrorSentenceTests {
    private func sentences(_ change: (inout Scenario) -> Void) -> [String] {
        var scenario = Sample.withHybrid
        change(&scenario)
        return scenario.problems.map(\.sentence)
    }

    @Test func aValidScenarioHasNoProblems() {
        #expect(Sample.withHybrid.problems.isEmpty)
        #expect(Sample.withSelfHostedLeg.problems.isEmpty)
    }

    @Test func eachRule() {
        #expect(
            sentences { $0.workload.inputShare = ratio(7, 5) }
                == ["workload.input_share is 1.4, but a share lies between 0 and 1"])
        #expect(
            sentences { $0.workload.tokensPerDay = -1 }
                == ["workload.tokens_per_day is -1, but it cannot be below 0"])
        #expect(
            sentences { $0.workload.tokensPerRequest = 0 }
                == ["workload.tokens_per_request is 0, but it must be above 0"])
        #expect(
            sentences { $0.workload.peakToAverage = ratio(1, 2) }
                == ["workload.peak_to_average is 0.5, but it must be at least 1"])
        #expect(
            sentences { $0.workload.cacheWriteShare = number("0.7") } == [
                "workload.cache_write_share is 0.7, but with workload.cached_share (0.4) "
                    + "it must not exceed 1: both are shares of the input"
            ])
        #expect(
            sentences { $0.selfHosted?.fleet.safeShare = 0 }
                == ["options.self-hosted.safe_share is 0, but it must be above 0 and at most 1"])
        #expect(
            sentences { $0.selfHosted?.fleet.gpusPerReplica = ratio(5, 2) } == [
                "options.self-hosted.gpus_per_replica is 2.5, but it must be a whole number from 1 to 1000000"
            ])
        #expect(
            sentences { $0.selfHosted?.fleet.paidHours = 731 } == [
                "options.self-hosted.paid_hours_per_month is 731, but it must be above 0 and at most 730"
            ])
    }

    @Test func allProblemsInTheOrderOfTheFile() {
        let found = sentences { scenario in
            scenario.hybrid?.routing = .router(routedShare: 2, redoShare: -1, usdPerMillionRequests: -1)
            scenario.hybrid?.closed.attempts = 0
            scenario.fteUSDPerMonth = -1
            scenario.managedOpen?.model.tokenizerFactor = 0
            scenario.closed?.fixed.staffFTE = -1
        }
        #expect(
            found == [
                "fte_usd_per_month is -1, but it cannot be below 0",
                "options.closed.staff_fte is -1, but it cannot be below 0",
                "options.managed-open.tokenizer_factor is 0, but it must be above 0",
                "options.hybrid.closed.attempts is 0, but it must be at least 1",
                "options.hybrid.routed_share is 2, but a share lies between 0 and 1",
                "options.hybrid.redo_share is -1, but a share lies between 0 and 1",
                "options.hybrid.router_usd_per_million_requests is -1, but it cannot be below 0",
            ])
    }

    @Test func ownedAndSelfHostedLegNameTheirFields() {
        let found = sentences { scenario in
            var gpu = Sample.ownedGPU
            gpu.pue = ratio(1, 2)
            gpu.lifeMonths = 0
            scenario.selfHosted?.fleet.gpus = .owned(gpu)
            var fleet = Sample.fleet
            fleet.rate = .together(tokensPerSecond: 0)
            scenario.hybrid?.open = .selfHosted(fleet)
            scenario.hybrid?.routing = .cascade(escalatedShare: 2)
        }
        #expect(
            found == [
                "options.self-hosted.owned.life_months is 0, but it must be above 0",
                "options.self-hosted.owned.pue is 0.5, but it must be at least 1",
                "options.hybrid.open.tokens_per_second is 0, but it must be above 0",
                "options.hybrid.escalated_share is 2, but a share lies between 0 and 1",
            ])
    }

    @Test func prices() {
        #expect(PriceError.negative.sentence == "a price cannot be below 0")
        #expect(
            PriceError.tooHigh.sentence == "a price above 10000 USD per million tokens is not believed: "
                + "is it a price per thousand?")
        #expect(
            PriceError.tooFine.sentence
                == "a price is a whole number of millionths of a dollar per million tokens")
    }

    @Test func arithmetic() {
        #expect(
            EstimateError.arithmetic(.overflow).sentences
                == ["the exact result needs thousands of digits: write the inputs with fewer digits"])
        let problem = InputError(field: Field("a", "b"), value: 2, rule: .share)
        #expect(
            EstimateError.inputs([problem]).sentences == ["a.b is 2, but a share lies between 0 and 1"])
    }
}
