import Diagnostics

/// What the index needs of one page: the terms of its sections, and what results show of it. Made for each
/// page on its own, so that workers share the effort.
package struct PageTerms: Sendable {
    /// A term of a section.
    struct Term: Sendable {
        let stem: String
        /// The section's place on the page, at most `mostSections - 1`.
        let section: UInt8
        /// How much the section is about it, in 1/16 of one mention in a long text.
        let weight: UInt16
    }

    /// Sections beyond this count as part of the last one.
    package static let mostSections = 64
    /// The length of the text that results may quote, bytes.
    private static let longestExcerpt = 320

    let terms: [Term]
    /// The page for results, as a JavaScript value.
    let shown: [UInt8]

    /// The terms of a page. O(bytes).
    package init(_ page: SearchPage) {
        var counter = TermCounter()
        for (index, section) in page.sections.enumerated() {
            counter.count(
                section, at: min(index, Self.mostSections - 1), title: index == 0 ? page.title : nil)
        }
        if page.sections.isEmpty {
            counter.count(SearchPage.Section(anchor: "", heading: "", text: []), at: 0, title: page.title)
        }
        terms = counter.terms
        shown = Self.shown(page)
    }

    private static func shown(_ page: SearchPage) -> [UInt8] {
        let sections = page.sections.prefix(mostSections).flatMap { section in
            [section.anchor, section.heading, excerpt(section.text)]
        }
        let value = JSON.array([
            .string(page.url), .string(page.title), .string(page.context),
            .array(sections.map(JSON.string)),
        ])
        return value.compact
    }

    /// The start of a text, cut at a word.
    private static func excerpt(_ text: [UInt8]) -> String {
        guard text.count > longestExcerpt else { return String(decoding: text, as: UTF8.self) }
        let head = text.prefix(longestExcerpt)
        let end = head.lastIndex(of: UInt8(ascii: " ")) ?? 0
        return String(decoding: head[..<end], as: UTF8.self) + " …"
    }
}

/// Counts the terms of a page, section by section.
private struct TermCounter {
    private(set) var terms: [PageTerms.Term] = []
    private var stems: [String: String] = [:]

    mutating func count(_ section: SearchPage.Section, at place: Int, title: String?) {
        var mentions: [String: Int] = [:]
        eachWord(in: section.text) { bytes in
            guard isWorthIndexing(bytes) else { return }
            let word = String(decoding: bytes, as: UTF8.self)
            if !stopWords.contains(word) { mentions[stemmed(word), default: 0] += 1 }
        }
        var weights = mentions.mapValues { 16 * 3 * $0 / ($0 + 2) }
        count(section.heading, for: 64, in: &weights)
        if let title { count(title, for: 160, in: &weights) }
        for (stem, weight) in weights {
            terms.append(
                PageTerms.Term(
                    stem: stem, section: UInt8(place), weight: UInt16(clamping: max(1, weight))))
        }
    }

    /// Counts the words of a title, each for at least `weight`; in a short title each says more.
    private mutating func count(_ title: String, for weight: Int, in weights: inout [String: Int]) {
        var words: [String] = []
        eachWord(in: title.utf8) { words.append(String(decoding: $0, as: UTF8.self)) }
        for word in words { weights[stemmed(word), default: 0] += weight + weight / 2 / words.count }
    }

    private mutating func stemmed(_ word: String) -> String {
        if let known = stems[word] { return known }
        let result = String(decoding: stem(Array(word.utf8)), as: UTF8.self)
        stems[word] = result
        return result
    }

    /// Numbers in a text are figures; nobody searches for them, and there are many.
    private func isWorthIndexing(_ word: [UInt8]) -> Bool {
        word.count > 1 && word.contains { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
