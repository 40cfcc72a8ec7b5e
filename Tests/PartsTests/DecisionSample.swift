import BuiltSites
import Diagnostics
import Parts

/// A small decision, to be changed in one place by each test: two gates and a detail, two outcomes.
enum DecisionSample {
    /// The data; its lines are counted by the tests.
    static let data = """
        questions:
          - id: rain
            kind: gate
            title: Does it rain?
            label: rain
            why: Rain makes wet.
            counts: Drops.
            find_out: {ask: The window., look_at: [The sky.], effort: A look.}
            answers:
              - {id: "yes", phrase: Yes it does, short: "yes", meaning: Wet., consequence: Stops., stops: true, next: coat}
              - {id: "no", phrase: No it does not, short: "no", meaning: Dry., consequence: Goes on., next: far}
              - {id: unsure, phrase: Not sure of rain, short: not sure, meaning: Dark., consequence: Goes on., next: far}
          - id: coat
            kind: detail
            title: Is there a coat?
            label: coat
            why: Coats help.
            counts: A coat.
            find_out: {ask: The hook., look_at: [The hall.], effort: A look.}
            answers:
              - {id: here, phrase: It is here, short: here, meaning: On the hook., consequence: Walk., next: walk}
              - {id: lost, phrase: It is lost, short: lost, meaning: Gone., consequence: Stay., next: stay}
              - {id: unsure, phrase: Not sure of it, short: not sure, meaning: Perhaps., consequence: Stay., reads_as: lost}
          - id: far
            kind: gate
            title: Is it far?
            label: distance
            why: Far is far.
            counts: An hour.
            find_out: {ask: The map., look_at: [The scale.], effort: A look.}
            answers:
              - {id: "yes", phrase: Yes it is, short: "yes", meaning: An hour., consequence: Stay., stops: true, next: stay}
              - {id: "no", phrase: No it is not, short: "no", meaning: Less., consequence: Walk., next: walk}
              - {id: unsure, phrase: Not sure of it, short: not sure, meaning: No map., consequence: Walk., next: walk}
        outcomes:
          - id: walk
            title: Walk <there>
            pattern: feet
            recommendation: Go on foot & smile.
            reasons:
              - {stopped_by: rain, why: There is a coat., rules_out: Staying.}
              - {why: It is near., rules_out: Nothing.}
            next_step: {action: Tie the laces., time_box: a minute}
            good: [Air.]
            bad: [Time.]
            revisit_when: [It snows.]
          - id: stay
            title: Stay
            pattern: chair
            recommendation: Sit down.
            reasons:
              - {stopped_by: rain, why: There is no coat., rules_out: Walking.}
              - {stopped_by: far, why: It is far., rules_out: Walking.}
            failure_modes: [boredom]
            next_step: {action: Sit., time_box: at once}
            runner_up: {outcome: walk, needs: A coat.}
            good: [Dry.]
            bad: [Dull.]
            revisit_when: [It clears up.]

        """

    /// The pages that the decision names, and an example for each outcome.
    static let pages = """
        -- content/index.md --
        ---
        title: Home
        ---
        [Feet](patterns/feet.md), [walking](examples/w.md), [staying](examples/s.md).
        -- content/patterns/feet.md --
        ---
        title: Feet
        ---
        -- content/patterns/chair.md --
        ---
        title: Chair
        ---
        -- content/failure-modes/boredom.md --
        ---
        title: Boredom
        description: Nothing happens.
        ---
        -- content/examples/w.md --
        ---
        title: W
        expect: {walk: rain-no/far-no, outcome: walk}
        ---
        -- content/examples/s.md --
        ---
        title: S
        expect: {walk: rain-yes/coat-lost, outcome: stay}
        ---

        """

    /// The sample's site with one text of the data replaced, and more pages; of two pages at one path
    /// the later one stands.
    static func build(
        replacing old: String = "", by new: String = "", pages more: String = ""
    ) async -> BuiltSite {
        let data = old.isEmpty ? data : data.replacing(old, with: new)
        let pages = sources(pages)
        let others = sources(more)
        let kept = pages.filter { page in !others.contains { $0.path == page.path } }
        return await site(files: kept + others + [file("content/data/decision.yaml", data)])
    }
}
