package import Diagnostics

/// What a reader sees of a published page, a passage after the other.
package struct PageText: Sendable, Equatable {
    package let title: String
    /// Paragraphs, headings, rows of tables: without tags, in their order.
    let passages: [String]

    /// The page of a file; nil for one that is no page, and for one that search engines leave out: the pages of walks say
    /// what those about questions and outcomes say.
    package init?(_ file: OutputFile) {
        guard file.path.hasSuffix(".html") else { return nil }
        let html = String(decoding: file.bytes, as: UTF8.self)
        guard !html.contains("content=\"noindex"), !file.path.hasPrefix(PrintEdition.route.path) else {
            return nil
        }
        let main = html.between("<main", "</main>") ?? html[...]
        title = main.between("<h1", "</h1>").map { plainText(ofHTML: $0) } ?? file.path
        passages = Self.passages(main)
    }

    /// The tags behind which a passage ends.
    private static let ends: Set<Substring> = [
        "/p", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/tr", "/dt", "/dd", "/pre", "/figcaption",
        "/summary",
        "/svg", "/div", "/ul", "/ol", "br", "p", "ul", "ol",
    ]

    /// O(length).
    private static func passages(_ html: Substring) -> [String] {
        var passages: [String] = []
        var passage = ""
        for part in html.split(separator: "<", omittingEmptySubsequences: false) {
            let tag = part.prefix { $0 != ">" }
            let name = tag.prefix { $0 != " " && $0 != "\n" }
            if ends.contains(name) {
                append(passage, to: &passages)
                passage = ""
            }
            // Cells of a row stand apart.
            if name == "/td" || name == "/th" { passage += " | " }
            passage += "<" + part
        }
        append(passage, to: &passages)
        return passages
    }

    private static func append(_ passage: String, to passages: inout [String]) {
        let text = plainText(ofHTML: passage[...])
        if !text.isEmpty, text != "|" { passages.append(text) }
    }
}

extension String {
    /// What stands between the first tag that begins so and the next end; nil where there is none.
    fileprivate func between(_ start: String, _ end: String) -> Substring? { self[...].between(start, end) }
}

extension Substring {
    fileprivate func between(_ start: String, _ end: String) -> Substring? {
        guard let opening = firstRange(of: start),
            let inside = self[opening.upperBound...].firstIndex(of: ">"),
            let closing = self[inside...].firstRange(of: end)
        else { return nil }
        return self[index(after: inside)..<closing.lowerBound]
    }
}
