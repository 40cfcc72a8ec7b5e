/// Why answers or a path are not a walk of the graph; the sentence is made in `WalkErrorSentence`.
package enum WalkError: Error, Hashable, Sendable {
    /// The graph has no gate, so that no walk begins.
    case noGate
    /// No question has this id.
    case unknownQuestion(String, valid: [String])
    /// The question has no such answer.
    case unknownAnswer(String, question: String, valid: [String])
    /// A part of the path (from 1) is not a question and an answer joined by a hyphen.
    case notAnAnswer(String, part: Int, valid: [String])
    /// A part of the path (from 1) answers another question than the one that is asked there.
    case wrongQuestion(String, part: Int, asked: String, valid: [String])
    /// A part of the path (from 1) comes after the walk has reached an outcome.
    case afterTheEnd(String, part: Int, outcome: String)
    /// The last part names another place than the one the answers lead to.
    case wrongEnd(String, part: Int, end: String)
    /// An answer leads nowhere, which the proofs rule out.
    case leadsNowhere(Step)

    /// The ids that would have been right, for near-miss suggestions; empty where there are none.
    package var valid: [String] {
        switch self {
        case .unknownQuestion(_, let valid), .unknownAnswer(_, _, let valid),
            .notAnAnswer(_, _, let valid), .wrongQuestion(_, _, _, let valid):
            valid
        case .wrongEnd(_, _, let end): [end]
        case .noGate, .afterTheEnd, .leadsNowhere: []
        }
    }
}
