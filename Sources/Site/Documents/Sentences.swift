extension String {
    /// The text with its first letter in upper case.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// The text with its first letter in lower case.
    package var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

    /// The text with a full stop, unless it ends a sentence already.
    package var sentence: String { last.map { ".?!".contains($0) } == true ? self : self + "." }
}
