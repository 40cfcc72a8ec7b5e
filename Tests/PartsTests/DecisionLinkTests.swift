import BuiltSites
import Parts
import Testing

/// `walk:`, `question:` and `outcome:` links.
@Suite struct DecisionLinkTests {
    private func reader(_ text: String) async -> BuiltSite {
        await DecisionSample.build(
            pages:
                "-- content/index.md --\n---\ntitle: Home\n---\n[Feet](patterns/feet.md), [w](examples/w.md), [s](examples/s.md).\n\n\(text)\n"
        )
    }

    @Test(arguments: [
        ("[go](walk:)", "<a href=\"decide/walk/rain/index.html\">go</a>"),
        ("[go](walk:rain-no)", "<a href=\"decide/walk/rain-no/far/index.html\">go</a>"),
        ("[go](walk:rain-no/far-no)", "<a href=\"decide/walk/rain-no/far-no/walk/index.html\">go</a>"),
        ("[go](walk:rain-no/far-no/walk)", "<a href=\"decide/walk/rain-no/far-no/walk/index.html\">go</a>"),
        ("[](walk:rain-no)", "<a href=\"decide/walk/rain-no/far/index.html\">Is it far?</a>"),
        (
            "[](walk:rain-no/far-no)",
            "<a href=\"decide/walk/rain-no/far-no/walk/index.html\">Walk &lt;there&gt;</a>"
        ),
        ("[](question:coat)", "<a href=\"decide/questions/coat/index.html\">Is there a coat?</a>"),
        ("[why](outcome:stay)", "<a href=\"decide/outcomes/stay/index.html\">why</a>"),
    ])
    func leads(link: String, html: String) async {
        let built = await reader(link)
        #expect(built["index.html"]?.hasSuffix("<p>\(html)</p>\n") == true)
    }

    @Test(arguments: [
        ("[](walk:rain-no)", "[Is it far?](decide/walk/rain-no/far/index.html)"),
        ("[go](outcome:stay)", "[go](decide/outcomes/stay/index.html)"),
    ])
    func leadsInMarkdownToo(link: String, markdown: String) async {
        let built = await reader(link)
        #expect(built["index.md"]?.contains(markdown) == true)
    }

    @Test(arguments: [
        (
            "[x](walk:rain-on)",
            """
            content/index.md:6:5: error: there is no walk 'rain-on': no answer 'on' to 'rain'; answers are 'yes', 'no' or 'unsure' [walk-missing]
                help: did you mean 'no'?

            """
        ),
        (
            "[x](question:cot)",
            """
            content/index.md:6:5: error: there is no question 'cot' [question-missing]
                help: did you mean 'coat'?

            """
        ),
        (
            "[x](outcome:leave)",
            """
            content/index.md:6:5: error: there is no outcome 'leave' [outcome-missing]
                help: outcomes are: walk, stay

            """
        ),
        (
            "[x](walk:rain-no/far-no/stay)",
            """
            content/index.md:6:5: error: there is no walk 'rain-no/far-no/stay': part 3 says that the walk leads to 'stay', but it leads to 'walk' [walk-missing]

            """
        ),
        (
            "[x](walk:rain-no/coat-here)",
            """
            content/index.md:6:5: error: there is no walk 'rain-no/coat-here': part 2 answers 'coat', but 'far' is asked there; it can be 'far-yes', 'far-no' or 'far-unsure' [walk-missing]

            """
        ),
        (
            "[x](walk:rain-no/far-no/coat-here)",
            """
            content/index.md:6:5: error: there is no walk 'rain-no/far-no/coat-here': part 3, 'coat-here', comes after the walk has ended at 'walk' [walk-missing]

            """
        ),
    ])
    func isWrong(link: String, report: String) async {
        let found = await reader(link).report
        #expect(found == report)
    }

    @Test func needsADecision() async {
        let found = await page("[x](walk:rain-no)\n").report
        #expect(
            found == """
                content/index.md:4:5: error: 'walk:' links need 'content/data/decision.yaml' [decision-missing]
                    help: write that file, or take this link out

                """)
    }
}
