import Diagnostics
import Markdown
import Site

/// `{option-matrix}`: the options side by side, from the `option:` of their pages.
func renderOptionMatrix(_ directive: Directive, page: Int, site: SiteContext) throws(Diagnostic)
    -> DirectiveResult
{
    let source = site.map.pages[page]
    try requireNoBody(directive, path: source.source.path)
    let pages = options(of: site.map)
    guard let first = pages.first else {
        throw Diagnostic(
            .error, "option-missing", "no page has 'option:' in its front matter", path: source.source.path,
            span: directive.span,
            help: "write the same labels and a text for each into the pages of all options")
    }
    let labels = (site.map.pages[first].frontMatter.option ?? []).map(\.label)
    let titles = pages.map { site.map.pages[$0].frontMatter.title }
    let rows = labels.map { label in [label] + pages.map { cell(label, of: site.map.pages[$0]) } }
    var result = DirectiveResult(
        html: matrix(pages, rows, from: page, site).text, alternate: alternate(titles: titles, rows: rows))
    result.linkedPages = pages
    return result
}

private func cell(_ label: String, of page: Page) -> String {
    page.frontMatter.option?.first { $0.label == label }?.text ?? ""
}

private func matrix(_ pages: [Int], _ rows: [[String]], from page: Int, _ site: SiteContext) -> HTML {
    let heads = pages.map { option -> HTML in
        anchor(site.url(from: page, to: option), site.map.pages[option].frontMatter.title)
    }
    return table(
        DecisionWords.optionMatrix, class: "option-matrix", head: [.empty] + heads,
        rows: rows.map { (cells: $0.map { "\($0)" as HTML }, class: "") })
}

private func alternate(titles: [String], rows: [[String]]) -> String {
    let lines = [[""] + titles, [String](repeating: "---", count: titles.count + 1)] + rows
    return lines.map { line in
        "| " + line.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }.joined(separator: "\n")
}
