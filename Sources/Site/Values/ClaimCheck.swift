import Cost

/// What the words of a claim say about its value.
enum ClaimVerdict {
    case holds
    /// There is no figure of the value's kind in the words.
    case noFigure
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
        let fitting = claimedFigures(in: text).filter { $0.fits(unit) }
        let explicit = fitting.filter(\.isExplicit)
        let meant = explicit.isEmpty ? fitting : explicit
        if meant.isEmpty { return .noFigure }
        let wrong = meant.filter { !$0.isRounding(of: exact, unit) }
        let isEnough = explicit.isEmpty ? wrong.count < meant.count : wrong.isEmpty
        return isEnough ? .holds : .stale(wrong)
    }
}
