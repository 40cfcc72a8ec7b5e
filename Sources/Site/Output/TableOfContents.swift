import Markdown

/// Pages with fewer headings than this have no list of contents.
private let fewestHeadings = 4

/// The nested list of a page's headings of levels 2 and 3; empty when there are fewer than four.
func tableOfContents(_ headings: [Heading]) -> String {
    let listed = headings.filter { (2...3).contains($0.level) }
    guard listed.count >= fewestHeadings else { return "" }
    var out = "<ol>\n"
    var isNested = false
    /// The level of the open entry of the outer list; 0 before the first.
    var outerLevel = 0
    for heading in listed {
        if heading.level == 3, outerLevel == 2, !isNested {
            out += "\n<ol>\n"
            isNested = true
        } else if heading.level == 2, isNested {
            out += "</li>\n</ol>\n</li>\n"
            isNested = false
        } else if outerLevel > 0 {
            out += "</li>\n"
        }
        if !isNested { outerLevel = heading.level }
        out += "<li><a href=\"#\(percentEncoded(heading.id.utf8))\">\(escapedHTML(heading.text))</a>"
    }
    return out + (isNested ? "</li>\n</ol>\n" : "") + "</li>\n</ol>\n"
}
