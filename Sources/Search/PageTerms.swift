import Diagnostics

/// What the index needs of one page: the terms of its sections, and what results show of it. Made for each
/// page on its own, so that workers share the effort.
package struct PageTerms: Sendable {
    /// A term of a section.
    struct Term: Sendable {
        /// Its number in the vocabulary.
        let number: UInt32
        /// How much the section is about it, in 1/16 of one mention in a long text.
        let weight: UInt16
        /// The section's place on the page, at most `mostSections - 1`.
        let section: UInt8
    }

    /// Sections beyond this count as part of the last one.
    package static let mostSections = 64
    /// The length of the text that results may quote, bytes.
    private static let longestExcerpt = 320

    /// Which of the indexer's vocabularies numbers the terms.
    let vocabulary: Int
    let terms: [Term]
    /// The page for results, as a JavaScript value.
    let shown: [UInt8]

    init(_ page: SearchPage, terms: [Term], vocabulary: Int) {
        self.vocabulary = vocabulary
        // Both are kept until the last page is made, so without the room in which they grew.
        self.terms = Array(terms[...])
        shown = Array(Self.shown(page)[...])
    }

    private static func shown(_ page: SearchPage) -> [UInt8] {
        var value = Array("[".utf8)
        for text in [page.url, page.title, page.context] {
            value.appendJSON(text)
            value += ",".utf8
        }
        value += "[".utf8
        for (index, section) in page.sections.prefix(mostSections).enumerated() {
            if index > 0 { value += ",".utf8 }
            value.appendJSON(section.anchor)
            value += ",".utf8
            value.appendJSON(section.heading)
            value += ",".utf8
            value.appendJSON(excerpt(section.text))
        }
        value += "]]".utf8
        return value
    }

    /// The start of a text, cut at a word.
    private static func excerpt(_ text: [UInt8]) -> String {
        guard text.count > longestExcerpt else { return String(decoding: text, as: UTF8.self) }
        let head = text.prefix(longestExcerpt)
        let end = head.lastIndex(of: UInt8(ascii: " ")) ?? 0
        return String(decoding: head[..<end], as: UTF8.self) + " …"
    }
}
