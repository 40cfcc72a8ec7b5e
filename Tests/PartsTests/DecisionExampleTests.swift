import BuiltSites
import Parts
import Testing

/// `expect:` in front matter is replayed.
@Suite struct DecisionExampleTests {
    private func reports(_ expect: String) async -> String {
        await DecisionSample.build(
            pages:
                "-- content/index.md --\n---\ntitle: Home\nexpect: \(expect)\n---\n[Feet](patterns/feet.md), [w](examples/w.md), [s](examples/s.md).\n"
        ).report
    }

    @Test(arguments: [
        ("{walk: rain-no/far-no, outcome: walk}", ""),
        ("{walk: rain-no/far-no}", ""),
        ("{walk: rain-no/far-no, outcome: walk, scenario: x, lowest: closed}", ""),
        ("{scenario: x}", ""),
        (
            "{walk: rain-no/far-no, outcome: stay}",
            """
            content/index.md:3:41: error: the walk 'rain-no/far-no' ends at 'walk', but the page expects 'stay' [expect-outcome]
                help: change the walk, the outcome or what the page says

            """
        ),
        (
            "{walk: rain-no, outcome: stay}",
            """
            content/index.md:3:16: error: the walk 'rain-no' ends at question 'far' [expect-walk]
                help: answer that question too: 'rain-no/far-...'

            """
        ),
        (
            "{walk: rain-maybe, outcome: stay}",
            """
            content/index.md:3:16: error: there is no walk 'rain-maybe': no answer 'maybe' to 'rain'; answers are 'yes', 'no' or 'unsure' [expect-walk]

            """
        ),
        (
            "{outcome: stay}",
            """
            content/index.md:3:19: error: the page expects outcome 'stay', but names no walk to it [expect-walk]
                help: add 'walk:' with the answers, such as 'rain-yes/coat-here'

            """
        ),
        (
            "{wlak: rain-no/far-no}",
            """
            content/index.md:3:10: error: 'expect' has no key 'wlak' [unknown-key]
                help: did you mean 'walk'?

            """
        ),
        (
            "{walk: [rain-no]}",
            """
            content/index.md:3:16: error: 'walk' must be text, but this is a list [type-mismatch]

            """
        ),
        (
            "often",
            """
            content/index.md:3:9: error: 'expect' must be a group of keys, but this is text [type-mismatch]

            """
        ),
    ])
    func isReplayed(expect: String, report: String) async {
        let found = await reports(expect)
        #expect(found == report)
    }

    @Test func anOutcomeWithoutExampleIsNamed() async {
        let found = await DecisionSample.build(pages: "-- content/examples/s.md --\n---\ntitle: S\n---\n")
            .report
        #expect(
            found == """
                content/data/decision.yaml:47:9: warning: no page expects outcome 'stay' [outcome-without-example]
                    help: write an example whose front matter has 'expect: {walk: ..., outcome: stay}'

                """)
    }

    @Test func expectationsNeedADecision() async {
        let found = await site("-- content/index.md --\n---\ntitle: Home\nexpect: {walk: a-b}\n---\n").report
        #expect(
            found == """
                content/index.md:3:16: error: the page expects a walk, but there is no decision [decision-missing]
                    help: write 'content/data/decision.yaml', or take this out

                """)
    }

    @Test func theTraceIsShown() async {
        let built = await DecisionSample.build(
            pages:
                "-- content/examples/s.md --\n---\ntitle: S\nexpect: {walk: rain-yes/coat-lost, outcome: stay}\n---\n```{walk-trace}\n```\n"
        )
        #expect(
            built["examples/s/index.html"] == """
                <dl class="trace">
                <div><dt>Rain</dt><dd>Yes it does</dd><dd class="trace-change"><a href="../../decide/walk/rain/index.html#was-yes">Change<span class="hidden"> answer about rain</span></a></dd></div>
                <div><dt>Coat</dt><dd>It is lost</dd><dd class="trace-change"><a href="../../decide/walk/rain-yes/coat/index.html#was-lost">Change<span class="hidden"> answer about coat</span></a></dd></div>
                <div class="trace-skipped"><dt>Distance</dt><dd>Not asked: gate 1 already decided this</dd></div>
                </dl>
                <p class="walk-end">Outcome: <a href="../../decide/walk/rain-yes/coat-lost/stay/index.html">Stay</a>.</p>

                """)
        #expect(
            built["examples/s.md"] == """
                # S

                - Rain: Yes it does
                - Coat: It is lost

                Outcome: [Stay](../decide/walk/rain-yes/coat-lost/stay/index.html).

                """)
    }
}
