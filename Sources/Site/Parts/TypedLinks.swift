package import Diagnostics
package import Markdown

/// A link whose scheme says what it means: `term:open-weights`.
package struct TypedLink: Sendable {
    package let scheme: String
    /// What follows the colon.
    package let target: String
    /// The link's words as plain text; empty when the author left them to the generator.
    package let text: String
    /// Where the destination stands in the page's file.
    package let span: Range<Int>
    /// How the words are written; nil where they cannot be written anew.
    package let spelling: Spelling?
}

extension TypedLink {
    /// The error for a link that needs words of its author, on the page at `path`.
    package func missingWords(path: String) -> Diagnostic {
        Diagnostic(
            .error, "link-empty", "this link has no words", path: path, span: span,
            help: "write '[words](\(scheme):\(target))'")
    }
}

/// What a typed link turns into.
package struct TypedLinkResult: Sendable {
    package var resolution: LinkResolution
    /// The destination that the Markdown alternate has in its place.
    package var alternate: String
    var fragment: FragmentUse?
    var linkedPage: Int?
    /// The words that the Markdown alternate has where the author wrote none.
    package var alternateText: String?
    /// What is shown on hovering or focusing the link, and where the link leads.
    package var note: (text: String, url: LinkURL)?
    /// Whether the Markdown alternate has the words alone in the link's place.
    package var isPlain = false

    package init(
        resolution: LinkResolution, alternate: String, fragment: FragmentUse? = nil, linkedPage: Int? = nil,
        alternateText: String? = nil, note: (text: String, url: LinkURL)? = nil, isPlain: Bool = false
    ) {
        self.resolution = resolution
        self.alternate = alternate
        self.fragment = fragment
        self.linkedPage = linkedPage
        self.alternateText = alternateText
        self.note = note
        self.isPlain = isPlain
    }
}

/// The meanings of typed links, by scheme: those of every handbook, and those that its parts add.
package struct TypedLinkRegistry: Sendable {
    /// Resolves a link on a page, or throws the one thing that is wrong with it.
    package typealias Resolver =
        @Sendable (TypedLink, _ page: Int, SiteContext) throws(Diagnostic) -> TypedLinkResult

    private var resolvers: [String: Resolver] = [:]
    private var spelled: Set<String> = []

    package init() {}

    /// Gives a scheme its meaning. Where its words may be written anew, `wantsSpelling` has their bytes noted.
    package mutating func register(
        _ scheme: String, wantsSpelling: Bool = false, _ resolver: @escaping Resolver
    ) {
        resolvers[scheme] = resolver
        if wantsSpelling { spelled.insert(scheme) }
    }

    package func wantsSpelling(_ scheme: String) -> Bool { spelled.contains(scheme) }

    package var schemes: [String] { resolvers.keys.sorted() }

    func resolver(for scheme: String) -> Resolver? { resolvers[scheme] }
}
