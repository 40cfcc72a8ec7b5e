import BuiltSites
import Parts
import Site
import Testing

@Suite struct CostPageTests {
    @Test func everyScenarioHasAPageATableAndItsFigures() async {
        let built = await costPage("A.\n")
        #expect(built.report == "")
        for path in ["cost/index.html", "cost/assumptions/index.html", "cost/scenarios/case/index.html"] {
            #expect(built.paths.contains(path))
        }
        let csv = built["cost/scenarios/case/table.csv"] ?? ""
        #expect(
            csv.hasPrefix(
                """
                tokens_per_day,closed_usd_per_month,closed_usd_per_month_low,closed_usd_per_month_high,\
                managed_open_usd_per_month,managed_open_usd_per_month_low,managed_open_usd_per_month_high
                100000,1818.25,1218.25,2518.25,
                """))
        let json = built["cost/scenarios/case/scenario.json"] ?? ""
        #expect(json.contains("\"usd_per_month\": 1982.5,\n      \"usd_per_month_low\": 1382.5,\n"))
        let page = built["cost/scenarios/case/index.html"] ?? ""
        let headline = "Closed is cheapest up to about 11 M tokens a day, managed open beyond."
        let own = "At 1 M tokens a day closed costs least: $1,980 a month."
        let opening = "<p><strong>\(headline)</strong> \(own)</p>"
        #expect(page.contains(opening))
        #expect(
            page.contains(
                """
                <th scope="row">1\u{A0}M (this scenario)</th><td class="align-right">$1,980 <span class="range">($1,380 to $2,680)</span> \
                <span class="tag">lowest</span></td><td class="align-right">$3,620 <span class="range">($2,420 to $5,020)</span></td>
                """))
        #expect(page.contains("<a href=\"../../assumptions/index.html#assumption-engineer\">Engineer</a>"))
        #expect(page.contains("Managed open costs no more than closed from about 11\u{A0}M tokens a day on."))
    }

    @Test func anOptionWithoutStaffIsCalledIncomplete() async {
        let built = await costPage(
            "A.\n", scenarios: CostSample.scenarios.replacing(", staff_fte: 0.1", with: ""))
        let page = built["cost/scenarios/case/index.html"] ?? ""
        #expect(
            page.contains("<p>Incomplete: nobody&#39;s time is counted for closed.</p>"))
    }

    @Test func aPageOfTheAuthorWins() async {
        let own = file("content/cost/index.md", "---\ntitle: Own\n---\nMine.\n")
        let built = await costPage("[cost](cost/index.md)\n", adding: [own])
        #expect(built["cost/index.html"]?.contains("Mine.") == true)
        #expect(built.paths.contains("cost/scenarios/case/index.html"))
    }

    @Test func anOverdueRowSaysSo() async {
        let late = CostSample.assumptions.replacing(
            "next_check: 2027-02-22\n", with: "next_check: 2026-11-01\n")
        let built = await costPage("A.\n", assumptions: late)
        #expect(built["cost/assumptions/index.html"]?.contains("<td>1 November 2026, overdue</td>") == true)
    }

    @Test func directivesShowTheSameTables() async {
        let built = await costPage(
            "```{cost-table} case\n```\n\n```{crossovers} case\n```\n\n```{assumptions}\n```\n")
        #expect(built.report == "")
        let page = built["index.html"] ?? ""
        #expect(
            page.contains("<td class=\"align-right\">$1,980 <span class=\"range\">($1,380 to $2,680)</span>"))
        #expect(page.contains("Managed open costs no more than closed from about 11\u{A0}M tokens a day on."))
        #expect(page.contains("<span id=\"assumption-engineer\">Engineer</span>"))
        #expect(
            (built["index.md"] ?? "").contains(
                "| 1 M (this scenario) | $1,980 ($1,380 to $2,680), lowest | $3,620 ("))
    }

    @Test func aDirectiveWithoutItsScenarioIsAnError() async {
        let built = await costPage("```{cost-table}\n```\n\n```{crossovers} csae\n```\n")
        #expect(
            built.report.contains(
                "'{cost-table}' names no scenario [scenario-missing]\n    help: scenarios are: case"))
        #expect(
            built.report.contains(
                "there is no scenario 'csae' [scenario-missing]\n    help: did you mean 'case'?"))
    }

    @Test func withBrokenDataThereAreNoCostPages() async {
        let built = await costPage("A.\n", scenarios: "scenarios: 3\n")
        #expect(!built.paths.contains { $0.hasPrefix("cost/") })
    }
}
