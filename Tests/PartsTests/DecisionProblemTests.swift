import BuiltSites
import Parts
import Testing

/// A broken `decision.yaml` is reported at its place, and nothing else is: neither what links to the
/// decision nor what expects a walk of it.
@Suite struct DecisionProblemTests {
    /// A page that asks everything of the decision, and much of it wrongly.
    private static let reader = """
        -- content/reader.md --
        ---
        title: Reader
        expect: {walk: rain-no/far-no, outcome: stay}
        ---
        [x](walk:nothing) [](outcome:nothing) [home](index.md)

        ```{walk-trace}
        ```

        ```{gate-list}
        ```

        """

    struct Fault: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let old: String
        let new: String
        let report: String

        init(_ name: String, _ old: String, _ new: String, _ report: String) {
            (testDescription, self.old, self.new, self.report) = (name, old, new, report)
        }
    }

    @Test func theSampleIsClean() async {
        let report = await DecisionSample.build().report
        #expect(report.isEmpty)
    }

    @Test(arguments: faults) func isReportedAlone(fault: Fault) async {
        let report = await DecisionSample.build(replacing: fault.old, by: fault.new, pages: Self.reader)
            .report
        #expect(withoutOrphans(report) == fault.report)
    }

    private func withoutOrphans(_ report: String) -> String {
        report.split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.contains("[page-orphan]") && !$0.contains("where a reader would look") }
            .joined(separator: "\n")
    }

    private static let faults = [
        Fault(
            "cycle", "consequence: Walk., next: walk}\n      - {id: lost",
            "consequence: Walk., next: rain}\n      - {id: lost",
            """
            content/data/decision.yaml:21:102: error: answer 'here' to 'coat' leads back to 'rain'; smallest walk: rain-yes/coat-here [decision-cycle]

            """),
        Fault(
            "dangling next", "stops: true, next: coat", "stops: true, next: coats",
            """
            content/data/decision.yaml:10:111: error: answer 'yes' to 'rain' leads to 'coats', which is no question or outcome; smallest walk: rain-yes [decision-next]
                help: did you mean 'coat'?

            """),
        Fault(
            "duplicate question", "- id: far", "- id: rain",
            """
            content/data/decision.yaml:24:9: error: 'rain' is defined twice; smallest walk: none needed, it is asked first [decision-id-duplicate]

            """),
        Fault(
            "duplicate outcome", "- id: walk", "- id: stay",
            """
            content/data/decision.yaml:47:9: error: outcome 'stay' is defined twice; smallest walk: rain-yes/coat-lost [decision-id-duplicate]

            """),
        Fault(
            "unreachable outcome", "outcomes:\n",
            "outcomes:\n  - {id: swim, title: T, pattern: feet, recommendation: R., next_step: {action: A., time_box: B}, good: [G.], bad: [B.], revisit_when: [R.]}\n",
            """
            content/data/decision.yaml:36:10: error: outcome 'swim' has no text in 'reasons' [decision-text]
            content/data/decision.yaml:36:10: error: no walk reaches outcome 'swim' [decision-unreachable]

            """),
        Fault(
            "malformed id", "- id: far", "- id: Far",
            """
            content/data/decision.yaml:11:101: error: answer 'no' to 'rain' leads to 'far', which is no question or outcome; smallest walk: rain-no [decision-next]
                help: did you mean 'Far'?
            content/data/decision.yaml:12:110: error: answer 'unsure' to 'rain' leads to 'far', which is no question or outcome; smallest walk: rain-unsure [decision-next]
                help: did you mean 'Far'?
            content/data/decision.yaml:24:9: error: the id of 'Far' must be letters a to z [decision-id-form]

            """),
        Fault(
            "gate out of order", "consequence: Goes on., next: far}\n      - {id: unsure",
            "consequence: Goes on., next: walk}\n      - {id: unsure",
            """
            content/data/decision.yaml:11:101: error: answer 'no' to 'rain' must continue to the next gate, 'far', not to 'walk'; smallest walk: rain-no [decision-gate-order]

            """),
        Fault(
            "answer without text", "meaning: Dry., ", "",
            """
            content/data/decision.yaml:11:14: error: answer 'no' to 'rain' has no text in 'meaning'; smallest walk: rain-no [decision-text]

            """),
        Fault(
            "answer with a blank text", "meaning: Dry., ", "meaning: \" \", ",
            """
            content/data/decision.yaml:11:57: error: answer 'no' to 'rain' has no text in 'meaning'; smallest walk: rain-no [decision-text]

            """),
        Fault(
            "question without find_out",
            "    find_out: {ask: The map., look_at: [The scale.], effort: A look.}\n", "",
            """
            content/data/decision.yaml:24:9: error: 'far' has no text in 'find_out'; smallest walk: rain-no [decision-text]

            """),
        Fault(
            "unknown pattern", "pattern: feet", "pattern: foot",
            """
            content/data/decision.yaml:38:14: error: outcome 'walk' names pattern 'foot'; patterns are 'chair' or 'feet'; smallest walk: rain-yes/coat-here [decision-reference]
                help: write 'content/patterns/foot.md', or name another page

            """),
        Fault(
            "unknown pattern, nothing near", "pattern: feet", "pattern: bicycle",
            """
            content/data/decision.yaml:38:14: error: outcome 'walk' names pattern 'bicycle'; patterns are 'chair' or 'feet'; smallest walk: rain-yes/coat-here [decision-reference]
                help: write 'content/patterns/bicycle.md', or name another page

            """),
        Fault(
            "unknown failure mode", "[boredom]", "[bordom]",
            """
            content/data/decision.yaml:54:5: error: outcome 'stay' names failure mode 'bordom'; failure modes are 'boredom'; smallest walk: rain-yes/coat-lost [decision-reference]
                help: did you mean 'boredom'?

            """),
        Fault(
            "unknown runner-up", "outcome: walk, needs", "outcome: wlak, needs",
            """
            content/data/decision.yaml:56:5: error: outcome 'stay' names runner-up 'wlak'; it can be 'walk'; smallest walk: rain-yes/coat-lost [decision-reference]
                help: did you mean 'walk'?

            """),
        Fault(
            "no such key", "label: rain", "lable: rain",
            """
            content/data/decision.yaml:5:5: error: question 'rain' has no key 'lable' [unknown-key]
                help: did you mean 'label'?

            """),
        Fault(
            "no such key at the top", "outcomes:", "results: []\noutcomes:",
            """
            content/data/decision.yaml:35:1: error: the decision has no key 'results' [unknown-key]
                help: known keys: outcomes, pages, questions, review_by, reviewed

            """),
        Fault(
            "no outcomes", "outcomes:", "endings:",
            """
            content/data/decision.yaml:1:1: error: the decision lacks the key 'outcomes' [missing-key]
                help: list what the answers can lead to
            content/data/decision.yaml:35:1: error: the decision has no key 'endings' [unknown-key]
                help: known keys: outcomes, pages, questions, review_by, reviewed

            """),
        Fault(
            "no such kind", "kind: detail", "kind: gte",
            """
            content/data/decision.yaml:14:11: error: 'gte' is no kind of question [decision-kind]
                help: did you mean 'gate'?

            """),
        Fault(
            "no id", "- id: coat\n    kind", "- kind",
            """
            content/data/decision.yaml:13:5: error: a question lacks the key 'id' [missing-key]

            """),
        Fault(
            "no next", ", reads_as: lost", "",
            """
            content/data/decision.yaml:23:9: error: answer 'unsure' to 'coat' lacks the key 'next' [missing-key]
                help: name the question or outcome that the answer leads to

            """),
        Fault(
            "next and reads_as", "reads_as: lost", "reads_as: lost, next: walk",
            """
            content/data/decision.yaml:23:102: error: answer 'unsure' to 'coat' has both 'next' and 'reads_as' [decision-answer]
                help: keep 'reads_as' if it leads where another answer leads

            """),
        Fault(
            "read as nothing", "reads_as: lost", "reads_as: gone",
            """
            content/data/decision.yaml:23:112: error: answer 'unsure' to 'coat' is read as 'gone'; it can be read as 'here' or 'lost'; smallest walk: rain-yes/coat-unsure [decision-next]

            """),
        Fault(
            "next of a wrong kind", "next: coat", "next: [coat]",
            """
            content/data/decision.yaml:10:111: error: 'next' must be text, or one text for each gate or answer, but this is a list [type-mismatch]

            """),
        Fault(
            "next for gates of a wrong kind", "next: coat", "next: {rain: [coat]}",
            """
            content/data/decision.yaml:10:105: error: 'next' must hold one text for each gate or answer [type-mismatch]

            """),
        Fault(
            "a context that is near an answer",
            "consequence: Goes on., next: far}\n      - {id: unsure, phrase: Not sure of rain",
            "consequence: {rain-ni: Goes on.}, next: far}\n      - {id: unsure, phrase: Not sure of rain",
            """
            content/data/decision.yaml:11:86: error: 'consequence' of answer 'no' to 'rain' names 'rain-ni', which is no gate and no answer; smallest walk: rain-no [decision-context]
                help: did you mean 'rain-no'?

            """),
        Fault(
            "a context that no walk needs", "consequence: Walk., next: walk}\n      - {id: lost",
            "consequence: Walk., next: {rain: walk, far-no: walk}}\n      - {id: lost",
            """
            content/data/decision.yaml:21:115: error: 'next' of answer 'here' to 'coat' names 'far-no', which is on no walk to it; smallest walk: rain-yes/coat-here [decision-context]

            """),
        Fault(
            "a reason after no answer", "{stopped_by: rain, why: There is a coat.",
            "{stopped_by: rain, after: coat-her, why: There is a coat.",
            """
            content/data/decision.yaml:41:9: error: outcome 'walk' has a reason after 'coat-her', which is no answer; smallest walk: rain-yes/coat-here [decision-reason]
                help: did you mean 'coat-here'?

            """),
        Fault(
            "an answer that allows no such option", "stops: true, next: coat",
            "stops: true, allows: [closed, managd-open], next: coat",
            """
            content/data/decision.yaml:10:122: error: 'allows' cannot be 'managd-open' [cost-word]
                help: did you mean 'managed-open'?

            """),
        Fault(
            "effects of an answer that is read as another", "reads_as: lost",
            "reads_as: lost, runs: [hybrid]",
            """
            content/data/decision.yaml:23:118: error: answer 'unsure' to 'coat' has both 'runs' and 'reads_as' [decision-answer]
                help: take 'runs' out: the answer does what the one does that it is read as

            """),
        Fault(
            "an outcome with two options", "pattern: feet", "pattern: feet\n    option: [closed, hybrid]",
            """
            content/data/decision.yaml:39:13: error: 'option' must be text, but this is a list [type-mismatch]

            """),
        Fault(
            "a list for a text", "label: rain", "label: [rain]",
            """
            content/data/decision.yaml:5:12: error: 'label' must be text, but this is a list [type-mismatch]

            """),
        Fault(
            "stops is no text", "stops: true, next: coat", "stops: often, next: coat",
            """
            content/data/decision.yaml:10:99: error: 'stops' must be true or false, but this is text [type-mismatch]

            """),
        Fault(
            "an answer that is a text", "      - {id: here", "      - here\n      - {id: here",
            """
            content/data/decision.yaml:21:9: error: an answer to 'coat' must be a group of keys, but this is text [type-mismatch]

            """),
        Fault(
            "a source that leads nowhere", "    counts: An hour.\n",
            "    counts: An hour.\n    threshold: {text: T., sources: [{title: S, link: patterns/foot.md}]}\n",
            """
            content/data/decision.yaml:30:54: error: no page 'patterns/foot.md' [link-missing]
                help: did you mean 'patterns/feet.md'?

            """),
        Fault(
            "a page that is not there", "questions:", "pages: {cost: costs.md}\nquestions:",
            """
            content/data/decision.yaml:1:15: error: no page 'costs.md' [link-missing]
                help: write a page's path below content/

            """),
        Fault(
            "not YAML", "label: rain", "label: rain: x",
            """
            content/data/decision.yaml:5:16: error: this is not valid YAML: mapping values are not allowed in this context [yaml-syntax]
                help: quote a value that contains ': ' or starts with one of @ ` % & * ! | > { [

            """),
        Fault(
            "a key twice", "label: rain", "label: rain\n    label: wet",
            """
            content/data/decision.yaml:5:5: error: the key 'label' is given twice [yaml-duplicate-key]
                help: keep one of the two

            """),
        Fault(
            "empty", DecisionSample.data, "",
            """
            content/data/decision.yaml:1:1: error: the decision lacks the key 'outcomes' [missing-key]
                help: list what the answers can lead to
            content/data/decision.yaml:1:1: error: the decision lacks the key 'questions' [missing-key]
                help: list the questions in the order in which they are asked

            """),
    ]
}
