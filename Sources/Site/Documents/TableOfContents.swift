import Markdown

/// Pages with fewer headings than this have no list of contents.
private let fewestHeadings = 4

/// The nested list of a page's headings of levels 2 and 3; empty when there are fewer than four.
func tableOfContents(_ headings: [Heading]) -> HTML {
    let listed = headings.filter { (2...3).contains($0.level) }
    guard listed.count >= fewestHeadings else { return .empty }
    var html: HTML = "<ol>\n"
    var isNested = false
    /// The level of the open entry of the outer list; 0 before the first.
    var outerLevel = 0
    for heading in listed {
        if heading.level == 3, outerLevel == 2, !isNested {
            html.append("\n<ol>\n")
            isNested = true
        } else if heading.level == 2, isNested {
            html.append("</li>\n</ol>\n</li>\n")
            isNested = false
        } else if outerLevel > 0 {
            html.append("</li>\n")
        }
        if !isNested { outerLevel = heading.level }
        html.append("<li><a href=\"")
        html.append(fragment: heading.id)
        html.append("\">")
        html.append(text: heading.text)
        html.append("</a>")
    }
    if isNested { html.append("</li>\n</ol>\n") }
    html.append("</li>\n</ol>\n")
    return html
}
