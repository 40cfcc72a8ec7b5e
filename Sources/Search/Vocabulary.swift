/// The words that were met and the terms that they are found by, both numbered as they come.
struct Vocabulary {
    private var words = ByteTable()
    private var termOfWord: [WordTerm] = []
    private var stems = ByteTable()
    /// Words beyond ASCII by Swift's equality, under which a letter that is spelt in two ways is one letter.
    private var termOfSpelling: [String: UInt32] = [:]
    private var spellings: [UInt32: [UInt8]] = [:]

    private struct WordTerm {
        let number: UInt32
        /// Whether the word counts in texts, too.
        let isInTexts: Bool
    }

    var count: Int { stems.count }

    /// The term as the index spells it. Of two spellings it is the first by bytes, whichever was met first.
    func spelling(_ term: Int) -> [UInt8] { spellings[UInt32(term)] ?? Array(stems.string(term)) }

    /// The term of a word in a title; words of every kind count there.
    mutating func term(ofTitleWord word: Span<UInt8>) -> Int { Int(term(of: word).number) }

    /// The term of a word in a text; nil for figures, single letters and words that stand everywhere.
    mutating func term(ofTextWord word: Span<UInt8>) -> Int? {
        let term = term(of: word)
        return term.isInTexts ? Int(term.number) : nil
    }

    private mutating func term(of word: Span<UInt8>) -> WordTerm {
        let number = words.number(of: word)
        if number == termOfWord.count {
            termOfWord.append(WordTerm(number: intern(word), isInTexts: isWorthFinding(word)))
        }
        return termOfWord[number]
    }

    private mutating func intern(_ word: Span<UInt8>) -> UInt32 {
        guard word.allSatisfy({ $0 < 0x80 }) else { return intern(spelling: Array(word)) }
        return UInt32(stems.number(of: stem(Array(word)).span))
    }

    private mutating func intern(spelling: [UInt8]) -> UInt32 {
        let text = String(decoding: spelling, as: UTF8.self)
        guard let known = termOfSpelling[text] else {
            let term = UInt32(stems.number(of: spelling.span))
            termOfSpelling[text] = term
            spellings[term] = spelling
            return term
        }
        if let other = spellings[known], spelling.lexicographicallyPrecedes(other) {
            spellings[known] = spelling
        }
        return known
    }

    /// Numbers in a text are figures; nobody searches for them, and there are many.
    private func isWorthFinding(_ word: Span<UInt8>) -> Bool {
        word.count > 1 && !word.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            && !stopWords.contains(String(decoding: Array(word), as: UTF8.self))
    }
}
