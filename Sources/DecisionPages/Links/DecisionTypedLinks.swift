import Decision
import Diagnostics
import Markdown
import Site

extension TypedLinkRegistry {
    /// `walk:` to a question state or finished walk, `question:` and `outcome:` to the pages about them.
    mutating func registerDecisionLinks() {
        register("walk") { link, page, site throws(Diagnostic) in
            try decisionLink(link, page, site) { decisions, path throws(Diagnostic) in
                let walk = try findWalk(
                    link.target, in: decisions.graph, rule: "walk-missing", path: path, span: link.span)
                return PageLink(decisions.routes.walk(walk), decisions.endTitle(of: walk))
            }
        }
        register("question") { link, page, site throws(Diagnostic) in
            try decisionLink(link, page, site) { decisions, path throws(Diagnostic) in
                guard let question = decisions.graph.question(link.target) else {
                    throw unknownID(link, "question", among: decisions.graph.questions.map(\.id), path: path)
                }
                return PageLink(decisions.routes.question(question.id), question.title)
            }
        }
        register("outcome") { link, page, site throws(Diagnostic) in
            try decisionLink(link, page, site) { decisions, path throws(Diagnostic) in
                guard let outcome = decisions.graph.outcome(link.target) else {
                    throw unknownID(link, "outcome", among: decisions.graph.outcomes.map(\.id), path: path)
                }
                return PageLink(decisions.routes.outcome(outcome.id), outcome.title)
            }
        }
    }
}

/// A link into the decision; a link without words gets the target's title.
private func decisionLink(
    _ link: TypedLink, _ page: Int, _ site: SiteContext,
    to target: (Decisions, _ path: String) throws(Diagnostic) -> PageLink
) throws(Diagnostic) -> TypedLinkResult {
    let source = site.map.pages[page]
    let decisions: Decisions
    switch site.decision {
    case .sound(let sound): decisions = sound
    case .broken: return TypedLinkResult(resolution: .unlinked, alternate: link.target)
    case .absent:
        throw Diagnostic(
            .error, "decision-missing", "'\(link.scheme):' links need 'content/data/decision.yaml'",
            path: source.source.path, span: link.span, help: "write that file, or take this link out")
    }
    let place = try target(decisions, source.source.path)
    let url = site.addresses.url(from: source.route, to: place.route)
    let alternate = site.addresses.url(from: Route(source.folder), to: place.route)
    if !link.text.isEmpty { return TypedLinkResult(resolution: .url(url.text), alternate: alternate.text) }
    var result = TypedLinkResult(
        resolution: .replaced(html: anchor(url, place.title).text), alternate: alternate.text)
    result.alternateText = place.title
    return result
}

private func unknownID(_ link: TypedLink, _ what: String, among ids: [String], path: String) -> Diagnostic {
    Diagnostic(
        .error, "\(what)-missing", "there is no \(what) '\(link.target)'", path: path, span: link.span,
        help: didYouMean(link.target, among: ids, otherwise: "\(what)s are: \(ids.joined(separator: ", "))"))
}
