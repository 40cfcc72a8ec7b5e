extension DecisionGraph {
    /// The walk that a path names: `data-no/frontier-yes/share-some`, finished or not.
    ///
    /// The empty path is the start. The path may end with the id of the place that it leads to, as
    /// page addresses do, and with one slash. Throws a `WalkError` for the first part that is wrong.
    package func walk(path: String) throws(WalkError) -> Walk {
        guard var walk = start else { throw .noGate }
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.last == "" { parts.removeLast() }
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if isLast, part == walk.end.id { break }
            if isLast, place(part) != nil {
                throw .wrongEnd(part, part: index + 1, end: walk.end.id)
            }
            walk = try take(part, number: index + 1, of: walk)
        }
        return walk
    }

    /// The walk after one more part of a path.
    private func take(_ part: String, number: Int, of walk: Walk) throws(WalkError) -> Walk {
        guard let asked = openQuestion(of: walk) else {
            throw .afterTheEnd(part, part: number, outcome: walk.end.id)
        }
        let valid = asked.answers.map { Step(asked.id, $0.id).segment }
        guard let hyphen = part.firstIndex(of: "-") else {
            throw .notAnAnswer(part, part: number, valid: valid)
        }
        let questionID = String(part[..<hyphen])
        let answerID = String(part[part.index(after: hyphen)...])
        guard question(questionID) != nil else {
            throw .unknownQuestion(questionID, valid: questions.map { $0.id })
        }
        guard questionID == asked.id else {
            throw .wrongQuestion(questionID, part: number, asked: asked.id, valid: valid)
        }
        guard let answer = asked.answer(answerID) else {
            throw .unknownAnswer(answerID, question: asked.id, valid: asked.answers.map { $0.id })
        }
        guard let next = advance(walk, by: answer, to: asked) else {
            throw .leadsNowhere(Step(questionID, answerID))
        }
        return next
    }
}
