package import Diagnostics

/// What rendering one page found out, besides its HTML.
package struct PageFindings: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// Links and images that lead to no file, reported when what was meant is looked for.
    var missingFiles: [MissingFile] = []
    /// Links to places in pages, checked when every page's headings are known.
    var fragments: [FragmentUse] = []
    /// Links to pages that the generator makes, checked when these are made.
    package var generatedPages: [GeneratedPageUse] = []
    /// The pages that this page links to.
    package var linkedPages: Set<Int> = []
    /// Ids on the page besides its headings, from directives.
    package var anchors: [String] = []
    /// Every typed link, in order.
    package var typedLinks: [TypedLink] = []
    /// What stands behind the names of directives, in order.
    package var directiveArguments: [String] = []
    /// Changes that turn the page's source into its Markdown alternate, in order.
    package var edits: [SourceEdit] = []

    package init() {}
}

/// A link or image whose file is not there.
struct MissingFile: Sendable {
    /// As errors call the file.
    package enum Kind: String, Sendable {
        case page, file, image

        package var rule: String { self == .image ? "image-missing" : "link-missing" }
    }

    package let kind: Kind
    /// As the author wrote it, without query and fragment.
    package let written: String
    /// Below `content/`; nil where it leads out.
    package let path: String?
    /// Where it stands in the page's file.
    package let span: Range<Int>
}

/// A link to a place in a page.
package struct FragmentUse: Sendable {
    package let target: Int
    package let fragment: String
    /// Where the link stands in the linking page's file.
    package let span: Range<Int>
}

/// A link to a page that the generator makes, or to a place in it.
package struct GeneratedPageUse: Sendable {
    package let route: Route
    package let fragment: String?
    /// Where the link stands in the linking page's file.
    package let span: Range<Int>
}

/// A replacement of some bytes of a source file.
package struct SourceEdit: Sendable {
    package let span: Range<Int>
    package let replacement: String

    package init(_ span: Range<Int>, _ replacement: String) {
        self.span = span
        self.replacement = replacement
    }
}
