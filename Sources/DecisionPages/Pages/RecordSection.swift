import Site

/// What a design document needs: the address, the decision record, and both as files.
func recordSection(_ report: WalkReport, _ links: DecisionLinks) -> PageSection {
    let record = links.file(links.decisions.routes.record(of: report.walk))
    let json = links.file(links.decisions.routes.json(of: report.walk))
    return PageSection(
        id: "record", title: DecisionWords.record,
        content: """
            <div class="record">
            <label for="permalink">\(DecisionWords.permalink(isOutcome: true))</label>
            <textarea class="permalink" id="permalink" rows="3" readonly>\(report.permalink ?? report.url)</textarea>
            <pre><code>\(report.markdown)</code></pre>
            <ul class="downloads">
            <li><a\(href: record) download>\(DecisionWords.recordFile)</a></li>
            <li><a\(href: json) download>\(DecisionWords.walkFile)</a></li>
            </ul>
            </div>

            """)
}
