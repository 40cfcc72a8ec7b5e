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
    package var consequence: ByGate
    /// What must be said first on every outcome that was reached through this answer.
    package var warning: String?
    /// Whether the answer stops the walk: no later gate is asked.
    package var stops: Bool
    /// Where the answer leads.
    package var next: Next

    /// An answer from all its parts.
    package init(
        id: String, phrase: String, short: String, meaning: String, consequence: ByGate,
        warning: String? = nil, stops: Bool = false, next: Next
    ) {
        self.id = id
        self.phrase = phrase
        self.short = short
        self.meaning = meaning
        self.consequence = consequence
        self.warning = warning
        self.stops = stops
        self.next = next
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
    case to(ByGate)
    /// Wherever another answer to the same question leads: "not sure" taken as the answer whose
    /// mistake is cheaper to undo.
    case readAs(String)
}

/// A string that may depend on the gate that stopped the walk.
package enum ByGate: Hashable, Sendable {
    /// The same, whatever stopped the walk.
    case always(String)
    /// One string per stopping gate, in the order of the data.
    case after([Case])

    /// The string that holds after one gate.
    package struct Case: Hashable, Sendable {
        /// The id of the gate that stopped the walk.
        package var gate: String
        /// The string that holds then.
        package var value: String

        /// The string that holds after this gate.
        package init(gate: String, value: String) {
            self.gate = gate
            self.value = value
        }
    }

    /// The string that holds when this gate has stopped the walk (nil: no gate), or nil.
    package func value(after gate: String?) -> String? {
        switch self {
        case .always(let value): value
        case .after(let cases): cases.first { $0.gate == gate }?.value
        }
    }

    /// All strings, in the order of the data.
    package var values: [String] {
        switch self {
        case .always(let value): [value]
        case .after(let cases): cases.map(\.value)
        }
    }
}

extension ByGate: ExpressibleByStringLiteral {
    /// The same string after every gate.
    package init(stringLiteral value: String) {
        self = .always(value)
    }
}
