/// A rule that a graph breaks; the sentence is made in `ProofSentence`.
package struct ProofFailure: Hashable, Sendable {
    /// The id of the proof that failed.
    package internal(set) var proof = ""
    /// The part of the graph that must be changed.
    package let subject: Subject
    /// The key of the data under which the fault lies in the subject; nil for the subject as a whole.
    package let key: String?
    /// What the fault is about in the value of that key: a key of a mapping, or the place in a list, from 0;
    /// nil for the value as a whole.
    package let entry: String?
    /// What is wrong.
    package let fault: Fault
    /// The smallest counter-example: the shortest run of answers that shows the fault, of equal ones
    /// the first in the order of the data. Nil where no walk gets there.
    package let steps: [Step]?

    init(_ fault: Fault, in subject: Subject, key: String?, entry: String? = nil, steps: [Step]?) {
        self.subject = subject
        self.key = key
        self.entry = entry
        self.fault = fault
        self.steps = steps
    }
}

/// The part of a graph that a fault is about.
package enum Subject: Hashable, Sendable {
    /// The graph as a whole.
    case graph
    /// A question, by id.
    case question(String)
    /// An answer, by the ids of its question and itself.
    case answer(question: String, answer: String)
    /// An outcome, by id.
    case outcome(String)
}
