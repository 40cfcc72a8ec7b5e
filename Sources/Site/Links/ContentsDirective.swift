import Diagnostics
import Markdown

extension DirectiveRegistry {
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
