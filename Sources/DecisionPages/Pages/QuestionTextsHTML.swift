import Decision
import Site

/// What counts as which answer, with the figure that separates them and its sources.
func whatCounts(_ question: Question, _ links: DecisionLinks) -> HTML {
    let counts: HTML = "<p><strong>\(DecisionWords.whatCounts)</strong> \(question.counts)</p>\n"
    let computed = computedThresholds(question, links)
    guard let threshold = question.threshold else { return "\(counts)\(computed)" }
    let sources = threshold.sources.enumerated().map { index, source -> HTML in
        index == 0 ? links.citation(source) : "; \(links.citation(source))"
    }
    return """
        \(counts)<p><strong>\(DecisionWords.whereTheLineIs)</strong> \(threshold.text) \
        <span class="sources">\(DecisionWords.source): \(sources).</span></p>
        \(computed)
        """
}

/// Who to ask, what to look at, and how long it takes.
func findOut(_ findOut: FindOut) -> HTML {
    """
    <dl class="find-out">
    <dt>\(DecisionWords.ask)</dt><dd>\(findOut.ask)</dd>
    <dt>\(DecisionWords.lookAt)</dt><dd>
    \(unorderedList(findOut.lookAt))</dd>
    <dt>\(DecisionWords.time)</dt><dd>\(findOut.effort)</dd>
    </dl>

    """
}
