import BuiltSites
import Parts
import Site
import Testing

@Suite struct ComparisonDataTests {
    @Test(arguments: [
        (
            "per_unit: hosted-per-rate", "per_unit: hosted-per-rat",
            "7:47: error: there is no number 'hosted-per-rat' [number-missing]",
            "did you mean 'hosted-per-rate'?"
        ),
        (
            "carries: 1000", "carries: node-month - 100",
            "8:79: error: 'step.carries' is 0, but it must be above 0 [comparison-invalid]", ""
        ),
        (
            "spare: 1,", "spare: 1/2,",
            "error: 'step.spare' is 0.5, but it must be a whole number [comparison-invalid]",
            ""
        ),
        (
            "fixed: keeper-month", "fixed: 800 - keeper-month",
            "error: 'fixed' is -100, but it cannot be below 0 [comparison-invalid]", ""
        ),
        (
            "fixed: keeper-month", "fixed: 1 / 0", "error: the divisor '0' is 0 [comparison-invalid]", ""
        ),
        (
            "fixed: keeper-month", "fixed: keeper+1", "error: 'fixed': an operator stands between spaces", ""
        ),
        (
            "usual: 500", "usual: 50000",
            "5:72: error: the usual volume is 50000, but the volumes go from 1 to 20000 [comparison-invalid]",
            ""
        ),
        (
            "to: 20000", "to: 1",
            "error: the volumes go from 1 to 1, but the upper end must be above the lower one", ""
        ),
        (
            "carries: 1000, ", "", "error: 'step' lacks the key 'carries' [missing-key]",
            "write the volume that one step carries"
        ),
        (
            "id: queue", "id: queue.a", "2:9: error: 'queue.a' cannot be a comparison's id [cost-word]",
            "it becomes part of an address: use letters, digits, '-' and '_'"
        ),
        ("      hosted:", "      hosted.x:", "error: 'hosted.x' cannot be an option's id [cost-word]", ""),
        (
            "per_unit: hosted", "per_unti: hosted", "the option 'hosted' has no key 'per_unti' [unknown-key]",
            "did you mean 'per_unit'?"
        ),
        (
            "      own: {", "      hosted_: {title: H, fixed: 1}\n      hosted-: {",
            "9:7: error: 'hosted_' and 'hosted-' have one name in tables for programs [option-column]",
            "give one of them another id"
        ),
        ("unit: requests a second, ", "", "error: 'volume' lacks the key 'unit' [missing-key]", ""),
    ])
    func aFaultyComparisonIsShownInItsPlace(_ old: String, _ new: String, _ message: String, _ help: String)
        async
    {
        let comparisons = ComparisonSample.comparisons.replacing(old, with: new)
        let report = await comparisonPage(
            "[](value:cost.queue.own)\n\n```{cost-table} queue\n```\n", comparisons: comparisons
        ).report
        #expect(report.hasPrefix("content/data/comparisons.yaml:"), "\(report)")
        #expect(report.contains(message), "\(report)")
        #expect(help.isEmpty || report.contains("help: \(help)"), "\(report)")
        #expect(report.ranges(of: "error:").count == 1, "\(report)")
    }

    @Test func twoComparisonsOfOneIDAreAnError() async {
        let again = ComparisonSample.comparisons.split(separator: "\n").dropFirst().joined(separator: "\n")
        let report = await comparisonPage("A.\n", comparisons: ComparisonSample.comparisons + again + "\n")
            .report
        #expect(report.contains("there are two comparisons 'queue' [cost-twice]"), "\(report)")
    }

    @Test func withFaultyNumbersComparisonsKeepStill() async {
        let report = await comparisonPage(
            "[](value:cost.queue.own)\n\n```{crossovers} queue\n```\n",
            assumptions: ComparisonSample.assumptions.replacing("base: 900", with: "base: many")
        ).report
        #expect(report.ranges(of: "error:").count == 1, "\(report)")
    }

    @Test func faultyComparisonsLeaveTheNumbersAlone() async {
        let built = await comparisonPage(
            "[$900](value:assumption.keeper-month)\n\n```{assumptions}\n```\n",
            comparisons: ComparisonSample.comparisons.replacing("usual: 500", with: "usual: 0.5"))
        #expect(built.report.ranges(of: "error:").count == 1, "\(built.report)")
    }

    @Test func anchorsAreShared() async {
        let comparisons =
            ComparisonSample.comparisons.replacing("own: {title", with: "own: &own {title")
            + "  - id: other\n    title: Other\n    volume: {title: R, unit: orders, usual: 1, from: 0, to: 10}\n"
            + "    options: {own: *own}\n"
        let built = await comparisonPage("[3 orders](value:volume.other)\n", comparisons: comparisons)
        #expect(
            built.report.contains("the page says '3 orders', and 'volume.other' is 1 orders"),
            "\(built.report)")
    }
}
