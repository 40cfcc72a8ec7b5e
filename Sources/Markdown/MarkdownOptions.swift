/// How one document is turned into HTML.
package struct MarkdownOptions: Sendable {
    /// Tables, footnotes, alerts, directives and the rest; false: libcmark's own output, byte for byte.
    package var extensions = true
    /// Raw HTML passes through, and libcmark no longer empties dangerous URLs.
    package var allowsRawHTML = false
    package var profile = Profile.fragment
    /// Ids that stand on the page already, such as that of its title: headings make way for them.
    package var reservedIDs: [String] = []
    /// How long a large document may take.
    package var timeLimit = DocumentLimits.time

    /// Who will read the HTML.
    package enum Profile: Sendable {
        /// Stands alone: GitHub's own markup (`align="center"`, a plain `<table>`).
        case fragment
        /// Goes into a page of the site: classes for its style sheet, names for screen readers.
        case page
    }

    package init(extensions: Bool = true, allowsRawHTML: Bool = false, profile: Profile = .fragment) {
        self.extensions = extensions
        self.allowsRawHTML = allowsRawHTML
        self.profile = profile
    }
}
