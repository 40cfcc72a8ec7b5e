import Cost
import Diagnostics

extension TypedLinkRegistry {
    /// `value:` to a computed figure: with words, these must hold it; without, it is put in.
    mutating func registerCostLinks() {
        register("value") { link, page, site throws(Diagnostic) in
            let source = site.map.pages[page]
            guard
                let costs = try costs(
                    of: site, for: "'value:' links", path: source.source.path, span: link.span)
            else { return TypedLinkResult(resolution: .unlinked, alternate: link.target) }
            let value = try find(link, in: costs, path: source.source.path)
            let url = site.addresses.url(from: source.route, to: value.route, fragment: value.fragment)
            let alternate = site.addresses.url(
                from: Route(source.folder), to: value.route, fragment: value.fragment)
            if link.text.isEmpty {
                var result = TypedLinkResult(
                    resolution: .replaced(html: anchor(url, value.text).text), alternate: alternate)
                result.alternateText = value.text
                return result
            }
            try verify(link, value, path: source.source.path)
            return TypedLinkResult(resolution: .url(url), alternate: alternate)
        }
    }
}

/// The costs of a site; nil where the data is broken, which is reported in its own place.
func costs(of site: SiteContext, for what: String, path: String, span: Range<Int>) throws(Diagnostic)
    -> Costs?
{
    switch site.costs {
    case .sound(let costs): return costs
    case .broken: return nil
    case .absent:
        throw Diagnostic(
            .error, "cost-missing", "\(what) need cost data below 'content/data/'", path: path, span: span,
            help: "write 'content/data/prices.yaml' and its companions, or take this out")
    }
}

private func find(_ link: TypedLink, in costs: Costs, path: String) throws(Diagnostic) -> CostValue {
    do throws(CostValueError) {
        return try costs.value(link.target)
    } catch {
        throw Diagnostic(
            .error, "value-missing", error.message, path: path, span: link.span, help: error.help)
    }
}

/// The words of a link must be an honest rounding of its value.
private func verify(_ link: TypedLink, _ value: CostValue, path: String) throws(Diagnostic) {
    guard let exact = value.exact else {
        let text = link.text.lowercased()
        if value.words.contains(where: { text.contains($0) }) { return }
        throw stale(link, value.text, path: path)
    }
    let figures = claimedFigures(in: link.text)
    if figures.isEmpty {
        throw Diagnostic(
            .error, "claim-without-figure", "there is no figure in '\(link.text)'", path: path,
            span: link.span,
            help: "write '\(value.text)', or leave the words out: '[](value:\(link.target))'")
    }
    if figures.contains(where: { $0.isRounding(of: exact) }) { return }
    throw stale(link, "\(value.text) (\(exact.text))", path: path)
}

private func stale(_ link: TypedLink, _ computed: String, path: String) -> Diagnostic {
    Diagnostic(
        .error, "claim-stale", "the page says '\(link.text)', and '\(link.target)' is \(computed)",
        path: path,
        span: link.span, help: "correct the words, or leave them out: '[](value:\(link.target))'")
}
