import Decision
import Diagnostics
import Site

/// The page of a question in the context of the answers before it.
func questionPage(_ walk: Walk, of decisions: Decisions, in site: SiteContext) -> PageDocument? {
    let report = WalkReport(walk, decisions: decisions, site: site)
    guard let question = report.question else { return nil }
    let links = DecisionLinks(site: site, decisions: decisions, here: decisions.routes.walk(walk))
    let context = DecisionWords.walkContext(report.caption.lowercasedFirst, after: walk.steps)
    var document = PageDocument(
        route: links.here, title: question.title,
        description: "\(report.caption.sentence) \(decisions.answersInWords(of: walk).sentence)",
        kind: "question", body: body(report, question, links).bytes)
    document.headTitle = "\(question.title) (\(context))"
    document.lede = question.why.firstSentence
    document.caption = report.caption
    document.back = backLink(from: walk, of: decisions, in: site)
    document.hasStatusLine = false
    document.isIndexed = false
    return document
}

private func body(_ report: WalkReport, _ question: Question, _ links: DecisionLinks) -> HTML {
    let trace: HTML =
        report.trace.isEmpty
        ? "<p>\(DecisionWords.noAnswersYet)</p>\n" : answerTrace(report, links)
    let more = question.why.afterFirstSentence
    let why: HTML = more.isEmpty ? .empty : "<p>\(more)</p>\n"
    return """
        \(answerList(report, links))\
        \(why)\(whatCounts(question, links))\
        <h2 id="find-out">\(DecisionWords.howToFindOut)</h2>
        \(findOut(question.findOut))<section class="walk-side">
        <h2 id="answers">\(DecisionWords.answersSoFar)</h2>
        \(trace)</section>
        \(walkLinks(about: links.decisions.routes.question(question.id), DecisionWords.aboutThisQuestion, links))
        """
}

/// The link at the top of a walk's page: to the question before, and from the first one to the start.
func backLink(from walk: Walk, of decisions: Decisions, in site: SiteContext) -> PageLink {
    guard let parent = decisions.parent(of: walk) else {
        return PageLink(decisions.routes.start, DecisionWords.back(to: DecisionWords.startTitle(in: site)))
    }
    let label = decisions.graph.openQuestion(of: parent)?.label ?? ""
    return PageLink(decisions.routes.walk(parent), DecisionWords.back(to: label))
}

/// The links at the foot of a walk's page: to the same free of context, to everything, to the start.
func walkLinks(about route: Route, _ title: String, _ links: DecisionLinks) -> HTML {
    var items = [
        anchor(links.url(route), title), anchor(links.url(links.decisions.routes.tree), DecisionWords.tree),
    ]
    if let start = links.decisions.graph.start {
        items.append(anchor(links.walk(start), DecisionWords.startAgain))
    }
    return """
        <nav class="walk-links" aria-label="\(DecisionWords.moreLinks)">
        \(unorderedList(items))</nav>

        """
}
