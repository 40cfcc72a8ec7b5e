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
    let (sheet, beyond) = (sheet(report, outcome, links), beyondSheet(report, outcome, links))
    let foot = walkLinks(
        about: links.decisions.routes.outcome(outcome.id), DecisionWords.aboutThisOutcome, links)
    let body: HTML =
        "\(outcomeHeader(report, links))\(sheet.map(\.html))\(signatureLines)\(beyond.map(\.html))\(foot)"
    let context = DecisionWords.walkContext(DecisionWords.outcome.lowercasedFirst, after: walk.steps)
    var document = PageDocument(
        route: links.here, title: outcome.title,
        description:
            "\(report.caption.sentence) \(decisions.answersInWords(of: walk).sentence) \(report.status.sentence)",
        kind: "outcome", body: body.bytes)
    document.lede = outcome.recommendation
    document.headTitle = "\(outcome.title) (\(context))"
    document.headings = (sheet + beyond).map(\.heading)
    document.caption = report.caption
    document.back = backLink(from: walk, of: decisions, in: site)
    document.reviewed = decisions.reviewed
    document.reviewBy = decisions.reviewBy
    document.isIndexed = false
    return document
}

/// What stands on the printed sheet, in its order: what it costs, the answers, why, and the next step. Where the result
/// is no finding, the questions to settle come first.
private func sheet(_ report: WalkReport, _ outcome: Outcome, _ links: DecisionLinks) -> [PageSection] {
    let answers = PageSection(
        id: "answers", title: DecisionWords.yourAnswers, content: answerTrace(report, links))
    let open = openQuestionSection(report, links)
    let costs = costSection(report.cost, links)
    let opening = report.walk.isFinding ? [costs, answers, open] : [open, costs, answers]
    return (opening + [whySection(report, links), nextStepSection(outcome, links)]).compactMap(\.self)
}

/// What is left off the printed sheet.
private func beyondSheet(_ report: WalkReport, _ outcome: Outcome, _ links: DecisionLinks) -> [PageSection] {
    [
        watchForSection(outcome, links), whatIfSection(report, links), runnerUpSection(outcome, links),
        recordSection(report, links),
    ].compactMap(\.self)
}

/// Lines on paper, to be filled in by whoever decides.
private var signatureLines: HTML {
    let lines = DecisionWords.signatureLines.map { "<li>\($0)</li>" as HTML }
    return "<ul class=\"signature\" aria-hidden=\"true\">\(lines)</ul>\n"
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
    let way = standing.flatMap { _ in wayOut(report, links) } ?? .empty
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

/// The way out for a page that knows no workload: to the page where a reader enters hers, and the program.
private func wayOut(_ report: WalkReport, _ links: DecisionLinks) -> HTML? {
    guard let own = report.cost?.subject.ownFigures else {
        return DecisionWords.unpricedWay(report.subjects).map { "<p>\($0)</p>\n" }
    }
    let page = anchor(own(links.here, links.site.addresses), DecisionWords.enterOwnWorkload)
    return "<p class=\"on-screen\">\(page) \(DecisionWords.programSays)</p>\n"
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
