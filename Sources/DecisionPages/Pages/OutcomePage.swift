import Advice
import Decision
import Diagnostics
import Site
import Telling

/// The page of a finished walk: the outcome, why, and what would change it.
func outcomePage(_ report: WalkReport, in site: SiteContext) -> PageDocument? {
    guard let outcome = report.outcome else { return nil }
    let (walk, decisions) = (report.walk, report.decisions)
    let links = DecisionLinks(site: site, decisions: decisions, here: decisions.routes.walk(walk))
    let sections = sections(report, outcome, links)
    let foot = walkLinks(
        about: links.decisions.routes.outcome(outcome.id), DecisionWords.aboutThisOutcome, links)
    let body: HTML = "\(outcomeHeader(report, links))\(sections.map(\.html))\(foot)"
    let context = DecisionWords.walkContext(DecisionWords.outcome.lowercasedFirst, after: walk.steps)
    var document = PageDocument(
        route: links.here, title: outcome.title,
        description:
            "\(report.caption.sentence) \(decisions.answersInWords(of: walk).sentence) \(report.status.sentence)",
        kind: "outcome", body: body.bytes)
    document.lede = outcome.recommendation
    document.headTitle = "\(outcome.title) (\(context))"
    document.headings = sections.map(\.heading)
    document.caption = report.caption
    document.back = backLink(from: walk, of: decisions, in: site)
    document.reviewed = decisions.reviewed
    document.reviewBy = decisions.reviewBy
    document.isIndexed = false
    return document
}

/// The parts of the page in their order: what it costs, the answers, why, the next step, and then all else. Where the
/// result is no finding, the questions to settle come first.
private func sections(_ report: WalkReport, _ outcome: Outcome, _ links: DecisionLinks) -> [PageSection] {
    let answers = PageSection(
        id: "answers", title: DecisionWords.yourAnswers, content: answerTrace(report, links))
    let open = openQuestionSection(report, links)
    let costs = costSection(report.cost, links)
    let opening = report.walk.isFinding ? [costs, answers, open] : [open, costs, answers]
    let parts: [PageSection?] =
        opening + [
            whySection(report, links), nextStepSection(outcome, links), watchForSection(outcome, links),
            whatIfSection(report, links), runnerUpSection(outcome, links), recordSection(report, links),
        ]
    return parts.compactMap(\.self)
}

/// The standing, what is provisional, what must be said first, and the pattern.
private func outcomeHeader(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    let isProvisional = report.walk.isProvisional
    let standing = report.standing.map { standing -> HTML in
        "<span class=\"tag tag-\(standing.rawValue)\">\(standing.title)</span> "
    }
    let provisional: HTML =
        isProvisional
        ? "<span class=\"tag tag-provisional\">\(DecisionWords.provisional(report.openQuestions.count))</span>"
        : .empty
    let tags: HTML =
        standing == nil && !isProvisional ? .empty : "<p>\(standing ?? .empty)\(provisional)</p>\n"
    // The tag says the standing of a page, which knows no workload; what follows is the way out.
    let way: HTML =
        standing.flatMap { _ in DecisionWords.unpricedWay(report.subjects) }.map { "<p>\($0)</p>\n" }
        ?? .empty
    let meaning = isProvisional ? DecisionWords.provisionalMeaning : DecisionWords.answeredMeaning
    let warnings = report.warnings.map { alert(DecisionWords.first, $0) }
    let noFinding: HTML =
        report.walk.isFinding ? .empty : "<p><strong>\(DecisionWords.noFinding)</strong></p>\n"
    return """
        <div class="outcome-header">
        \(tags)\(warnings)\(noFinding)\(way)<p>\(meaning)\(patternLink(report, links))</p>
        </div>

        """
}

private func patternLink(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    guard let page = report.outcome.flatMap({ links.decisions.pattern($0.pattern) }) else { return .empty }
    return " \(DecisionWords.pattern): \(links.page(page))."
}

private func alert(_ title: String, _ text: String) -> HTML {
    """
    <div class="alert alert-warning" role="note">
    <p class="alert-title">\(title)</p>
    <p>\(text)</p>
    </div>

    """
}
