import Diagnostics

/// What the words of a claim say about its value.
enum ClaimVerdict {
    case holds
    /// There is no figure of the value's kind in the words.
    case noFigure
    /// A character, named by its number where it cannot be seen, with which people read another figure.
    case unreadable(String)
    /// The figures that do not hold.
    case stale([ClaimedFigure])
}

extension ComputedValue {
    /// Whether the words hold the value. Of figures with the value's unit all must be honest roundings; where
    /// none names a unit, one must.
    func verdict(on text: String) -> ClaimVerdict {
        guard let exact else {
            let text = text.lowercased()
            return words.contains { text.contains($0) } ? .holds : .stale([])
        }
        if let mark = text.unreadableCharacter ?? FigureTokens(text).misleadingSign.map({ Swift.String($0) })
        {
            return .unreadable(mark)
        }
        let fitting = claimedFigures(in: text, unit: unit).filter { $0.fits(unit) }
        let explicit = fitting.filter(\.isExplicit)
        let meant = explicit.isEmpty ? fitting : explicit
        if meant.isEmpty { return .noFigure }
        let wrong = meant.filter { !$0.isRounding(of: exact, unit) }
        let isEnough = explicit.isEmpty ? wrong.count < meant.count : wrong.isEmpty
        return isEnough ? .holds : .stale(wrong)
    }
}

extension String {
    /// The first character by which people read another figure than is read here: a digit, fraction or power
    /// beyond ASCII (but in a word such as `m²`), or one that cannot be seen, beside a figure.
    fileprivate var unreadableCharacter: String? {
        guard utf8.contains(where: { $0 >= 0x80 }) else { return nil }
        var before: Unicode.Scalar = " "
        // The first of the characters that cannot be seen and end before this one.
        var hidden: Unicode.Scalar?
        for scalar in unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint {
                if isOfFigure(before) { return codePoint(scalar) }
                hidden = hidden ?? scalar
            } else {
                if let hidden, isOfFigure(scalar) { return codePoint(hidden) }
                hidden = nil
                let isForeign = !scalar.isASCII && scalar.properties.numericType != nil
                if isForeign, !before.properties.isAlphabetic { return Swift.String(scalar) }
            }
            before = scalar
        }
        return nil
    }
}

private func isOfFigure(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.numericType != nil || "$.,%/".unicodeScalars.contains(scalar))
}
