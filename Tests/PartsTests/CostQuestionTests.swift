import Answers
import BuiltSites
import Fields
import InferencePages
import Parts
import Site
import Telling
import Testing
import Workloads

@Suite struct CostQuestionTests {
    @Test func aScenarioTakesThePricesOfItsDay() {
        #expect(csv(asOf: "2026-11-22").contains("closed,1982.5,1800,6,"))
        #expect(csv(asOf: "2026-03-01").contains("closed,2073.75,1800,9,"))
    }

    @Test func aModelWithoutAPriceOnTheDayIsAnError() {
        #expect(
            problems(CostSample.scenario, asOf: "2025-01-01").contains(
                "'big' has no price on 1 January 2025 [price-missing]"))
    }

    @Test func longPromptsHaveTheirOwnPrices() {
        let long = CostSample.scenario.replacing("model: big", with: "model: small")
        #expect(csv(long).contains("closed,1809.125,1800,0.3,"))
        let longer = long.replacing("tokens_per_request: 100", with: "tokens_per_request: 4k")
        #expect(csv(longer).contains("closed,1845.625,1800,1.5,"))
    }

    @Test func theVolumeCanBeReplaced() {
        #expect(csv(tokensPerDay: "2M").contains("case,2026-11-22,2000000,closed,2165,"))
    }

    @Test func anUnknownModelIsNamedWithTheNearestOne() {
        #expect(
            problems(CostSample.scenario.replacing("model: big", with: "model: bgi"))
                == "w.yaml:5:19: error: there is no model 'bgi' [model-unknown]\n    help: did you mean 'big'?\n"
        )
    }

    @Test func anUnknownKeyIsNamedWithTheNearestOne() {
        let report = problems(CostSample.scenario.replacing("staff_fte: 0.1", with: "staf_fte: 0.1"))
        #expect(report.contains("w.yaml:5:24: error: 'closed' has no key 'staf_fte' [unknown-key]"))
        #expect(report.contains("did you mean 'staff_fte'?"))
    }

    @Test func aModelHasEitherANameOrPrices() {
        let report = problems(
            CostSample.scenario.replacing("{model: big,", with: "{model: big, prices: {input: 1, output: 1},")
        )
        #expect(report.contains("'closed' has both 'model' and 'prices' [cost-twice]"))
        let none = problems(CostSample.scenario.replacing("{model: big, ", with: "{"))
        #expect(none.contains("'closed' lacks the key 'model' [missing-key]"))
    }

    @Test func rulesOfNumbersAreReportedWhereTheNumberStands() {
        let report = problems(CostSample.scenario.replacing("input_share: 1/2", with: "input_share: 3/2"))
        #expect(
            report.hasPrefix(
                "w.yaml:3:45: error: workload.input_share is 1.5, but a share lies between 0 and 1"))
        let negative = problems(CostSample.scenario.replacing("{input: 0.5", with: "{input: -0.5"))
        #expect(negative.contains("w.yaml:6:34: error: 'input': a price cannot be below 0 [cost-range]"))
        let malformed = problems(
            CostSample.scenario.replacing("tokens_per_day: 1M", with: "tokens_per_day: 1 M"))
        #expect(malformed.contains("w.yaml:3:28: error: 'tokens_per_day': '1 M' is not a number"))
    }

    @Test func aThroughputOfAnotherShapeIsRefused() {
        let fleet = "  self-hosted: {usd_per_gpu_hour: 4, throughput: fast, safe_share: 0.7}\n"
        let throughput = """
            next_check: 2027-02-22
            records:
              - {id: fast, model: M, gpu: H100, gpus: 1, input_tokens: 2000, output_tokens: 100, tokens_per_second: 1000, source: list, read: 2026-01-01}

            """
        let report = problems(CostSample.scenario + fleet, adding: throughput)
        #expect(report.contains("'fast' was not measured with requests like these [throughput-shape]"))
        let fitting = CostSample.scenario.replacing(
            "1/2, tokens_per_request: 100", with: "0.95, tokens_per_request: 2k")
        #expect(problems(fitting + fleet, adding: throughput) == "")
    }

    @Test func everyScenarioOfTheFileIsChecked() async {
        let data = [
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", CostSample.prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
        ]
        let sound = await page(
            "A.\n", adding: data + [file("content/data/scenarios.yaml", CostSample.scenarios)])
        #expect(sound.report == "")
        let faulty = CostSample.scenarios.replacing("id: case", with: "id: ca/se")
        let built = await page("A.\n", adding: data + [file("content/data/scenarios.yaml", faulty)])
        #expect(built.report.contains("'ca/se' cannot be a scenario's id [cost-word]"))
    }
}

/// The answer to a workload file `w.yaml` and the problems on the way.
func costAnswer(
    _ scenario: String, asOf: String = "2026-11-22", tokensPerDay: String? = nil,
    adding throughput: String? = nil
) -> (costed: CostedScenario?, csv: String, problems: String) {
    var files = [
        file("content/data/sources.yaml", CostSample.sources),
        file("content/data/prices.yaml", CostSample.prices),
        file("content/data/assumptions.yaml", CostSample.assumptions),
    ]
    if let throughput { files.append(file("content/data/throughput.yaml", throughput)) }
    let workload = file("w.yaml", scenario)
    var question = CostQuestion(.file(workload), today: day)
    question.asOf = CalendarDate(asOf)
    question.tokensPerDay = tokensPerDay
    let answer = question.answer(from: files)
    return (
        answer.scenario, answer.scenario.map { CostReport.csv($0) } ?? "",
        report(answer.diagnostics, sources: files + [workload])
    )
}

private func csv(
    _ scenario: String = CostSample.scenario, asOf: String = "2026-11-22", tokensPerDay: String? = nil
) -> String {
    costAnswer(scenario, asOf: asOf, tokensPerDay: tokensPerDay).csv
}

private func problems(_ scenario: String, asOf: String = "2026-11-22", adding throughput: String? = nil)
    -> String
{
    costAnswer(scenario, asOf: asOf, adding: throughput).problems
}
