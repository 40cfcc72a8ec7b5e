import Decision
import Diagnostics
import Site

/// Every published walk has a page, and every walk of the present decision is in a list.
func checkPublishedWalks(
    _ published: PublishedWalks, of decisions: Decisions, on map: SiteMap, decisionPath: String
) -> [Diagnostic] {
    let listed = published.editions.flatMap(\.walks)
    return unknownNews(published, decisions)
        + listed.compactMap { lost($0, of: decisions, on: map, path: published.path) }
        + unlisted(listed, of: decisions, listPath: published.path, path: decisionPath)
}

/// Questions that are called new and do not exist.
private func unknownNews(_ published: PublishedWalks, _ decisions: Decisions) -> [Diagnostic] {
    let ids = decisions.graph.questions.map(\.id)
    return published.editions.flatMap(\.news).filter { !ids.contains($0.question) }.map { news in
        Diagnostic(
            .error, "walk-news", "there is no question '\(news.question)'", path: published.path,
            span: news.span,
            help: didYouMean(
                news.question, among: ids, otherwise: "questions are: \(ids.joined(separator: ", "))"))
    }
}

/// What is wrong with a listed walk that has no page, or nil.
private func lost(
    _ listed: PublishedWalks.Listed, of decisions: Decisions, on map: SiteMap, path: String
) -> Diagnostic? {
    guard let walk = ListedWalk(listed.text) else {
        return Diagnostic(
            .error, "walk-form", "'\(listed.text)' is no published walk", path: path, span: listed.span,
            help: "write its answers and then its outcome, such as \(decisions.exampleOfAddress)")
    }
    let route = Route("\(decisions.routes.walks.path)\(listed.text)/")
    guard let fault = decisions.fault(of: walk), !map.hasAuthored(route) else { return nil }
    let otherwise =
        "an address that was published stays: bring '\(fault.id)' back, or give a page the alias '\(route)'"
    return Diagnostic(
        .error, "walk-lost",
        "the published walk '\(listed.text)' has no page: there is no \(fault.what)",
        path: path, span: listed.span,
        help: didYouMean(fault.id, among: fault.valid, otherwise: otherwise))
}

/// Walks of the present decision that no list has.
private func unlisted(
    _ listed: [PublishedWalks.Listed], of decisions: Decisions, listPath: String, path: String
) -> [Diagnostic] {
    let known = Set(listed.map(\.text))
    let missing = decisions.table.walks.map { $0.segments.joined(separator: "/") }
        .filter { !known.contains($0) }
    guard !missing.isEmpty else { return [] }
    let shown = missing.prefix(linesShown).joined(separator: ", ")
    let rest = missing.count > linesShown ? ", and \(missing.count - linesShown) more" : ""
    return [
        Diagnostic(
            .warning, "walk-unlisted",
            "\(DecisionWords.walks(missing.count)) of the decision \(missing.count == 1 ? "is" : "are") in no list "
                + "of published walks",
            path: path, help: "append to the last edition of '\(listPath)', a line each: \(shown)\(rest)")
    ]
}

/// In a help, so that it stays in sight.
private let linesShown = 12

extension Decisions {
    /// An address that exists, to show the form.
    fileprivate var exampleOfAddress: String {
        table.walks.first.map { "'\($0.segments.joined(separator: "/"))'" } ?? "'question-answer/outcome'"
    }
}

extension SiteMap {
    /// Whether an author's page, or an alias of one, stands at an address.
    fileprivate func hasAuthored(_ route: Route) -> Bool {
        page(at: route) != nil
            || pages.contains { page in page.frontMatter.aliases.contains { $0.route == route } }
    }
}
