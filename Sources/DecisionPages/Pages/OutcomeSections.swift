import Decision
import Diagnostics
import Site

/// Why the walk ended here, what that rules out, and the needs that collide with it.
func whySection(_ report: WalkReport, _ links: DecisionLinks) -> PageSection? {
    guard let reason = report.reason else { return nil }
    return PageSection(
        id: "why", title: DecisionWords.why, content: "\(reasonHTML(reason))\(tensionsHTML(report.tensions))")
}

/// A reason and what it rules out.
func reasonHTML(_ reason: Reason) -> HTML {
    "<p>\(reason.why)</p>\n<p><strong>\(DecisionWords.rulesOut)</strong> \(reason.rulesOut)</p>\n"
}

/// Needs that collide with an outcome, each with its ways out; nothing where there are none.
func tensionsHTML(_ tensions: [Tension]) -> HTML {
    guard !tensions.isEmpty else { return .empty }
    let items = tensions.map { tension -> HTML in
        "<p>\(tension.text) \(DecisionWords.waysOut)</p>\n\(unorderedList(tension.waysOut))"
    }
    return "<h3 id=\"known-tension\">\(DecisionWords.knownTension)</h3>\n\(items)"
}

/// The ways in which this outcome fails, each with the signs by which to know it.
func watchForSection(_ outcome: Outcome, _ links: DecisionLinks) -> PageSection? {
    let cards = outcome.failureModes.compactMap { links.decisions.failureMode($0) }.map { page -> HTML in
        let matter = links.site.map.pages[page].frontMatter
        let signs: HTML =
            matter.watchFor.isEmpty
            ? "<p>\(matter.description)</p>\n"
            : "<p>\(DecisionWords.watchForIf)</p>\n\(unorderedList(matter.watchFor))"
        return "<section class=\"card watch-for\">\n<h3>\(links.page(page))</h3>\n\(signs)</section>\n"
    }
    guard !cards.isEmpty else { return nil }
    return PageSection(id: "watch-for", title: DecisionWords.watchFor, content: "\(cards)")
}

/// One action with its time box, and where to read on.
func nextStepSection(_ outcome: Outcome, _ links: DecisionLinks) -> PageSection {
    let more = links.decisions.nextPage.map {
        "<p class=\"on-screen\">\(DecisionWords.howToDoIt) \(links.page($0)).</p>\n" as HTML
    }
    return PageSection(
        id: "next-step", title: DecisionWords.nextStep,
        content: """
            <p>\(outcome.nextStep.action)</p>
            <p><strong>\(DecisionWords.timeBox):</strong> \(outcome.nextStep.timeBox.sentence)</p>
            \(more ?? .empty)
            """)
}

/// The option that comes second, and what it would take.
func runnerUpSection(_ outcome: Outcome, _ links: DecisionLinks) -> PageSection? {
    guard let runnerUp = outcome.runnerUp, let second = links.decisions.graph.outcome(runnerUp.outcome) else {
        return nil
    }
    return PageSection(
        id: "runner-up", title: DecisionWords.runnerUp,
        content: """
            <p>\(links.outcome(second)).</p>
            <p><strong>\(DecisionWords.runnerUpNeeds)</strong> \(runnerUp.needs)</p>

            """)
}
