import Diagnostics
import Fields

/// Reports links to places that their page does not have, with the nearest place it has. A page without a set
/// of places could not be read.
func checkFragments(
    _ findings: [PageFindings], places: [Set<String>?], map: SiteMap, suggestions: inout Suggestions
) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (page, findings) in zip(map.pages, findings) {
        for use in findings.fragments where !use.fragment.isEmpty {
            let place = placeName(use.fragment)
            guard let places = places[use.target], !place.isEmpty, !places.contains(place) else { continue }
            let target = map.pages[use.target].contentPath
            let file = relativeContentPath(target, from: page.folder)
            let near = suggestions.place(for: place, among: places, on: target)
            problems.append(
                Diagnostic(
                    .error, "fragment-missing", "'\(file)' has no heading '#\(place)'",
                    path: page.source.path, span: use.span, help: near.map { "did you mean '#\($0)'?" }))
        }
    }
    return problems
}

/// The place that a fragment names: none for the top, which every page has, and without the text that a browser is to
/// look for.
private func placeName(_ fragment: String) -> String {
    let place = fragment.firstRange(of: ":~:").map { String(fragment[..<$0.lowerBound]) } ?? fragment
    return place.lowercased() == "top" ? "" : place
}

/// Warns about pages that no other page links to, authored or made by a part, and neither header nor footer.
func checkOrphans(_ findings: [PageFindings], site: SiteContext) -> [Diagnostic] {
    var reached: Set<Int> = []
    for (page, findings) in findings.enumerated() {
        reached.formUnion(findings.linkedPages.subtracting([page]))
    }
    for reference in site.configuration.navigation + site.configuration.footer {
        if let page = site.map.page(atContentPath: reference.path) { reached.insert(page) }
    }
    for part in site.parts { reached.formUnion(part.linkedPages(in: site)) }
    return site.map.pages.enumerated().compactMap { index, page in
        guard !reached.contains(index), !page.isHome, !page.isNotFoundPage else { return nil }
        return Diagnostic(
            .warning, "page-orphan", "no page links to this page", path: page.source.path,
            help: "link to it from the page where a reader would look for it")
    }
}

/// Warns about pages whose next review is past.
func checkReviews(_ map: SiteMap, today: CalendarDate) -> [Diagnostic] {
    map.pages.compactMap { page in
        guard let due = page.frontMatter.reviewBy, due < today else { return nil }
        return Diagnostic(
            .warning, "review-overdue", "this page was to be reviewed by \(due.longText)",
            path: page.source.path,
            span: page.frontMatter.diagnosticSpans.reviewBy,
            help: "review it, then set 'reviewed' to the day and 'review_by' to the next one")
    }
}

/// Reports tags that differ only in case: on many file systems their pages would be one.
func checkTagCase(_ map: SiteMap) -> [Diagnostic] {
    var known: [String: (tag: String, path: String)] = [:]
    return map.pages.flatMap { page in
        page.frontMatter.tags.compactMap { tag -> Diagnostic? in
            guard let first = known[tag.lowercased()] else {
                known[tag.lowercased()] = (tag, page.source.path)
                return nil
            }
            guard first.tag != tag else { return nil }
            return Diagnostic(
                .error, "tag-case", "the tag '\(tag)' is written '\(first.tag)' in '\(first.path)'",
                path: page.source.path, span: page.frontMatter.diagnosticSpans.tags,
                help: "write a tag in one way")
        }
    }
}

/// Reports settings that name pages which are not there.
func checkPageReferences(_ site: SiteContext, generated: [PageDocument]) -> [Diagnostic] {
    let routes = Set(generated.map(\.route))
    return (site.configuration.navigation + site.configuration.footer).compactMap { reference in
        if let route = reference.generatedRoute {
            guard !routes.contains(route) else { return nil }
        } else if site.map.page(atContentPath: reference.path) != nil {
            return nil
        }
        let candidates = site.map.contentPaths + routes.map(\.description)
        return Diagnostic(
            .error, "link-missing", "no page '\(reference.path)'", path: reference.file, span: reference.span,
            help: didYouMean(reference.path, among: candidates.sorted()))
    }
}

/// Warns about a handbook without a front page.
func checkHome(_ map: SiteMap) -> [Diagnostic] {
    guard map.page(at: Route("")) == nil else { return [] }
    return [
        Diagnostic(
            .warning, "home-missing", "there is no home page", path: "content/index.md",
            help: "write 'content/index.md'")
    ]
}
