import Cost

/// Where one option stays cheaper than another, with every input as it is and at its two ends: what the label of
/// a chart, its title, its description and its table say.
struct CrossoverFinding: Sendable {
    let base: Crossover
    /// From the smallest to the largest of the three sets; nil without ranges.
    let range: (least: End, most: End)?

    /// Where a set puts the crossover.
    enum End: Equatable, Sendable {
        case always
        /// In tokens per day.
        case volume(Rational)
        case never

        init(_ crossover: Crossover) {
            switch crossover.kind {
            case .always: self = .always
            case .never: self = .never
            case .above(_, let robust), .below(_, let robust): self = robust.map(End.volume) ?? .never
            }
        }

        /// The volume; zero for always, nil for never.
        var volume: Rational? {
            switch self {
            case .always: 0
            case .volume(let volume): volume
            case .never: nil
            }
        }
    }

    init(_ sets: LowBaseHigh<Crossover>, hasRanges: Bool) {
        base = sets.base
        let ends = [sets.low, sets.base, sets.high].map(End.init).sorted { left, right in
            switch (left.volume, right.volume) {
            case (let left?, let right?): left < right
            case (let left, nil): left != nil
            case (nil, _): false
            }
        }
        range = hasRanges && ends[0] != ends[2] ? (ends[0], ends[2]) : nil
    }

    /// The volume from which the answer holds for good, in tokens per day; nil where there is none.
    var volume: Rational? {
        switch base.kind {
        case .above(_, let robust), .below(_, let robust): robust
        case .always, .never: nil
        }
    }

    /// `Self-hosted stays cheaper than closed above about 180 M tokens a day (15 M to 220 M)`, without a full
    /// stop; where the lines do not cross for good, why.
    var sentence: String {
        guard let volume else { return FigureWords.doNotCross(base) }
        let text = FigureWords.staysCheaper(base, Display.crossover(tokensPerDay: volume))
        guard let range else { return text }
        return "\(text) (\(FigureWords.span(FigureWords.end(range.least), FigureWords.end(range.most))))"
    }

    /// Whether the lines cross more than once.
    var crossesAgain: Bool {
        switch base.kind {
        case .above(let first, let robust), .below(let first, let robust): robust != first
        case .always, .never: false
        }
    }
}
