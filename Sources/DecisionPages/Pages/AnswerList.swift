import Decision
import Site

/// The answers to the question at which a walk stands, each a link to what follows.
func answerList(_ report: WalkReport, _ links: DecisionLinks) -> HTML {
    let items = report.choices.map { choice -> HTML in
        let walk = report.continued(choice)
        let next =
            walk == choice.walk
            ? choice.consequence : DecisionWords.withKeptAnswers(links.decisions.endTitle(of: walk))
        return """
            <li id="\(earlierAnswerID(choice.answer.id))"><a class="answer"\(href: links.walk(walk))>
            <span class="answer-was" hidden>\(DecisionWords.earlierAnswer)</span>
            <strong class="answer-phrase">\(choice.answer.phrase)</strong>
            <span class="answer-meaning">\(choice.answer.meaning)</span>
            <span class="answer-next">\(next)</span>
            </a></li>

            """
    }
    return """
        <nav aria-label="\(DecisionWords.answers)">
        <ul class="answers">
        \(items)</ul>
        </nav>

        """
}
