/// A question that the cost of a workload answers.
package struct CostInquiry: Hashable, Sendable {
    /// Two options that are held against each other.
    package struct Pair: Hashable, Sendable {
        /// The option that is there already, or comes first.
        package let from: OptionID
        /// The option that may cost no more.
        package let to: OptionID

        /// A pair.
        package init(from: OptionID, to: OptionID) { (self.from, self.to) = (from, to) }
    }

    /// Its word in data.
    package let word: String
    /// The options that are compared, in their order.
    package let options: [OptionID]
    /// The pairs of options whose crossovers it turns on.
    package let pairs: [Pair]
    /// What can be found, in the order in which data names the answers.
    package let findings: [CostFinding]

    /// A question of this word, which whoever prices the workload answers.
    package init(word: String, options: [OptionID], pairs: [Pair], findings: [CostFinding]) {
        self.word = word
        self.options = options
        self.pairs = pairs
        self.findings = findings
    }

    /// Whether an option costs no more than another at this volume: `cheaper`.
    package static func cheaper(_ option: OptionID, than other: OptionID) -> CostInquiry {
        CostInquiry(
            word: cheaperWord, options: [option, other], pairs: [Pair(from: other, to: option)],
            findings: [.pays, .short, .unclear])
    }

    /// The word of `cheaper`.
    package static let cheaperWord = "cheaper"

    /// The two options of `cheaper`; nil for all other questions.
    package var pair: Pair? { word == Self.cheaperWord ? pairs.first : nil }
}

/// What the cost of a workload says of a question; the raw value is its word in data.
package struct CostFinding: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// The finding of a word.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// The cheaper way pays.
    package static let pays = CostFinding(rawValue: "pays")
    /// It does not.
    package static let short = CostFinding(rawValue: "short")
    /// The draws do not settle it.
    package static let unclear = CostFinding(rawValue: "unclear")

    /// What a comparison of two ways says of the cheaper one.
    package init(_ verdict: Verdict) {
        switch verdict {
        case .yes: self = .pays
        case .no: self = .short
        case .open: self = .unclear
        }
    }
}
