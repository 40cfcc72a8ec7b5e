/// The terms of a site in the order of their bytes, each with the sections that mention it.
struct TermIndex {
    /// Terms as the index spells them, rising.
    let stems: [[UInt8]]
    /// The mentions of all terms, one term's after the other's, each in the order of the pages.
    private let mentions: [Postings.Entry]
    /// Where the mentions of each term start in `mentions`, and where the last ones end.
    private let starts: [Int]

    init(_ pages: [PageTerms], vocabularies: [Vocabulary]) {
        let (stems, numbers) = Self.merged(vocabularies)
        var starts = [Int](repeating: 0, count: stems.count + 1)
        for page in pages {
            for term in page.terms { starts[numbers[page.vocabulary][Int(term.number)] + 1] += 1 }
        }
        for term in stems.indices { starts[term + 1] += starts[term] }
        var ends = starts
        var mentions = [Postings.Entry](
            repeating: Postings.Entry(section: 0, weight: 0), count: starts[stems.count])
        for (place, page) in pages.enumerated() {
            let first = UInt32(place * PageTerms.mostSections)
            for term in page.terms {
                let number = numbers[page.vocabulary][Int(term.number)]
                mentions[ends[number]] = Postings.Entry(
                    section: first + UInt32(term.section), weight: UInt32(term.weight))
                ends[number] += 1
            }
        }
        self.stems = stems
        self.starts = starts
        self.mentions = mentions
    }

    /// The sections that mention a term; none where the pages that did are gone.
    func postings(_ term: Int) -> Postings {
        Postings(mentions[starts[term]..<starts[term + 1]])
    }

    /// The terms of all vocabularies, and for each vocabulary the places of its terms among them.
    private static func merged(_ vocabularies: [Vocabulary]) -> (stems: [[UInt8]], numbers: [[Int]]) {
        var all: [(stem: [UInt8], vocabulary: Int, term: Int)] = []
        for (number, vocabulary) in vocabularies.enumerated() {
            for term in 0..<vocabulary.count { all.append((vocabulary.spelling(term), number, term)) }
        }
        all.sort { $0.stem.lexicographicallyPrecedes($1.stem) }
        var stems: [[UInt8]] = []
        var numbers = vocabularies.map { [Int](repeating: 0, count: $0.count) }
        for entry in all {
            if stems.last != entry.stem { stems.append(entry.stem) }
            numbers[entry.vocabulary][entry.term] = stems.count - 1
        }
        return (stems, numbers)
    }
}
