/// A link that stands on an authored page, as far as others ask about it afterwards.
package struct PlacedLink: Sendable {
    /// The path of the page's file.
    package let path: String
    package let link: TypedLink

    package init(path: String, link: TypedLink) {
        self.path = path
        self.link = link
    }
}
