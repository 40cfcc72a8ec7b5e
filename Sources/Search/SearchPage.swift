/// A page as the search knows it.
package struct SearchPage: Sendable {
    /// A part of a page that results lead to.
    package struct Section: Sendable {
        /// The id of its heading; empty for what stands before the first one.
        package let anchor: String
        package let heading: String
        /// Its text without markup, UTF-8.
        package let text: [UInt8]

        /// A section.
        package init(anchor: String, heading: String, text: [UInt8]) {
            self.anchor = anchor
            self.heading = heading
            self.text = text
        }
    }

    /// The address below the site's root, as links name it.
    package let url: String
    package let title: String
    /// The titles of the pages above, for readers: `Guide › The four axes`.
    package let context: String
    /// In the page's order.
    package let sections: [Section]

    /// A page.
    package init(url: String, title: String, context: String, sections: [Section]) {
        self.url = url
        self.title = title
        self.context = context
        self.sections = sections
    }
}
