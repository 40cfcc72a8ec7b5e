/// Where published answers lead, for the comparison of two states of a handbook.
package struct PublishedAnswers: Sendable {
    /// An end that readers know by its title.
    package struct Outcome: Sendable, Equatable {
        package let id: String
        package let title: String

        package init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// The answers that lead to an outcome, each as a path, in their order.
    package let paths: [String]
    /// The outcome of a path; nil where it leads to none.
    package let outcome: @Sendable (String) -> Outcome?
    /// The answers of a path, by question; nil where it is none of `paths`.
    package let answers: @Sendable (String) -> [String: String]?
    /// Where answers lead, in words; nil where nobody can follow them.
    package let end: @Sendable ([String: String]) -> String?

    package init(
        paths: [String], outcome: @escaping @Sendable (String) -> Outcome?,
        answers: @escaping @Sendable (String) -> [String: String]?,
        end: @escaping @Sendable ([String: String]) -> String?
    ) {
        self.paths = paths
        self.outcome = outcome
        self.answers = answers
        self.end = end
    }
}
