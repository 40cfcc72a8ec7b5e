/// A decision with two gates, to be replaced by one's own.
let starterDecision = """
    # The decision of this handbook. Gates are asked in this order; the first that stops decides.
    # Every question has an answer "unsure", which never stops at a gate.
    questions:
      - id: market
        kind: gate
        title: Does a product on the market do what is needed?
        label: market
        why: What can be bought need not be built, run and kept alive.
        counts: A product that meets every need marked "must", tried for a week on real work.
        find_out:
          ask: Those who will use it.
          look_at: [The list of needs marked "must"., Two products that claim to meet it.]
          effort: One week.
        answers:
          - id: "yes"
            phrase: Yes, one does all that it must
            short: "yes"
            meaning: The trial met every need marked "must".
            consequence: Stops here with buying.
            stops: true
            next: buy
          - id: "no"
            phrase: No, each fails a need
            short: "no"
            meaning: The trial failed at least one need, and it can be named.
            consequence: Continues to the next gate.
            next: team
          - id: unsure
            phrase: Not sure, nothing was tried
            short: not sure
            meaning: There was no trial on real work.
            consequence: Continues to the next gate; the outcome is provisional.
            next: team
      - id: team
        kind: gate
        title: Can a team own it for years?
        label: team
        why: Most of the cost of software comes after its first release.
        counts: Named people with a budget for at least three years.
        find_out:
          ask: The head of engineering.
          look_at: [The plan for next year., Who is on call for what exists today.]
          effort: Two conversations.
        answers:
          - id: "yes"
            phrase: Yes, with names and budget
            short: "yes"
            meaning: The people are named and agree.
            consequence: Stops here with building.
            stops: true
            next: build
          - id: "no"
            phrase: No, nobody would own it
            short: "no"
            meaning: It would be a side task.
            consequence: Ends at waiting.
            next: wait
          - id: unsure
            phrase: Not sure who would own it
            short: not sure
            meaning: Nobody has been asked.
            consequence: Ends at waiting; the outcome is provisional.
            next: wait
    outcomes:
      - id: buy
        title: Buy it
        pattern: buy
        recommendation: Buy the product that passed the trial.
        reasons:
          - stopped_by: market
            why: A product does all that it must.
            rules_out: A system of one's own.
        next_step: {action: "Negotiate the first year.", time_box: two weeks}
        good: [It works from the first day.]
        bad: [The vendor decides what comes next.]
        revisit_when: [The price doubles., A need marked "must" is added.]
      - id: build
        title: Build it
        pattern: build
        recommendation: Build it with the team that will own it.
        reasons:
          - stopped_by: team
            why: No product does what is needed, and a team can own it.
            rules_out: A side project.
        next_step: {action: "Write down the smallest useful version.", time_box: one week}
        good: [It does what is needed.]
        bad: [It has to be kept alive.]
        revisit_when: [A product appears that does it., The team is needed elsewhere.]
      - id: wait
        title: Wait
        pattern: wait
        recommendation: Do nothing yet, and write down what the gap costs.
        reasons:
          - why: No product does what is needed, and nobody would own one.
            rules_out: A purchase or a project now.
        next_step: {action: "Set a date to look again.", time_box: one hour}
        good: [Nothing is spent.]
        bad: [The gap stays.]
        revisit_when: [The date has come.]

    """
