package import Fields
package import Markdown

/// A page that is ready for its template: authored or generated, every page passes through here.
package struct PageDocument: Sendable {
    package var route: Route
    package var title: String
    package var description: String
    /// Replaces the title in the head, where titles of several pages would be the same.
    package var headTitle: String?
    /// The sentence below the title, where it is another than the description.
    package var lede: String?
    /// What kind of page this is, above the title: `Gate 3 of 4`.
    package var caption = ""
    /// The way back, in place of a trail.
    package var back: PageLink?
    /// Whether edition, review and owner are shown below the title.
    package var hasStatusLine = true
    /// The body element's class: `page`, `home`, `section`, `generated` or what the author chose.
    package var kind: String
    package var body: [UInt8]
    package var headings: [Heading] = []
    /// The pages above, from the home page downwards; empty on the home page.
    package var trail: [PageLink] = []
    package var previous: PageLink?
    package var next: PageLink?
    package var tags: [PageLink] = []
    /// Ready-made list of the pages around this one; empty when there is none.
    var sectionNavigation: [UInt8] = []
    package var owner: String?
    package var date: CalendarDate?
    package var updated: CalendarDate?
    package var reviewed: CalendarDate?
    package var reviewBy: CalendarDate?
    /// The path of the source below the root, for the edit link; nil on generated pages.
    var sourcePath: String?
    /// The path of the Markdown alternate below the output folder.
    var alternatePath: String?
    /// Whether a script of the templates computes on the page, with a module and tables that it fetches from the site.
    package var computes = false
    /// The scripts that run on the page.
    var scripts = ContentSecurityPolicy.Scripts.ofSite
    /// Whether the search finds the page by its title alone, since others say the same with other figures.
    package var isFoundByTitle = false
    /// Whether search engines may list the page.
    package var isIndexed = true

    package init(route: Route, title: String, description: String, kind: String, body: [UInt8]) {
        self.route = route
        self.title = title
        self.description = description
        self.kind = kind
        self.body = body
    }
}

/// The address and the name of a page.
package struct PageLink: Sendable {
    package let route: Route
    package let title: String

    package init(_ route: Route, _ title: String) {
        self.route = route
        self.title = title
    }
}
