package import Decision
import Diagnostics
import Site

/// The page at an address of an earlier edition: what that edition said there, and the question that is asked
/// now, each answer leading to the walk with the later answers given again.
func lastingPage(_ lasting: LastingWalk, of decisions: Decisions, in site: SiteContext) -> PageDocument {
    let report = WalkReport(lasting.present, lasting: lasting, decisions: decisions, site: site)
    let links = DecisionLinks(site: site, decisions: decisions, here: lasting.route)
    let title = decisions.endTitle(of: lasting.present)
    let context = DecisionWords.walkContext(report.caption.lowercasedFirst, after: lasting.steps)
    let earlier = report.earlierAdvice ?? ""
    var document = PageDocument(
        route: links.here, title: title, description: "\(report.caption.sentence) \(earlier)",
        kind: "question", body: body(report, links).bytes)
    document.headTitle = "\(title) (\(context); \(DecisionWords.edition(lasting.edition)))"
    document.lede = ""
    document.caption = report.caption
    document.back = backLink(from: lasting.present, of: decisions, in: site)
    document.hasStatusLine = false
    document.isIndexed = false
    return document
}

/// The record and the data of an address at which an earlier edition advised something.
func lastingFiles(_ lasting: LastingWalk, of decisions: Decisions, in site: SiteContext) -> [OutputFile] {
    guard lasting.advised != nil else { return [] }
    let report = WalkReport(lasting.present, lasting: lasting, decisions: decisions, site: site)
    return [
        OutputFile(path: lasting.record, bytes: Array(report.markdown.utf8)),
        OutputFile(path: lasting.json, bytes: report.file.pretty),
    ]
}

private func body(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    let note: HTML = """
        <div class="alert alert-note" role="note">
        <p class="alert-title">\(DecisionWords.addressOfEdition(report.lasting?.edition ?? ""))</p>
        <p>\(report.earlierSaying ?? "")</p>
        </div>

        """
    guard let question = report.question else {
        let end = links.destination(report.walk)
        return """
            \(note)<p>\(report.whyOtherwise ?? "")</p>
            <p>\(DecisionWords.leadsTo) \(end)</p>
            \(answersGiven(report, links))
            """
    }
    return """
        \(note)\(answerList(report, links))<p>\(report.whyOtherwise ?? "")</p>
        <p>\(question.why)</p>
        \(whatCounts(question, links))\
        <h2 id="find-out">\(DecisionWords.howToFindOut)</h2>
        \(findOut(question.findOut))\(answersGiven(report, links))\(filesBeside(report, links))\
        \(walkLinks(about: links.decisions.routes.question(question.id), DecisionWords.aboutThisQuestion, links))
        """
}

private func answersGiven(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    "<h2 id=\"answers\">\(DecisionWords.answersSoFar)</h2>\n\(answerTrace(report, links))"
}

/// The downloads that were offered at the address, where an outcome stood there.
private func filesBeside(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    guard let lasting = report.lasting, lasting.advised != nil else { return .empty }
    return """
        <ul class="downloads">
        <li><a\(href: links.file(lasting.record)) download>\(DecisionWords.recordFile)</a></li>
        <li><a\(href: links.file(lasting.json)) download>\(DecisionWords.walkFile)</a></li>
        </ul>

        """
}

extension WalkReport {
    /// What an earlier edition said at the address, and why that is not the end now; nil for all other walks.
    var earlierAdvice: String? {
        guard let earlierSaying, let whyOtherwise else { return nil }
        return "\(earlierSaying) \(whyOtherwise)"
    }

    /// What an earlier edition said at the address; nil for all other walks.
    var earlierSaying: String? {
        guard let lasting else { return nil }
        let graph = decisions.graph
        let edition = DecisionWords.edition(lasting.edition).capitalisedFirst
        switch lasting.place {
        case .outcome(let id): return DecisionWords.advised(edition, graph.outcome(id)?.title ?? id)
        case .question(let id): return DecisionWords.asked(edition, graph.question(id)?.title ?? id)
        }
    }

    /// Why what an earlier edition said is not the end now; nil for all other walks.
    var whyOtherwise: String? {
        guard let lasting else { return nil }
        guard question != nil else { return DecisionWords.nowLeads }
        let kept = lasting.kept.isEmpty ? "" : " \(DecisionWords.answersAreKept)"
        return "\(lasting.whyNew?.sentence ?? DecisionWords.newQuestion)\(kept)"
    }

    /// The walk after a choice, with the later answers of an address given again.
    func continued(_ choice: Choice) -> Walk {
        lasting.map { decisions.graph.follow($0.answers, from: choice.walk) } ?? choice.walk
    }

    /// The answers of an address that the walk has not come to, with their questions.
    package var kept: [(question: Question, answer: Answer)] {
        (lasting?.kept ?? []).compactMap { step in
            guard let question = decisions.graph.question(step.question),
                let answer = question.answer(step.answer)
            else { return nil }
            return (question, answer)
        }
    }
}
