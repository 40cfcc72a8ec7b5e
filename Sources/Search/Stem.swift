/// The stem of an English word after M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980).
///
/// `word` is in lower case. Words of other letters than a to z, and of fewer than three, stay as they are. The
/// script of the search box does the same; a browser test holds both equal. O(length).
package func stem(_ word: [UInt8]) -> [UInt8] {
    guard word.count > 2, word.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
        return word
    }
    var stemmer = Stemmer(word: word)
    stemmer.run()
    return stemmer.word
}

private struct Stemmer {
    var word: [UInt8]

    mutating func run() {
        dropPlural()
        dropPastAndGerund()
        if ends(with: "y"), hasVowel(word.count - 1) { word[word.count - 1] = UInt8(ascii: "i") }
        replaceFirst(of: Self.doubleSuffixes, above: 0)
        replaceFirst(of: Self.fullSuffixes, above: 0)
        dropLastSuffix()
        tidyEnd()
    }

    // MARK: The steps of the paper

    /// Step 1a.
    private mutating func dropPlural() {
        if ends(with: "sses") || ends(with: "ies") {
            word.removeLast(2)
        } else if ends(with: "s"), !ends(with: "ss") {
            word.removeLast()
        }
    }

    /// Step 1b.
    private mutating func dropPastAndGerund() {
        if ends(with: "eed") {
            if measure(word.count - 3) > 0 { word.removeLast() }
            return
        }
        guard let suffix = ["ed", "ing"].first(where: { ends(with: $0) }),
            hasVowel(word.count - suffix.utf8.count)
        else { return }
        word.removeLast(suffix.utf8.count)
        if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
            word.append(UInt8(ascii: "e"))
        } else if endsInDoubleConsonant, !["l", "s", "z"].contains(where: { ends(with: $0) }) {
            word.removeLast()
        } else if measure(word.count) == 1, endsInShortSyllable(word.count) {
            word.append(UInt8(ascii: "e"))
        }
    }

    /// Steps 2 and 3: the first suffix of the list that fits decides.
    private mutating func replaceFirst(of suffixes: [(String, String)], above least: Int) {
        guard let (suffix, replacement) = suffixes.first(where: { ends(with: $0.0) }) else { return }
        let length = word.count - suffix.utf8.count
        guard measure(length) > least else { return }
        word.removeLast(suffix.utf8.count)
        word += replacement.utf8
    }

    /// Step 4.
    private mutating func dropLastSuffix() {
        guard let suffix = Self.lastSuffixes.first(where: { ends(with: $0) }) else { return }
        let length = word.count - suffix.utf8.count
        guard measure(length) > 1 else { return }
        if suffix == "ion" {
            guard let before = word[..<length].last,
                before == UInt8(ascii: "s") || before == UInt8(ascii: "t")
            else { return }
        }
        word.removeLast(suffix.utf8.count)
    }

    /// Step 5.
    private mutating func tidyEnd() {
        if ends(with: "e") {
            let length = word.count - 1
            let measure = measure(length)
            if measure > 1 || (measure == 1 && !endsInShortSyllable(length)) { word.removeLast() }
        }
        if ends(with: "ll"), measure(word.count) > 1 { word.removeLast() }
    }

    private static let doubleSuffixes = [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"),
        ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
        ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ]

    private static let fullSuffixes = [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""),
        ("ness", ""),
    ]

    private static let lastSuffixes = [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism",
        "ate", "iti", "ous", "ive", "ize",
    ]

    // MARK: Conditions, on the first `length` letters

    private func ends(with suffix: String) -> Bool {
        word.count >= suffix.utf8.count && word.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    /// `y` is a consonant at the start and behind a vowel.
    private func isConsonant(_ index: Int) -> Bool {
        switch word[index] {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
            false
        case UInt8(ascii: "y"): index == 0 || !isConsonant(index - 1)
        default: true
        }
    }

    /// How often a run of vowels is followed by a consonant.
    private func measure(_ length: Int) -> Int {
        var count = 0
        var wasVowel = false
        for index in 0..<max(0, length) {
            let isVowel = !isConsonant(index)
            if wasVowel, !isVowel { count += 1 }
            wasVowel = isVowel
        }
        return count
    }

    private func hasVowel(_ length: Int) -> Bool { (0..<max(0, length)).contains { !isConsonant($0) } }

    private var endsInDoubleConsonant: Bool {
        word.count > 1 && word[word.count - 1] == word[word.count - 2] && isConsonant(word.count - 1)
    }

    /// Consonant, vowel, consonant, and the last is none of w, x and y: `hop`.
    private func endsInShortSyllable(_ length: Int) -> Bool {
        guard length > 2, isConsonant(length - 3), !isConsonant(length - 2), isConsonant(length - 1) else {
            return false
        }
        return !"wxy".utf8.contains(word[length - 1])
    }
}
