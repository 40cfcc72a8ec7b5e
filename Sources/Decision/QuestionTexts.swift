/// The figure that separates the answers of a question, and where it comes from.
package struct Threshold: Hashable, Sendable {
    /// The figure in a sentence.
    package var text: String
    /// Who says so.
    package var sources: [Citation]

    /// A threshold from its parts.
    package init(text: String, sources: [Citation]) {
        self.text = text
        self.sources = sources
    }
}

/// Who says something, and where.
package struct Citation: Hashable, Sendable {
    /// The name of the work or of the calculation.
    package var title: String
    /// Where to read it: a link as in a page, or nil.
    package var link: String?

    /// A citation from its parts.
    package init(title: String, link: String? = nil) {
        self.title = title
        self.link = link
    }
}

/// How to settle a question that is still open.
package struct FindOut: Hashable, Sendable {
    /// Who knows.
    package var ask: String
    /// What to look at, one item each.
    package var lookAt: [String]
    /// How long that takes: "half a day".
    package var effort: String

    /// A way to find out from its parts.
    package init(ask: String, lookAt: [String], effort: String) {
        self.ask = ask
        self.lookAt = lookAt
        self.effort = effort
    }
}
