import Diagnostics
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private func page(_ title: String, _ sections: [(String, String)]) -> SearchPage {
        SearchPage(
            url: title + "/", title: title, context: "Guide",
            sections: sections.map { heading, text in
                SearchPage.Section(anchor: heading.lowercased(), heading: heading, text: Array(text.utf8))
            })
    }

    private func files(_ pages: [SearchPage]) -> [String: String] {
        let indexer = Indexer()
        return files(pages.map(indexer.terms), of: indexer)
    }

    private func files(_ pages: [PageTerms], of indexer: Indexer) -> [String: String] {
        var files: [String: String] = [:]
        indexer.emitFiles(pages, in: "search/") { files[$0.path] = String(decoding: $0.bytes, as: UTF8.self) }
        return files
    }

    /// The terms of pages that one task counted.
    private func terms(_ pages: [SearchPage]) -> [(stem: [UInt8], section: UInt8)] {
        var counter = TermCounter()
        let terms = pages.flatMap { counter.terms(of: $0) }
        return terms.map { (counter.vocabulary.spelling(Int($0.number)), $0.section) }
    }

    @Test func titlesCountForMoreThanHeadingsAndHeadingsForMoreThanText() throws {
        let files = files([
            page("Other", [("", "A router sends requests.")]), page("Router", [("", "Text.")]),
            page("More", [("Router", "Text.")]),
        ])
        let terms = try #require(files["search/terms/0.js"])
        let line = try #require(terms.split(separator: "\\n").first { $0.hasPrefix("router:") })
        let grades = line.filter(\.isUppercase)
        #expect(line.filter { !$0.isUppercase } == "router:1s1s")
        #expect(grades.count == 3)
        #expect(Array(grades)[1] > Array(grades)[2])
        #expect(Array(grades)[2] > Array(grades)[0])
    }

    @Test func aPageIsShownWithItsSections() {
        let files = files([page("A \"b\"", [("", "Text."), ("Why", "Because.")])])
        #expect(
            files["search/pages/0.js"] == """
                handbookSearch.pages(0,[["A \\"b\\"/","A \\"b\\"","Guide",["","","Text.","why","Why","Because."]]])

                """)
    }

    @Test func theManifestKnowsTheFirstTermOfEachFile() {
        let pages = (0..<400).map { number in
            page("P\(number)", [("", (0..<40).map { "w\(number)x\($0)" }.joined(separator: " "))])
        }
        let files = files(pages)
        let manifest = files["search/manifest.js"] ?? ""
        #expect(manifest.hasPrefix("handbookSearch.open({\"version\":\""))
        let pageFiles = files.keys.count { $0.hasPrefix("search/pages/") }
        #expect(manifest.firstMatch(of: /"pages":\[([0-9,]*)\]/)?.1.split(separator: ",").count == pageFiles)
        for number in 0..<files.keys.count(where: { $0.hasPrefix("search/terms/") }) {
            let text = files["search/terms/\(number).js"] ?? ""
            let head = "handbookSearch.terms(\(number),\""
            #expect(text.hasPrefix(head))
            #expect(text.utf8.count < 20_000)
            let first = text.dropFirst(head.count).prefix { $0 != ":" }
            #expect(manifest.contains("\"\(first)\""))
        }
    }

    @Test func aCommonTermKeepsTheSectionsThatAreMostAboutIt() {
        let postings = Postings(
            (0..<5_000).map { Postings.Entry(section: $0, weight: $0 == 4_321 ? 200 : 16) })
        var bytes: [UInt8] = []
        postings.graded(among: 10_000).encode(into: &bytes)
        let encoded = String(decoding: bytes, as: UTF8.self)
        #expect(encoded.filter(\.isUppercase).count == SearchIndex.mostSections)
        #expect(encoded.filter(\.isUppercase).max() == encoded.last)
    }

    @Test func moreSectionsThanPlacesCountAsTheLast() {
        let terms = terms([page("P", (0..<70).map { ("H\($0)", "word\($0)") })])
        #expect(terms.map(\.section).max() == 63)
        #expect(terms.contains { $0.stem == Array("word69".utf8) && $0.section == 63 })
    }

    @Test func theSamePagesGiveTheSameFiles() {
        let pages = { [self.page("A", [("", "one two three four")]), self.page("B", [("", "two")])] }
        #expect(files(pages()) == files(pages()))
    }

    /// Swift's strings take both spellings for one, whichever comes first.
    @Test(arguments: ["caf\u{E9} one two cafe\u{301} three", "cafe\u{301} one caf\u{E9}"])
    func twoSpellingsOfALetterAreOneTerm(text: String) {
        let stems = Set(terms([page("P", [("", text)])]).map(\.stem)).filter { $0.starts(with: "caf".utf8) }
        #expect(stems == [Array("cafe\u{301}".utf8)])
    }

    /// Tasks that count at the same time number words as they meet them; the files do not show it.
    @Test func whoCountsAPageChangesNothing() async {
        let pages = (0..<40).map { number in
            page(
                "P\(number)",
                [("Same", "every page \(number) caf\u{E9} word\(number % 7)"), ("", "x y\(number)z")])
        }
        let expected = files(pages)
        let indexer = Indexer()
        let counted = await withTaskGroup(of: (Int, PageTerms).self) { group in
            for (place, page) in pages.enumerated().reversed() {
                group.addTask { (place, indexer.terms(of: page)) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect(files(pages.indices.compactMap { counted[$0] }, of: indexer) == expected)
    }

    /// A page that was counted again leaves terms that no page has any more.
    @Test func termsOfForgottenPagesAreNotInTheFiles() {
        let indexer = Indexer()
        _ = indexer.terms(of: page("Old", [("", "forgotten")]))
        let new = indexer.terms(of: page("New", [("", "remembered")]))
        #expect(files([new], of: indexer) == files([page("New", [("", "remembered")])]))
    }

    @Test func aSiteWithoutPagesHasAnEmptyIndex() {
        #expect(Set(files([]).keys) == ["search/manifest.js"])
    }
}
