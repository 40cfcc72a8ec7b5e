package import Cost
package import Exact

/// Where one option of a pair stays cheaper than the other: what the chart of the inputs that move it is about.
package struct CrossoverFinding: Sendable {
    package let base: Crossover

    package init(_ base: Crossover) { self.base = base }

    /// Where a set puts the crossover.
    package enum End: Equatable, Sendable {
        case always
        /// In tokens per day.
        case volume(Rational)
        case never

        package init(_ crossover: Crossover) {
            switch crossover.kind {
            case .always: self = .always
            case .never: self = .never
            case .above(_, let robust), .below(_, let robust): self = robust.map(End.volume) ?? .never
            }
        }

        /// The volume; zero for always, nil for never.
        package var volume: Rational? {
            switch self {
            case .always: 0
            case .volume(let volume): volume
            case .never: nil
            }
        }
    }

    /// The volume from which the answer holds for good, in tokens per day; nil where there is none.
    package var volume: Rational? {
        switch base.kind {
        case .above(_, let robust), .below(_, let robust): robust
        case .always, .never: nil
        }
    }
}
