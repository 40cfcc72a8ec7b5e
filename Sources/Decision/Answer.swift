/// One answer to a question, and where it leads.
package struct Answer: Hashable, Sendable {
    /// The id of "not sure", the same on every question.
    package static let unsure = "unsure"

    /// The id in URLs, `[a-z]+`, unique within its question.
    package var id: String
    /// The whole answer as a phrase that can be understood without the question.
    package var phrase: String
    /// A word or two for traces: "no", "our cloud".
    package var short: String
    /// What the answer means, in one line.
    package var meaning: String
    /// What follows from the answer, said before it is chosen.
    package var consequence: ByContext
    /// What must be said first on every outcome that was reached through this answer.
    package var warning: String?
    /// Whether the answer stops the walk: no later gate is asked.
    package var stops: Bool
    /// Where the answer leads.
    package var next: Next
    /// What the answer does to the options; an answer that is read as another has that one's.
    package var effects: OptionEffects

    /// An answer from all its parts.
    package init(
        id: String, phrase: String, short: String, meaning: String, consequence: ByContext,
        warning: String? = nil, stops: Bool = false, next: Next, effects: OptionEffects = OptionEffects()
    ) {
        self.id = id
        self.phrase = phrase
        self.short = short
        self.meaning = meaning
        self.consequence = consequence
        self.warning = warning
        self.stops = stops
        self.next = next
        self.effects = effects
    }

    /// Whether the answer is "not sure".
    package var isUnsure: Bool { id == Answer.unsure }

    /// The id of the answer that this one is read as, or nil where it stands for itself.
    package var readAs: String? {
        if case .readAs(let id) = next { id } else { nil }
    }
}

/// Where an answer leads.
package enum Next: Hashable, Sendable {
    /// To the question or outcome with this id.
    case to(ByContext)
    /// Wherever another answer to the same question leads: "not sure" taken as the answer whose
    /// mistake is cheaper to undo.
    case readAs(String)

    /// The ids that the answer leads to itself; nil where it is read as another.
    package var ids: ByContext? {
        if case .to(let ids) = self { ids } else { nil }
    }
}
