import Site

/// Why a comparison has no chart of a kind.
struct MissingFigure: Error {
    /// As a sentence.
    let reason: String
    /// Whether a result does not fit, so that the reader misses a chart that there ought to be.
    let isTooLarge: Bool

    init(_ reason: String, isTooLarge: Bool = false) {
        self.reason = reason
        self.isTooLarge = isTooLarge
    }
}

extension MissingFigure {
    var paragraph: HTML { "<p>\(reason)</p>\n" }
}
