import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private func page(_ title: String, _ sections: [(String, String)]) -> PageTerms {
        PageTerms(
            SearchPage(
                url: title + "/", title: title, context: "Guide",
                sections: sections.map { heading, text in
                    SearchPage.Section(anchor: heading.lowercased(), heading: heading, text: Array(text.utf8))
                }))
    }

    private func files(_ pages: [PageTerms]) -> [String: String] {
        Dictionary(
            uniqueKeysWithValues: SearchIndex(pages).files(in: "search/").map {
                ($0.path, String(decoding: $0.bytes, as: UTF8.self))
            })
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
        var postings = Postings()
        for section in 0..<5_000 { postings.add(UInt32(section), section == 4_321 ? 200 : 16) }
        let encoded = String(decoding: postings.graded(among: 10_000).encoded, as: UTF8.self)
        #expect(encoded.filter(\.isUppercase).count == SearchIndex.mostSections)
        #expect(encoded.filter(\.isUppercase).max() == encoded.last)
    }

    @Test func moreSectionsThanPlacesCountAsTheLast() {
        let terms = page("P", (0..<70).map { ("H\($0)", "word\($0)") }).terms
        #expect(terms.map(\.section).max() == 63)
        #expect(terms.contains { $0.stem == "word69" && $0.section == 63 })
    }

    @Test func theSamePagesGiveTheSameFiles() {
        let pages = { [self.page("A", [("", "one two three four")]), self.page("B", [("", "two")])] }
        #expect(files(pages()) == files(pages()))
    }

    /// Swift's strings take both spellings for one: the term is spelt as it comes first.
    @Test func twoSpellingsOfALetterAreOneTerm() {
        for _ in 0..<8 {
            let terms = page("P", [("", "caf\u{E9} one two cafe\u{301} three")]).terms
            #expect(
                terms.map(\.stem).filter { $0.hasPrefix("caf") }.map { Array($0.utf8) } == [
                    Array("caf\u{E9}".utf8)
                ])
        }
    }

    @Test func aSiteWithoutPagesHasAnEmptyIndex() {
        #expect(Set(files([]).keys) == ["search/manifest.js"])
    }
}
