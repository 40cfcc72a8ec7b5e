import Diagnostics
import Markdown

extension TypedLinkRegistry {
    /// The links that every handbook has: `term:` to the glossary and `source:` to the sources page.
    package static let standard: TypedLinkRegistry = {
        var registry = TypedLinkRegistry()
        registry.register("term") { link, page, site throws(Diagnostic) in
            try entryLink(link, from: page, on: site.configuration.glossary, setting: "glossary", in: site)
        }
        registry.register("source") { link, page, site throws(Diagnostic) in
            try entryLink(link, from: page, on: site.configuration.sources, setting: "sources", in: site)
        }
        return registry
    }()
}

/// A link to a heading of a page that collects entries, such as the glossary.
private func entryLink(
    _ link: TypedLink, from page: Int, on entryPage: String, setting: String, in site: SiteContext
) throws(Diagnostic) -> TypedLinkResult {
    let source = site.map.pages[page]
    guard let target = site.map.page(atContentPath: entryPage) else {
        throw Diagnostic(
            .error, "typed-link-page", "'\(link.scheme):' links need a page 'content/\(entryPage)'",
            path: source.source.path, span: link.span,
            help: "write that page with a heading for each entry, or set '\(setting):' in handbook.yaml")
    }
    if link.text.isEmpty { throw link.missingWords(path: source.source.path) }
    let url = site.url(from: page, to: target, fragment: link.target)
    let open: HTML = "<a class=\"\(link.scheme)\"\(href: url)>"
    return TypedLinkResult(
        resolution: .wrapped(open: open.text, close: "</a>"),
        alternate: relativeContentPath(entryPage, from: source.folder) + "#" + link.target,
        fragment: FragmentUse(target: target, fragment: link.target, span: link.span), linkedPage: target)
}
