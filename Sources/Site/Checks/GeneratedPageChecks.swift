import Diagnostics

/// Reports links to pages and places that the generator does not make, with the nearest that there is.
/// `places` are the ids on the pages that are linked to.
func checkGeneratedPages(
    _ findings: [PageFindings], generated: [Route], places: [Route: Set<String>], map: SiteMap
) -> [Diagnostic] {
    let pages = Set(generated)
    return zip(map.pages, findings).flatMap { page, findings in
        findings.generatedPages.compactMap { use -> Diagnostic? in
            guard pages.contains(use.route) else { return missingPage(use, on: page, among: pages, map) }
            let known = places[use.route] ?? []
            guard let fragment = use.fragment, !fragment.isEmpty, !known.contains(fragment) else {
                return nil
            }
            return missingPlace(fragment, use, on: page, among: known)
        }
    }
}

private func missingPage(
    _ use: GeneratedPageUse, on page: Page, among pages: Set<Route>, _ map: SiteMap
) -> Diagnostic {
    let written = use.route.description
    let candidates = pages.map(\.description) + map.contentPaths.map { "/" + $0 }
    return Diagnostic(
        .error, "link-missing", "no page '\(written)'", path: page.source.path, span: use.span,
        help: didYouMean(written, among: candidates.sorted()))
}

private func missingPlace(
    _ fragment: String, _ use: GeneratedPageUse, on page: Page, among known: Set<String>
) -> Diagnostic {
    Diagnostic(
        .error, "fragment-missing", "'\(use.route)' has no place '#\(fragment)'", path: page.source.path,
        span: use.span, help: nearMiss(fragment, among: known).map { "did you mean '#\($0)'?" })
}
