import Diagnostics
import Markdown

/// What a block directive turns into.
package struct DirectiveResult: Sendable {
    package var html: String
    /// The same content for the page's Markdown alternate.
    package var alternate: String
    package var linkedPages: [Int] = []
    /// Files that the directive names and that are not there.
    package var missingFiles: [MissingFile] = []
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

    /// The directives that every handbook has.
    package static let standard: DirectiveRegistry = {
        var registry = DirectiveRegistry()
        registry.register("contents", renderContents)
        return registry
    }()
}

/// `{contents}`: the pages below this one, or below the page named as argument, with their descriptions.
private func renderContents(
    _ directive: Directive, page: Int, site: SiteContext
) throws(Diagnostic) -> DirectiveResult {
    let source = site.map.pages[page]
    try requireNoBody(directive, path: source.source.path)
    var root = page
    if !directive.argument.isEmpty {
        let path = resolveContentPath(directive.argument, from: source.folder)
        guard let found = site.map.page(atContentPath: path ?? directive.argument) else {
            var result = DirectiveResult(html: "", alternate: "")
            result.missingFiles = [
                MissingFile(kind: .page, written: directive.argument, path: path, span: directive.span)
            ]
            return result
        }
        root = found
    }
    let children = site.map.children[root]
    let items = children.map { child -> HTML in
        let entry = site.map.pages[child].frontMatter
        let description: HTML = entry.description.isEmpty ? .empty : "<p>\(entry.description)</p>"
        return "<li>\(anchor(site.url(from: page, to: child), entry.title))\(description)</li>\n"
    }
    let list: HTML = "<ul class=\"contents\">\n\(items)</ul>\n"
    let lines = children.map { child in
        let entry = site.map.pages[child]
        let path = relativeContentPath(entry.contentPath, from: source.folder)
        let description = entry.frontMatter.description.isEmpty ? "" : ": \(entry.frontMatter.description)"
        return "- [\(entry.frontMatter.title)](\(path))\(description)"
    }
    var result = DirectiveResult(html: list.text, alternate: lines.joined(separator: "\n"))
    result.linkedPages = children
    return result
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
