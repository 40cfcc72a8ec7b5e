import Decision
import Diagnostics
import Markdown
import Site

/// `{walk-trace}`: the answers of the walk that the page expects, or of the one named as argument, and
/// where it ends.
func renderWalkTrace(_ directive: Directive, page: Int, site: SiteContext) throws(Diagnostic)
    -> DirectiveResult
{
    let source = site.map.pages[page]
    try requireNoBody(directive, path: source.source.path)
    guard let links = try decisionLinks(directive, page, site), let walk = try walk(directive, page, links)
    else {
        return DirectiveResult(html: "", alternate: "")
    }
    let report = WalkReport(walk, decisions: links.decisions, site: site)
    let provisional = walk.isProvisional ? DecisionWords.provisionalAfter : ""
    let reasons = otherwise(source, links.decisions)
    let reasonsHTML = reasons.map { reason -> HTML in "<p>\(reason)</p>\n" }
    let html: HTML = """
        \(answerTrace(report, links))\(reasonsHTML)<p class="walk-end">\(endWords(walk)): \(links.destination(walk))\(provisional).</p>

        """
    let plain = links.ofAlternate(page)
    let lines = report.trace.map { "- \($0.question.label.capitalisedFirst): \($0.answer.phrase)" }
    let end = plain.markdown(links.decisions.routes.walk(walk), links.decisions.endTitle(of: walk))
    return DirectiveResult(
        html: html.text,
        alternate: (lines + reasons.map { "\n\($0)" } + ["", "\(endWords(walk)): \(end)\(provisional)."])
            .joined(separator: "\n"))
}

/// Why the page answers otherwise than its scenario computes, a sentence for each question.
private func otherwise(_ source: Page, _ decisions: Decisions) -> [String] {
    (source.frontMatter.expect?.otherwise ?? []).map { question, reason in
        DecisionWords.otherwise(decisions.label(question), reason.text)
    }
}

private func endWords(_ walk: Walk) -> String {
    walk.outcome == nil ? DecisionWords.asksNext : DecisionWords.outcome
}

/// The walk to show; nil where the page expects one that is wrong, which has been reported.
private func walk(_ directive: Directive, _ page: Int, _ links: DecisionLinks) throws(Diagnostic) -> Walk? {
    let source = links.site.map.pages[page]
    if !directive.argument.isEmpty {
        return try findWalk(
            directive.argument, in: links.decisions.graph, rule: "walk-missing", path: source.source.path,
            span: directive.span)
    }
    if source.frontMatter.expect?.walk != nil {
        return links.decisions.examples.first { $0.page == page }?.walk
    }
    throw Diagnostic(
        .error, "directive-argument", "'{walk-trace}' does not say which walk", path: source.source.path,
        span: directive.span,
        help: "put 'expect: {walk: ..., outcome: ...}' into the front matter, or the answers behind the name")
}
