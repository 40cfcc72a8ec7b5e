extension WalkError: CustomStringConvertible {
    /// The error as a sentence, without a full stop.
    package var description: String {
        switch self {
        case .noGate:
            "the decision has no gate"
        case .unknownQuestion(let id, let valid):
            "no question '\(id)'; questions are \(listed(valid))"
        case .unknownAnswer(let id, let question, let valid):
            "no answer '\(id)' to '\(question)'; answers are \(listed(valid))"
        case .notAnAnswer(let text, let part, let valid):
            "part \(part), '\(text)', is not a question and an answer; here it can be \(listed(valid))"
        case .wrongQuestion(let id, let part, let asked, let valid):
            "part \(part) answers '\(id)', but '\(asked)' is asked there; it can be \(listed(valid))"
        case .afterTheEnd(let text, let part, let outcome):
            "part \(part), '\(text)', comes after the walk has ended at '\(outcome)'"
        case .wrongEnd(let id, let part, let end):
            "part \(part) says that the walk leads to '\(id)', but it leads to '\(end)'"
        case .leadsNowhere(let step):
            "answer '\(step.answer)' to '\(step.question)' leads nowhere"
        }
    }
}

/// Ids as a list in a sentence: "a, b or c"; of many the first ones, and how many others there are.
func listed(_ ids: [String]) -> String {
    switch ids.count {
    case 0: "none"
    case 1: "'\(ids[0])'"
    case (mostListed + 2)...:
        ids.prefix(mostListed).map { "'\($0)'" }.joined(separator: ", ")
            + " or one of \(ids.count - mostListed) others"
    default: ids.dropLast().map { "'\($0)'" }.joined(separator: ", ") + " or '\(ids[ids.count - 1])'"
    }
}

private let mostListed = 20
