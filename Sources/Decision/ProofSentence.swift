extension ProofFailure: CustomStringConvertible {
    /// The failure as a sentence without a full stop, with its smallest counter-example.
    package var description: String {
        guard let steps else { return sentence }
        let walk = steps.isEmpty ? "none needed, it is asked first" : Walk.path(of: steps)
        return "\(sentence); smallest walk: \(walk)"
    }

    private var sentence: String {
        switch fault {
        case .malformedID:
            if case .outcome = subject {
                "the id of \(subject) must be words of letters a to z, joined by hyphens"
            } else {
                "the id of \(subject) must be letters a to z"
            }
        case .duplicateID(let occurrence): "\(subject) is defined \(times(occurrence))"
        case .namedLikeQuestion: "\(subject) has the id of a question"
        case .readsAsAnswer(let question, let answer):
            "the id of \(subject) can be read as answer '\(answer)' to '\(question)'"
        case .noGate: "there is no gate, so no walk begins"
        case .gateAnswers(let found):
            "the answers of gate \(subject) must be yes, no and unsure in this order, not \(plain(found))"
        case .unsureNotLast: "the last answer of detail \(subject) must be unsure"
        case .tooFewAnswers: "detail \(subject) needs two answers besides unsure"
        case .unknownNext(let id, _): "\(subject) leads to '\(id)', which is no question or outcome"
        case .noNext(let gate): "\(subject) leads nowhere \(after(gate))"
        case .noConsequence(let gate): "\(subject) has no consequence \(after(gate))"
        case .idleCase(let gate):
            "'\(key ?? "")' of \(subject) names '\(gate)', which never stops a walk to it"
        case .unknownContext(let key, _):
            "'\(self.key ?? "")' of \(subject) names '\(key)', which is no gate and no answer"
        case .idleAnswer(let answer):
            "'\(key ?? "")' of \(subject) names '\(answer)', which is on no walk to it"
        case .overruledCase(let key):
            """
            '\(self.key ?? "")' of \(subject) names '\(key)', but every such walk has an answer that it \
            names as well
            """
        case .unknownReading(let id, let valid):
            "\(subject) is read as '\(id)'; it can be read as \(listed(valid))"
        case .unreachable: "no walk reaches \(subject)"
        case .cycle(let back): "\(subject) leads back to '\(back)'"
        case .tooManyWalks(let limit): "there are more than \(limit) walks, and each would be a page"
        case .tooManyRows(let limit):
            """
            the pages of the walks would have more than \(limit) rows, one for every answer to every question; \
            offer fewer answers, or ask fewer questions
            """
        case .neverStops: "gate \(subject) has no answer that stops"
        case .stopsAtGate(let id): "\(subject) stops, but leads to gate '\(id)'"
        case .outOfOrder(let id, let expected?):
            "\(subject) must continue to the next gate, '\(expected)', not to '\(id)'"
        case .outOfOrder(let id, nil): "\(subject) must lead from the last gate to an outcome, not to '\(id)'"
        case .detailLeadsToGate(let id): "\(subject) leads from a detail to gate '\(id)'"
        case .detailStops: "\(subject) stops, but only an answer to a gate can"
        case .unsureStops: "\(subject) stops, but a constraint that is not settled is not a hard one"
        case .unsureNotRead: "\(subject) must say which answer it is read as"
        case .unknownPattern(let id, let valid):
            "\(subject) names pattern '\(id)'; patterns are \(listed(valid))"
        case .unknownFailureMode(let id, let valid):
            "\(subject) names failure mode '\(id)'; failure modes are \(listed(valid))"
        case .unknownTension(let id, let valid):
            "\(subject) has a tension with '\(id)'; gates are \(listed(valid))"
        case .unknownRunnerUp(let id, let valid):
            "\(subject) names runner-up '\(id)'; it can be \(listed(valid))"
        case .optionRuledOut(let option):
            "\(subject) has option '\(option)', which an answer of a walk to it does not allow"
        case .noReason(let gate): "\(subject) has no reason \(after(gate))"
        case .unknownReasonAnswer(let id, _): "\(subject) has a reason after '\(id)', which is no answer"
        case .idleReason(let gate, let answer):
            "\(subject) has a reason \(after(gate, answer)), but no walk reaches it so"
        case .overruledReason(let gate, let answer):
            "\(subject) has a reason \(after(gate, answer)), but every such walk has another that comes first"
        case .noText: "\(subject) has no text in '\(key ?? "")'"
        }
    }

    private func after(_ gate: String?) -> String {
        gate.map { "where gate '\($0)' has stopped the walk" } ?? "where no gate has stopped the walk"
    }

    private func after(_ gate: String?, _ answer: String?) -> String {
        (answer.map { "after '\($0)' " } ?? "") + after(gate)
    }

    private func plain(_ ids: [String]) -> String {
        ids.isEmpty ? "none" : ids.joined(separator: ", ")
    }

    private func times(_ count: Int) -> String {
        count == 2 ? "twice" : "\(count) times"
    }
}

extension Subject: CustomStringConvertible {
    /// The subject as it is called in a sentence: "answer 'yes' to 'data'".
    package var description: String {
        switch self {
        case .graph: "the decision"
        case .question(let id): "'\(id)'"
        case .answer(let question, let answer): "answer '\(answer)' to '\(question)'"
        case .outcome(let id): "outcome '\(id)'"
        }
    }
}
