import Cost
import Decision
package import Diagnostics
import Site

extension Decisions {
    /// The whole decision for programs: questions, outcomes, and every walk with its address.
    package var json: JSON {
        .members([
            "$schema": .string("decision.schema.json"),
            "nodes": .array(graph.questions.map(node)),
            "outcomes": .array(graph.outcomes.map(outcome)),
            "states": .array(table.questionStates.map(state)),
            "walks": .array(table.walks.map(finished)),
        ])
    }

    private func node(_ question: Question) -> JSON {
        .members([
            "id": .string(question.id), "kind": .string(question.kind.rawValue),
            "gate": graph.gateNumber(of: question.id).map(JSON.integer),
            "title": .string(question.title), "label": .string(question.label),
            "why": .string(question.why), "counts": .string(question.counts),
            "threshold": question.threshold.map(threshold),
            "find_out": .members([
                "ask": .string(question.findOut.ask), "look_at": strings(question.findOut.lookAt),
                "effort": .string(question.findOut.effort),
            ]),
            "answers": .array(question.answers.map(answer)),
            "computed_by": costRules.first { $0.question == question.id }.map(\.json),
            "url": .string(routes.question(question.id).path),
        ])
    }

    private func threshold(_ threshold: Threshold) -> JSON {
        .members([
            "text": .string(threshold.text),
            "sources": .array(
                threshold.sources.map { .members(["title": .string($0.title), "link": .text($0.link)]) }),
        ])
    }

    private func answer(_ answer: Answer) -> JSON {
        .members([
            "id": .string(answer.id), "phrase": .string(answer.phrase), "short": .string(answer.short),
            "meaning": .string(answer.meaning), "consequence": byContext(answer.consequence),
            "warning": .text(answer.warning), "stops": .bool(answer.stops),
            "next": answer.next.ids.map(byContext),
            "reads_as": .text(answer.readAs), "allows": answer.effects.allows.map(strings),
            "runs": some(answer.effects.runs), "counts": some(answer.effects.counts),
        ])
    }

    private func byContext(_ value: ByContext) -> JSON {
        switch value {
        case .always(let text): .string(text)
        case .after(let cases): .object(cases.map { JSON.Member($0.key, .string($0.value)) })
        }
    }

    private func outcome(_ outcome: Outcome) -> JSON {
        .members([
            "id": .string(outcome.id), "title": .string(outcome.title), "pattern": .string(outcome.pattern),
            "option": .text(outcome.option),
            "recommendation": .string(outcome.recommendation),
            "reasons": .array(
                outcome.reasons.map {
                    .members([
                        "stopped_by": .text($0.stoppedBy), "after": .text($0.after), "why": .string($0.why),
                        "rules_out": .string($0.rulesOut),
                    ])
                }),
            "tensions": .array(
                outcome.tensions.map {
                    .members([
                        "gate": .string($0.gate), "text": .string($0.text), "ways_out": strings($0.waysOut),
                    ])
                }),
            "failure_modes": strings(outcome.failureModes),
            "next_step": .members([
                "action": .string(outcome.nextStep.action), "time_box": .string(outcome.nextStep.timeBox),
            ]),
            "runner_up": outcome.runnerUp.map {
                .members(["outcome": .string($0.outcome), "needs": .string($0.needs)])
            },
            "good": strings(outcome.good), "bad": strings(outcome.bad),
            "revisit_when": strings(outcome.revisitWhen),
            "scenarios": strings(
                outcomeScenarios.first { $0.outcome == outcome.id }?.scenarios.map(\.id) ?? []),
            "url": .string(routes.outcome(outcome.id).path),
        ])
    }

    private func state(_ walk: Walk) -> JSON {
        .members([
            "path": .string(walk.path), "question": .string(walk.end.id), "stopped_by": .text(walk.stoppedBy),
            "url": .string(routes.walk(walk).path),
        ])
    }

    private func finished(_ walk: Walk) -> JSON {
        .members([
            "path": .string(walk.path), "outcome": .string(walk.end.id),
            "provisional": .bool(walk.isProvisional),
            "url": .string(routes.walk(walk).path), "stopped_by": .text(walk.stoppedBy),
            "open_questions": strings(walk.openQuestions),
        ])
    }
}

extension CostRule {
    fileprivate var json: JSON {
        .members([
            "compare": .string(inquiry.word), "option": .text(inquiry.pair?.to.rawValue),
            "than": .text(inquiry.pair?.from.rawValue),
            "answers": .object(
                inquiry.findings.compactMap { finding in
                    answers[finding].map { JSON.Member(finding.rawValue, .string($0)) }
                }),
        ])
    }
}

private func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

/// A list, or nothing where it is empty.
private func some(_ texts: [String]) -> JSON? { texts.isEmpty ? nil : strings(texts) }
