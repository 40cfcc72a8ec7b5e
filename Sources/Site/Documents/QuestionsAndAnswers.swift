import Diagnostics
import Markdown

/// The questions and answers of a page of kind `faq` as schema.org's FAQPage, or nil for other pages.
///
/// Every heading that ends in a question mark is a question; the text up to the next heading of
/// the same or a higher level is its answer.
func faqPage(_ document: PageDocument) -> JSON? {
    guard document.kind == "faq" else { return nil }
    let questions = document.headings.filter { $0.text.hasSuffix("?") }
    let html = String(decoding: document.body, as: UTF8.self)
    let entries = questions.compactMap { heading -> JSON? in
        guard let answer = answer(to: heading, in: html) else { return nil }
        return .members([
            "@type": .string("Question"), "name": .string(heading.text),
            "acceptedAnswer": .members(["@type": .string("Answer"), "text": .string(answer)]),
        ])
    }
    guard !entries.isEmpty else { return nil }
    return .members([
        "@context": .string("https://schema.org"), "@type": .string("FAQPage"), "mainEntity": .array(entries),
    ])
}

private func answer(to heading: Heading, in html: String) -> String? {
    guard let start = html.firstRange(of: "<h\(heading.level) id=\"\(escapedHTML(heading.id))\""),
        let end = html[start.upperBound...].firstRange(of: "</h\(heading.level)>")
    else { return nil }
    let rest = html[end.upperBound...]
    let stop = (1...heading.level).compactMap { rest.firstRange(of: "<h\($0) id=")?.lowerBound }.min()
    let text = plainText(ofHTML: rest[..<(stop ?? rest.endIndex)])
    return text.isEmpty ? nil : text
}

/// The text of an HTML fragment: tags dropped, entities resolved, white space folded.
func plainText(ofHTML html: Substring) -> String {
    var text = ""
    var isInTag = false
    for scalar in html.unicodeScalars {
        if scalar == "<" {
            isInTag = true
        } else if scalar == ">", isInTag {
            isInTag = false
        } else if !isInTag {
            text.unicodeScalars.append(scalar)
        }
    }
    for (entity, character) in [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
        text = text.replacing(entity, with: character)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
