import Diagnostics

/// Reports links to pages and places that the generator does not make, with the nearest that there is.
/// `places` are the ids on the pages that are linked to.
func checkGeneratedPages(
    _ findings: [PageFindings], generated: [Route], places: [Route: Set<String>], map: SiteMap,
    suggestions: inout Suggestions
) -> [Diagnostic] {
    let made = Set(generated)
    var problems: [Diagnostic] = []
    for (page, findings) in zip(map.pages, findings) {
        for use in findings.generatedPages {
            func report(_ rule: String, _ message: String, _ help: String?) {
                problems.append(
                    Diagnostic(.error, rule, message, path: page.source.path, span: use.span, help: help))
            }
            let written = use.route.description
            guard made.contains(use.route) else {
                let near = suggestions.address(for: written)
                report("link-missing", "no page '\(written)'", near.map { "did you mean '\($0)'?" })
                continue
            }
            let known = places[use.route] ?? []
            guard let fragment = use.fragment, !fragment.isEmpty, !known.contains(fragment) else { continue }
            let near = suggestions.place(for: fragment, among: known, on: written)
            report(
                "fragment-missing", "'\(use.route)' has no place '#\(fragment)'",
                near.map { "did you mean '#\($0)'?" })
        }
    }
    return problems
}
