package import Exact

/// From which volume one option is no dearer than another.
package struct Crossover: Hashable, Sendable {
    /// Where `to` is no dearer than `from`.
    package enum Kind: Hashable, Sendable {
        /// Above a volume: from `first` on at least for a while, from `robust` on for good; nil where it
        /// loses again however large the volume.
        case above(first: Rational, robust: Rational?)
        /// Below a volume: up to `first` throughout, above `robust` no longer; nil where it wins again
        /// however large the volume.
        case below(first: Rational, robust: Rational?)
        /// At every volume.
        case always
        /// At no volume.
        case never

        /// The word of the kind: `above`, `below`, `always` or `never`.
        package var name: String {
            switch self {
            case .above: "above"
            case .below: "below"
            case .always: "always"
            case .never: "never"
            }
        }
    }

    /// The option that is left.
    package var from: OptionID
    /// The option that is taken.
    package var to: OptionID
    /// Where `to` is no dearer.
    package var kind: Kind
    /// What a further unit of volume costs in the long run with `from`, USD per month: with `toMarginal`
    /// the reason of a "never".
    package var fromMarginalUSDPerMonth: Rational
    /// What a further unit of volume costs in the long run with `to`, USD per month.
    package var toMarginalUSDPerMonth: Rational

    /// The option that costs no more from the volume on: `to`, but for a pair in which that wins below it.
    package var overtaking: OptionID { if case .below = kind { from } else { to } }

    /// The other one.
    package var overtaken: OptionID { if case .below = kind { to } else { from } }

    /// The first volume; 0 for always, nil for never.
    package var first: Rational? {
        switch kind {
        case .above(let first, _), .below(let first, _): first
        case .always: 0
        case .never: nil
        }
    }

    /// The volume from which the answer holds for good; 0 for always, nil for never and
    /// where there is none.
    package var robust: Rational? {
        switch kind {
        case .above(_, let robust), .below(_, let robust): robust
        case .always: 0
        case .never: nil
        }
    }
}

extension Sequence<Crossover> {
    /// The crossover of a pair, whichever of the two comes first; nil where one is not compared.
    package func between(_ first: OptionID, _ second: OptionID) -> Crossover? {
        self.first { $0.from == first && $0.to == second || $0.from == second && $0.to == first }
    }
}
