/// What can be wrong with a part of a graph, with the ids concerned.
package enum Fault: Hashable, Sendable {
    /// The id has characters that it must not have.
    case malformedID
    /// The id is taken; `occurrence` counts from 1, so that 2 is the first repetition.
    case duplicateID(occurrence: Int)
    /// An outcome has the id of a question.
    case namedLikeQuestion
    /// The id of an outcome is also a part of a path: this question and this answer.
    case readsAsAnswer(question: String, answer: String)

    /// There is no gate.
    case noGate
    /// A gate has other answers than yes, no and unsure.
    case gateAnswers(found: [String])
    /// "Not sure" is not the last answer of a detail.
    case unsureNotLast
    /// A detail has fewer than two answers besides "not sure".
    case tooFewAnswers

    /// An answer leads to an id that names nothing.
    case unknownNext(String, valid: [String])
    /// An answer holds no destination on a walk that this gate has stopped (nil: no gate).
    case noNext(after: String?)
    /// An answer holds no consequence on a walk that this gate has stopped (nil: no gate).
    case noConsequence(after: String?)
    /// An answer holds something for a key that names neither a gate nor an answer.
    case unknownContext(String, valid: [String])
    /// An answer holds something for a gate that cannot have stopped the walk.
    case idleCase(gate: String)
    /// An answer holds something for an earlier answer that is on no walk to it.
    case idleAnswer(String)
    /// An answer holds something for a gate or an earlier answer, and on every such walk something else
    /// that it holds comes first.
    case overruledCase(String)
    /// An answer is read as one that does not exist or stands for another itself.
    case unknownReading(String, valid: [String])

    /// No walk gets there.
    case unreachable
    /// An answer leads back to a question already answered.
    case cycle(back: String)
    /// There are more walks than can be published.
    case tooManyWalks(limit: Int)
    /// The pages of the walks would have more rows than can be published.
    case tooManyRows(limit: Int)

    /// No answer of a gate stops.
    case neverStops
    /// An answer stops and yet leads to a gate.
    case stopsAtGate(String)
    /// An answer that does not stop leads elsewhere than to the next gate (nil: to an outcome).
    case outOfOrder(String, expected: String?)
    /// A detail leads to a gate.
    case detailLeadsToGate(String)
    /// An answer to a detail stops.
    case detailStops
    /// "Not sure" stops at a gate.
    case unsureStops
    /// "Not sure" is not read as another answer to a detail.
    case unsureNotRead

    /// An outcome names a pattern that does not exist.
    case unknownPattern(String, valid: [String])
    /// An outcome names a failure mode that does not exist.
    case unknownFailureMode(String, valid: [String])
    /// An outcome has a tension with something that is no gate.
    case unknownTension(String, valid: [String])
    /// An outcome names a runner-up that is no other outcome.
    case unknownRunnerUp(String, valid: [String])
    /// An outcome has an option that an answer of a walk to it rules out.
    case optionRuledOut(String)
    /// An outcome has no reason on a walk that this gate has stopped (nil: no gate).
    case noReason(after: String?)
    /// An outcome has a reason after something that is no answer.
    case unknownReasonAnswer(String, valid: [String])
    /// An outcome has a reason for a gate (nil: no gate), and perhaps an answer, that no walk to it has.
    case idleReason(after: String?, answer: String?)
    /// An outcome has a reason that holds on no walk, since each has a more specific one.
    case overruledReason(after: String?, answer: String?)
    /// A text is missing or blank.
    case noText

    /// The id that names nothing and those it could have been, for near-miss suggestions; or nil.
    package var unknownID: (id: String, valid: [String])? {
        switch self {
        case .unknownNext(let id, let valid), .unknownReading(let id, let valid),
            .unknownPattern(let id, let valid), .unknownFailureMode(let id, let valid),
            .unknownTension(let id, let valid), .unknownRunnerUp(let id, let valid),
            .unknownContext(let id, let valid), .unknownReasonAnswer(let id, let valid):
            (id, valid)
        default: nil
        }
    }
}
