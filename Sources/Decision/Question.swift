/// A question of the graph, with its texts and answers.
package struct Question: Hashable, Sendable {
    /// When a question is asked.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// On every walk that no earlier gate has stopped.
        case gate
        /// Only after a gate has stopped the walk, to choose inside what that gate allows.
        case detail
    }

    /// The id in URLs and answers, `[a-z]+`; it never changes its meaning.
    package var id: String
    /// Gate or detail.
    package var kind: Kind
    /// The question as a sentence, the heading of its pages.
    package var title: String
    /// A few words for page titles and traces: "data location".
    package var label: String
    /// Why the question is asked.
    package var why: String
    /// What counts as which answer.
    package var counts: String
    /// The figure that separates the answers, where one is known.
    package var threshold: Threshold?
    /// How to settle the question.
    package var findOut: FindOut
    /// The answers in the order in which they are shown.
    package var answers: [Answer] { didSet { answerIndex = Self.index(answers) } }

    private var answerIndex: [String: Int]

    /// A question from all its parts.
    package init(
        id: String, kind: Kind, title: String, label: String, why: String, counts: String,
        threshold: Threshold? = nil, findOut: FindOut, answers: [Answer]
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.label = label
        self.why = why
        self.counts = counts
        self.threshold = threshold
        self.findOut = findOut
        self.answers = answers
        answerIndex = Self.index(answers)
    }

    /// The answer with this id, or nil; of two, the first. In constant time.
    package func answer(_ id: String) -> Answer? {
        answerIndex[id].map { answers[$0] }
    }

    private static func index(_ answers: [Answer]) -> [String: Int] {
        Dictionary(firstOfEach: zip(answers.map { $0.id }, answers.indices))
    }
}
