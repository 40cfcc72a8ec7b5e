import Diagnostics

/// The JSON Schema of `decision.json`, for those who read it with a program.
let decisionSchema: JSON = .members([
    "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
    "title": .string("A decision: questions, outcomes and every walk"),
    "description": .string(
        """
        Questions lead to outcomes by their answers. A gate is asked on every walk that no earlier gate has stopped, \
        a detail only after a gate has stopped it. Addresses are relative to the root of the site.
        """),
    "type": .string("object"),
    "required": strings(["nodes", "outcomes", "states", "walks"]),
    "properties": .members([
        "$schema": text("The address of this schema."),
        "nodes": list(
            "Every question, in the order of the data; the first gate is where every walk begins.", of: "node"
        ),
        "outcomes": list("Every outcome.", of: "outcome"),
        "states": list("Every question in the context of the answers before it.", of: "state"),
        "walks": list("Every finished walk.", of: "walk"),
    ]),
    "$defs": .members([
        "node": node, "answer": answer, "outcome": outcome, "state": state, "walk": walk,
        "byContext": .members([
            "description": .string(
                """
                A text, or texts by what is on the walk: an earlier answer (question-answer) or the gate that has \
                stopped it. The last such answer counts, else the gate. An answer that is read as another counts \
                as both, first as itself.
                """),
            "type": strings(["string", "object"]),
            "additionalProperties": .members(["type": .string("string")]),
        ]),
        "threshold": object(
            "The figure that separates the answers.", required: ["text", "sources"],
            [
                "text": text("The figure in a sentence."),
                "sources": .members([
                    "description": .string("Who says so."), "type": .string("array"),
                    "items": object(
                        "A source.", required: ["title"],
                        [
                            "title": text("Its name."),
                            "link": text("Where to read it: an address, or a page below content/."),
                        ]),
                ]),
            ]),
    ]),
])

private let node = object(
    "A question.",
    required: ["id", "kind", "title", "label", "why", "counts", "find_out", "answers", "url"],
    [
        "id": text("Letters a to z; it never changes its meaning."),
        "kind": .members(["description": .string("When it is asked."), "enum": strings(["gate", "detail"])]),
        "gate": .members([
            "description": .string("The place among the gates, from 1; gates only."),
            "type": .string("integer"), "minimum": .integer(1),
        ]),
        "title": text("The question."), "label": text("A few words for it."), "why": text("Why it is asked."),
        "counts": text("What counts as which answer."), "threshold": reference("threshold"),
        "find_out": object(
            "How to settle it.", required: ["ask", "look_at", "effort"],
            [
                "ask": text("Who knows."), "look_at": texts("What to look at."),
                "effort": text("How long it takes."),
            ]),
        "answers": list("The answers in the order in which they are shown.", of: "answer"),
        "computed_by": object(
            "How the cost of a workload answers it.", required: ["compare", "answers"],
            [
                "compare": text("What is compared: volume, curve, routing or cheaper."),
                "option": text("The option that may be the cheaper one, where it is named."),
                "than": text("The one that it is held against."),
                "answers": .members([
                    "description": .string("The answer for everything that can be found."),
                    "type": .string("object"),
                    "additionalProperties": .members(["type": .string("string")]),
                ]),
            ]),
        "url": text("The page about the question."),
    ])

private let answer = object(
    "An answer. It has either 'next' or 'reads_as'.",
    required: ["id", "phrase", "short", "meaning", "consequence", "stops"],
    [
        "id": text("Letters a to z; 'unsure' means not sure."), "phrase": text("The whole answer."),
        "short": text("A word or two for it."), "meaning": text("What it says."),
        "consequence": reference("byContext"), "warning": text("What outcomes reached through it say first."),
        "stops": .members([
            "description": .string("Whether no later gate is asked."), "type": .string("boolean"),
        ]),
        "next": reference("byContext"), "reads_as": text("The answer as which this one is read."),
        "allows": texts(
            "The only options that may still be taken; what several answers of a walk allow is intersected."),
        "runs": texts(
            "Options that can be run because of this answer, and not without an answer that runs them."),
        "counts": texts(
            "Options that are counted in comparisons because of this answer, and only listed without one."),
    ])

private let outcome = object(
    "An outcome.",
    required: [
        "id", "title", "pattern", "recommendation", "reasons", "next_step", "good", "bad", "revisit_when",
        "url",
    ],
    [
        "id": text("Words of letters a to z, joined by hyphens; it never changes its meaning."),
        "title": text("Its name."), "pattern": text("The pattern that it recommends."),
        "option": text("The option that it recommends, by the id that costs have."),
        "recommendation": text("The recommendation in one sentence."),
        "reasons": .members([
            "description": .string("Why, for each gate that can stop a walk to it; the most specific holds."),
            "type": .string("array"),
            "items": object(
                "A reason.", required: ["why", "rules_out"],
                [
                    "stopped_by": text("The gate; absent where no gate has stopped the walk."),
                    "after": text(
                        "An answer (question-answer) that must be on the walk; the last such reason holds."),
                    "why": text("Why."),
                    "rules_out": text("What that rules out."),
                ]),
        ]),
        "tensions": .members([
            "description": .string("Needs that collide with it."), "type": .string("array"),
            "items": object(
                "A tension.", required: ["gate", "text", "ways_out"],
                [
                    "gate": text("The gate that asks about the need."), "text": text("What collides."),
                    "ways_out": texts("Ways out."),
                ]),
        ]),
        "failure_modes": texts("The failure modes to watch for."),
        "next_step": object(
            "What to do next.", required: ["action", "time_box"],
            ["action": text("What to do."), "time_box": text("How long it may take.")]),
        "runner_up": object(
            "What comes second.", required: ["outcome", "needs"],
            ["outcome": text("Its id."), "needs": text("What it would need.")]),
        "good": texts("What gets better."), "bad": texts("What gets worse."),
        "revisit_when": texts("Events that reopen the decision."),
        "scenarios": texts("The cost scenarios that show what it costs."),
        "url": text("The page about the outcome."),
    ])

private let state = object(
    "A question in the context of the answers before it.", required: ["path", "question", "url"],
    [
        "path": text("The answers, empty before the first."), "question": text("The question that is asked."),
        "stopped_by": text("The gate that has stopped the walk."), "url": text("Its page."),
    ])

private let walk = object(
    "A finished walk.", required: ["path", "outcome", "provisional", "url", "open_questions"],
    [
        "path": text("The answers: question-answer, joined by slashes."), "outcome": text("Where it ends."),
        "provisional": .members([
            "description": .string("Whether a question is open."), "type": .string("boolean"),
        ]),
        "url": text("Its page."), "stopped_by": text("The gate that stopped it."),
        "open_questions": texts("The questions answered 'unsure'."),
    ])

private func object(_ description: String, required: [String], _ properties: KeyValuePairs<String, JSON?>)
    -> JSON
{
    .members([
        "description": .string(description), "type": .string("object"), "required": strings(required),
        "properties": .members(properties),
    ])
}

private func text(_ description: String) -> JSON {
    .members(["description": .string(description), "type": .string("string")])
}

private func texts(_ description: String) -> JSON {
    .members([
        "description": .string(description), "type": .string("array"),
        "items": .members(["type": .string("string")]),
    ])
}

private func list(_ description: String, of name: String) -> JSON {
    .members(["description": .string(description), "type": .string("array"), "items": reference(name)])
}

private func reference(_ name: String) -> JSON { .members(["$ref": .string("#/$defs/\(name)")]) }

private func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
