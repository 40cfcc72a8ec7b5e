extension String {
    /// The text with its first letter in upper case.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The text with its first letter in lower case.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    /// The text with a full stop, unless it ends a sentence already.
    package var sentence: String { last.map { ".?!".contains($0) } == true ? self : self + "." }

    /// Its first sentence: up to a full stop, a question or an exclamation mark before a space and a capital letter; all
    /// of it where there is only one. O(bytes).
    package var firstSentence: String { String(self[..<endOfFirstSentence]) }

    /// What follows its first sentence; empty where there is only one.
    package var afterFirstSentence: String {
        String(self[endOfFirstSentence...].drop { $0.isWhitespace })
    }

    private var endOfFirstSentence: Index {
        var position = startIndex
        while position < endIndex {
            let next = index(after: position)
            if ".?!".contains(self[position]), next < endIndex, self[next].isWhitespace,
                self[next...].first(where: { !$0.isWhitespace })?.isUppercase == true
            {
                return next
            }
            position = next
        }
        return endIndex
    }
}
