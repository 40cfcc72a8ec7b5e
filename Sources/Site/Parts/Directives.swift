package import Diagnostics
package import Markdown

/// What a block directive turns into.
package struct DirectiveResult: Sendable {
    package var html: String
    /// The same content for the page's Markdown alternate.
    package var alternate: String
    package var linkedPages: [Int] = []
    /// Files that the directive names and that are not there.
    var missingFiles: [MissingFile] = []
    /// Ids that the HTML defines.
    package var anchors: [String] = []
    package var diagnostics: [Diagnostic] = []

    package init(html: String, alternate: String) {
        self.html = html
        self.alternate = alternate
    }
}

/// The meanings of block directives, by name: those of every handbook, and those that its parts add.
package struct DirectiveRegistry: Sendable {
    /// Renders a directive on a page, or throws the one thing that is wrong with it.
    package typealias Renderer =
        @Sendable (Directive, _ page: Int, SiteContext) throws(Diagnostic) -> DirectiveResult

    private var renderers: [String: Renderer] = [:]

    package init() {}

    package mutating func register(_ name: String, _ renderer: @escaping Renderer) {
        renderers[name] = renderer
    }

    package var names: [String] { renderers.keys.sorted() }

    package func renderer(for name: String) -> Renderer? { renderers[name] }
}

/// Reports a directive that has lines between its fences but takes none.
package func requireNoBody(_ directive: Directive, path: String) throws(Diagnostic) {
    guard !directive.body.utf8.allSatisfy({ $0 <= 0x20 }) else { return }
    throw Diagnostic(
        .error, "directive-body", "'{\(directive.name)}' takes no lines between its fences", path: path,
        span: directive.span, help: "close the fence on the next line")
}

/// Reports a directive that has words behind its name but takes none.
package func requireNoArgument(_ directive: Directive, path: String) throws(Diagnostic) {
    guard !directive.argument.isEmpty else { return }
    throw Diagnostic(
        .error, "directive-argument", "'{\(directive.name)}' takes nothing behind its name", path: path,
        span: directive.span, help: "take '\(directive.argument)' out")
}
