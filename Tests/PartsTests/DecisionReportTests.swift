import BuiltSites
import Decision
import DecisionPages
import Diagnostics
import Parts
import Site
import Testing

/// What a program prints of the decision.
@Suite struct DecisionReportTests {
    private func report(_ answers: [String: String]) async throws -> WalkReport {
        let consultation = try #require(try await DecisionHandbook.second().consultation)
        return consultation.report(on: try consultation.graph.replay(answers), holding: answers)
    }

    @Test func asText() async throws {
        let text = try await report(["danger": "unsure", "parts": "no", "hire": "unsure"]).text(width: 60)
        #expect(
            text == """
                Your answers
                  Danger       Not sure about the danger
                  Spare parts  No, they can be had
                  Use          Not sure how often

                Outcome: Repair it
                  Provisional: 2 open questions.
                  First: Unplug it and label it until somebody has looked.
                  Have it repaired, and write down what was done.

                Why
                  Nothing speaks against a repair.
                  What this rules out. Nothing.

                Open questions
                  Can the fault hurt somebody? Time needed: Ten minutes.
                  - If yes: Does a certified workshop take it?
                  - If no: Repair it
                  Is it needed less than once a year? Time needed: Five
                  minutes.
                  - If yes: Take it out of use
                  - If no: Repair it

                Next step
                  Fill in the repair slip. Time box: one day.

                Permanent address of this outcome
                  decide/walk/danger-unsure/parts-no/hire-unsure/repair/

                """)
    }

    @Test func asTextOfAnOpenQuestion() async throws {
        let text = try await report(["danger": "yes"]).text()
        #expect(
            text == """
                Your answers so far
                  Danger  Yes, it can hurt somebody

                Detail on gate 1: Does a certified workshop take it?
                  Only a certified workshop may sign for a safety part.
                  What counts. A written offer.
                  offer   A workshop takes it. An offer is there. Ends at repair.
                  none    No workshop takes it. All have declined. Ends at taking it out
                          of use.
                  unsure  Not sure about workshops. Nobody has called. Read as none: out
                          of use until one has answered.

                Permanent address of this question
                  decide/walk/danger-yes/workshop/

                """)
    }

    @Test func asJSON() async throws {
        let json = try await report(["danger": "yes", "workshop": "unsure"]).json
        #expect(
            String(decoding: json.pretty, as: UTF8.self) == """
                {
                  "walk": "danger-yes/workshop-unsure",
                  "outcome": "retire",
                  "pattern": "none",
                  "provisional": true,
                  "open_questions": [
                    "workshop"
                  ],
                  "stopped_by": "danger",
                  "url": "decide/walk/danger-yes/workshop-unsure/retire/",
                  "trace": [
                    {
                      "question": "danger",
                      "answer": "yes",
                      "title": "Can the fault hurt somebody?",
                      "phrase": "Yes, it can hurt somebody"
                    },
                    {
                      "question": "workshop",
                      "answer": "unsure",
                      "read_as": "none",
                      "title": "Does a certified workshop take it?",
                      "phrase": "Not sure about workshops"
                    }
                  ]
                }

                """)
    }

    @Test func asRecord() async throws {
        let record = try await report(["danger": "no", "parts": "unsure", "hire": "yes"]).markdown
        #expect(
            record == """
                ---
                record: 2
                handbook: "Workshop rules"
                edition: "3"
                evaluated: 2026-11-22
                walk: "danger-no/parts-unsure/hire-yes"
                answers:
                  danger: "no"
                  hire: "yes"
                  parts: "unsure"
                outcome: "retire"
                review_by: 2027-10-01
                ---

                # Decision for [fill in]: Take it out of use

                - Status: proposed
                - Date: [fill in]
                - Deciders: [fill in]
                - Made with: Workshop rules, edition 3, evaluated 2026-11-22
                - Walk: decide/walk/danger-no/parts-unsure/hire-yes/retire/

                ## Context

                What is decided, for whom, at what size: [fill in]

                - Can the fault hurt somebody? No, it is only a nuisance.
                - Are spare parts no longer sold? Not sure about parts.
                - Is it needed less than once a year? Yes, once a year or less.

                ## Decision drivers

                - Use: Two bookings in two years.

                ## Considered options

                - Buying
                - Doing without
                - Mending

                ## Decision outcome

                Chosen option: Take it out of use (Doing without). Provisional: 1 open question.

                Cut the cable, and hire one when it is needed.

                Because: It is hardly used.

                Ruled out: Keeping it ready.

                Known tension: Parts may be had, and the tool may be worth repairing for somebody else. Ways out:

                - Give it to the repair café.
                - Sell it as broken.

                ## Consequences

                - Good: The shelf is free.
                - Bad: Hiring takes a day.

                ## Next step

                Cut the cable. Time box: one hour.

                ## Open questions

                - Are spare parts no longer sold? Ask: The dealer. Time: One call. Owner: [fill in]. If yes: Replace it. If no: Take it out of use.

                ## Confirmation

                Revisit when any of these is true:

                - It is hired three times in a year.

                Date to look again, whatever happens: [fill in]

                """)
    }

    @Test func namesTheGatesThatWouldHaveStoppedToo() async throws {
        let text = try await report(["danger": "yes", "workshop": "offer", "parts": "yes", "hire": "no"])
            .text()
        #expect(
            text.contains(
                """
                  Spare parts  Not asked: gate 1 already decided this; your answer
                               would have stopped the walk here too
                  Use          Not asked: gate 1 already decided this; your answer
                               would not have stopped it
                """))
    }

    @Test func aBrokenDecisionGivesItsDiagnostics() async {
        let data = DecisionSample.data.replacing("next: coat", with: "next: coats")
        let files = sources("\(DecisionSample.pages)-- content/data/decision.yaml --\n\(data)")
        let (consultation, diagnostics) = await consult(files, options: BuildOptions.withAllParts(today: day))
        #expect(consultation == nil)
        #expect(diagnostics.map(\.rule) == ["decision-next"])
    }
}
