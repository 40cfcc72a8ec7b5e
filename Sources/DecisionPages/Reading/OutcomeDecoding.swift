import Cost
import Decision
import Fields
import Site

extension DecisionDecoder {
    package mutating func outcome(_ value: LocatedValue) -> Outcome {
        part(value, as: Subject.outcome, anonymous: "an outcome") { decoder, reader, id in
            let option =
                reader.optionID("option", among: decoder.options)
                ?? reader.earlierOption(among: decoder.options)
            decoder.note(reader.outcomeScenario(of: id, option: option))
            return Outcome(
                id: id, title: reader.text("title"),
                pattern: reader.requiredString("pattern", help: "name a page of content/patterns/") ?? "",
                option: option?.rawValue,
                recommendation: reader.text("recommendation"),
                reasons: reader.list("reasons").map { decoder.reason($0) },
                tensions: reader.list("tensions").map { decoder.tension($0) },
                failureModes: reader.strings("failure_modes"),
                nextStep: reader.value("next_step").map { decoder.nextStep($0) }
                    ?? NextStep(action: "", timeBox: ""),
                runnerUp: reader.value("runner_up").map { decoder.runnerUp($0) },
                good: reader.strings("good"), bad: reader.strings("bad"),
                revisitWhen: reader.strings("revisit_when"))
        }
    }

    private mutating func reason(_ value: LocatedValue) -> Reason {
        group(value, what: "a reason") { reader in
            Reason(
                stoppedBy: reader.string("stopped_by"), after: reader.string("after"),
                why: reader.text("why"),
                rulesOut: reader.text("rules_out"))
        }
    }

    private mutating func tension(_ value: LocatedValue) -> Tension {
        group(value, what: "a tension") { reader in
            Tension(
                gate: reader.requiredString("gate") ?? "", text: reader.text("text"),
                waysOut: reader.strings("ways_out"))
        }
    }

    private mutating func nextStep(_ value: LocatedValue) -> NextStep {
        group(value, what: "'next_step'") { reader in
            NextStep(action: reader.text("action"), timeBox: reader.text("time_box"))
        }
    }

    private mutating func runnerUp(_ value: LocatedValue) -> RunnerUp {
        group(value, what: "'runner_up'") { reader in
            RunnerUp(outcome: reader.requiredString("outcome") ?? "", needs: reader.text("needs"))
        }
    }
}
