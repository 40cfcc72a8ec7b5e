import BuiltSites
import Parts
import Site
import Testing

@Suite struct SiteRuleTests {
    @Test func everyPageHasItsRecord() async {
        let report = await handbook("page-records").report
        #expect(
            report.contains(
                """
                content/index.md: warning: the page says nothing under 'description', 'owner', 'reviewed', 'review_by' [page-records]
                    help: add it to the front matter: readers see who answers for a page, and until when
                """), "\(report)")
        #expect(!report.contains("content/whole.md: warning: the page says nothing"))
    }

    @Test func guidePagesLinkToAQuestion() async {
        let report = await handbook("guide-links").report
        #expect(
            report.contains(
                """
                content/guide/b.md: warning: the page links to no question that it informs [guide-links]
                    help: write '[words](question:...)' where the reader can use what the page says
                """), "\(report)")
        #expect(!report.contains("content/guide/a.md: warning: the page links to no question"))
    }

    @Test func examplesExpectAWalkAndCiteAScenario() async {
        let report = await handbook("example-links").report
        #expect(
            report.contains(
                """
                content/examples/s.md: warning: the example is about no scenario [example-links]
                    help: cite a figure of one, '[](value:cost.<scenario>.<option>)', or link to its page
                """), "\(report)")
        #expect(
            report.contains("content/examples/n.md: warning: the example expects no walk [example-links]"))
        #expect(!report.contains("content/examples/n.md: warning: the example is about no scenario"))
        #expect(!report.contains("content/examples/w.md: warning: the example"))
    }

    @Test func outcomesNameWhatBelongsToThem() async {
        let report = await handbook("outcome-links").report
        #expect(
            report.contains(
                """
                content/data/decision.yaml: warning: the outcome 'stay' names 1 failure modes [outcome-links]
                    help: name two or three: those that its reader should watch for first
                """), "\(report)")
        #expect(report.contains("the outcome 'walk' names no scenario [outcome-links]"))
    }

    @Test func everyOptionHasTheSameSections() async {
        let report = await handbook("option-sections").report
        #expect(
            report.contains(
                """
                content/patterns/feet.md: warning: the page lacks 'What it costs' and adds 'Praise', against 'patterns/chair.md' [option-sections]
                    help: give every option the same sections: none is shown in a better light by what is left out
                """), "\(report)")
    }

    @Test func withoutTheSettingNothingIsAsked() async {
        let report = await handbook("").report
        #expect(
            !report.contains("-links]") && !report.contains("page-records")
                && !report.contains("option-sections"))
    }

    @Test func anUnknownRuleIsAnError() async {
        let report = await handbook("guide-link").report
        #expect(
            report.contains(
                "there is no rule 'guide-link' [rule-unknown]\n    help: did you mean 'guide-links'?"),
            "\(report)")
        #expect(await handbook("all").report.contains("[guide-links]"))
    }

    private func handbook(_ rule: String) async -> BuiltSite {
        let more = """
            -- content/patterns/feet.md --
            ---
            title: Feet
            option: {Speed: low}
            ---
            ## When
            ## Praise
            -- content/patterns/chair.md --
            ---
            title: Chair
            option: {Speed: none}
            ---
            ## When
            ## What it costs
            -- content/guide/a.md --
            ---
            title: A
            ---
            Informs [the first](question:rain).
            -- content/guide/b.md --
            ---
            title: B
            ---
            -- content/whole.md --
            ---
            title: Whole
            description: Everything.
            owner: us
            reviewed: 2026-11-01
            review_by: 2027-11-01
            ---
            -- content/examples/w.md --
            ---
            title: W
            expect: {walk: rain-no/far-no, outcome: walk}
            ---
            ```{cost-table} case
            ```
            -- content/examples/n.md --
            ---
            title: N
            ---
            [](value:cost.case.closed)
            -- content/data/sources.yaml --
            \(CostSample.sources)
            -- content/data/prices.yaml --
            \(CostSample.prices)
            -- content/data/assumptions.yaml --
            \(CostSample.assumptions)
            -- content/data/scenarios.yaml --
            \(CostSample.scenarios)
            -- content/handbook.yaml --
            rules: [\(rule)]

            """
        return await DecisionSample.build(pages: more)
    }
}
