package import Diagnostics
package import Fields

/// The files that a new handbook starts with: enough to build without a problem, and small enough
/// to be read and replaced in an hour.
package func starterFiles(title: String, today: CalendarDate) -> [SourceFile] {
    let matter = "date: \(today)\nreviewed: \(today)\nreview_by: \(today.aYearLater)"
    let texts: [(path: String, text: String)] = [
        ("content/handbook.yaml", starterConfiguration(title: title)),
        ("content/data/decision.yaml", starterDecision),
        ("templates/page.mustache", starterTemplate),
        ("templates/assets/site.css", starterStyle),
    ]
    let pages = starterPages.map { page in
        ("content/\(page.path)", "---\n\(page.frontMatter)\n\(matter)\n---\n\(page.text)")
    }
    return (texts + pages).map { SourceFile(path: $0.0, bytes: Array($0.1.utf8)) }
}

private func starterConfiguration(title: String) -> String {
    """
    title: \(quotedYAML(title))
    description: One sentence that says whom this handbook helps, and with what.
    language: en
    edition: "1"
    navigation:
      - Decide: decide/index.md
      - Options: patterns/index.md
      - Examples: examples/index.md

    """
}
