import Diagnostics

/// Reports links to pages and places that the generator does not make, with the nearest that there is.
func checkGeneratedPages(
    _ findings: [PageFindings], generated: [PageDocument], map: SiteMap
) -> [Diagnostic] {
    let pages = Dictionary(generated.map { ($0.route, $0) }, uniquingKeysWith: { first, _ in first })
    var places: [Route: Set<String>] = [:]
    return zip(map.pages, findings).flatMap { page, findings in
        findings.generatedPages.compactMap { use -> Diagnostic? in
            guard let target = pages[use.route] else { return missingPage(use, on: page, among: pages, map) }
            guard let fragment = use.fragment, !fragment.isEmpty else { return nil }
            let known = places[use.route] ?? Set(target.headings.map(\.id) + placesOfHTML(target.body))
            places[use.route] = known
            return known.contains(fragment) ? nil : missingPlace(fragment, use, on: page, among: known)
        }
    }
}

private func missingPage(
    _ use: GeneratedPageUse, on page: Page, among pages: [Route: PageDocument], _ map: SiteMap
) -> Diagnostic {
    let written = use.route.description
    let candidates = pages.keys.map(\.description) + map.contentPaths.map { "/" + $0 }
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
