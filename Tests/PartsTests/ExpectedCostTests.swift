import BuiltSites
import Parts
import Site
import Testing

@Suite struct ExpectedCostTests {
    @Test func theCheapestOptionIsHeldAgainstTheSum() async {
        #expect(await report("{scenario: case, lowest: closed}") == "")
        #expect(
            await report("{scenario: case, lowest: managed-open}") == """
                content/index.md:3:34: error: the page expects 'managed-open' at $3,620 to be the cheapest of 'case', \
                but 'closed' is at $1,980; the price of big moved on 1 June 2026 [expect-lowest]
                    help: look whether the page's advice still holds, then change it

                """)
    }

    @Test(arguments: [
        (
            "{lowest: closed}",
            "the page expects 'closed' to be the cheapest, but names no scenario [expect-lowest]"
        ),
        (
            "{scenario: csae, lowest: closed}",
            "there is no scenario 'csae' [scenario-missing]\n    help: did you mean 'case'?"
        ),
        (
            "{scenario: case, lowest: colsed}",
            "the scenario 'case' has no option 'colsed' [expect-lowest]\n    help: did you mean 'closed'?"
        ),
        (
            "{scenario: case, lowst: closed}",
            "'expect' has no key 'lowst' [unknown-key]\n    help: did you mean 'lowest'?"
        ),
    ])
    func whatIsWrongIsSaid(_ expectation: String, _ problem: String) async {
        let report = await report(expectation)
        #expect(report.contains(problem), "\(report)")
    }

    private func report(_ expectation: String) async -> String {
        await site(
            """
            -- content/index.md --
            ---
            title: Home
            expect: \(expectation)
            ---
            """,
            adding: [
                file("content/data/sources.yaml", CostSample.sources),
                file("content/data/prices.yaml", CostSample.prices),
                file("content/data/assumptions.yaml", CostSample.assumptions),
                file("content/data/scenarios.yaml", CostSample.scenarios),
            ]
        ).report
    }
}
