/// Counts the terms of pages, section by section, one page at a time.
struct TermCounter {
    private(set) var vocabulary = Vocabulary()
    /// The weight of each term in the section at hand, and before that its mentions.
    private var weights: [Int] = []
    /// The terms of the section at hand.
    private var met: [Int] = []

    /// The terms of a page's sections.
    mutating func terms(of page: SearchPage) -> [PageTerms.Term] {
        var terms: [PageTerms.Term] = []
        let sections =
            page.sections.isEmpty
            ? [SearchPage.Section(anchor: "", heading: "", text: [])] : page.sections
        for (index, section) in sections.enumerated() {
            count(section, title: index == 0 ? page.title : nil)
            take(at: UInt8(min(index, PageTerms.mostSections - 1)), into: &terms)
        }
        return terms
    }

    private mutating func count(_ section: SearchPage.Section, title: String?) {
        eachWord(in: section.text) { word in
            if let term = vocabulary.term(ofTextWord: word) { add(1, to: term) }
        }
        for term in met { weights[term] = 16 * 3 * weights[term] / (weights[term] + 2) }
        count(section.heading, for: 64)
        if let title { count(title, for: 160) }
    }

    /// Counts the words of a title, each for at least `weight`; in a short title each says more.
    private mutating func count(_ title: String, for weight: Int) {
        var terms: [Int] = []
        eachWord(in: Array(title.utf8)) { terms.append(vocabulary.term(ofTitleWord: $0)) }
        for term in terms { add(weight + weight / 2 / terms.count, to: term) }
    }

    private mutating func add(_ weight: Int, to term: Int) {
        while weights.count <= term { weights.append(0) }
        if weights[term] == 0 { met.append(term) }
        weights[term] += weight
    }

    private mutating func take(at section: UInt8, into terms: inout [PageTerms.Term]) {
        for term in met {
            let weight = UInt16(clamping: max(1, weights[term]))
            terms.append(PageTerms.Term(number: UInt32(term), weight: weight, section: section))
            weights[term] = 0
        }
        met.removeAll(keepingCapacity: true)
    }
}
