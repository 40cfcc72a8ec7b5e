import Cost
import Exact

/// The volumes that the near chart of a comparison shows, and what is cheapest over them.
struct NearRange {
    /// Twice the volume in the middle; the chart begins at zero.
    let upper: Rational
    let cheapest: CheapestOverVolume?
    /// The boundary that the rule marks; nil where one option is the cheapest throughout.
    let boundary: Boundary?

    /// A volume at which one cheapest option follows another.
    struct Boundary {
        let below: OptionID
        let above: OptionID
        let volume: Rational
    }

    /// About the boundary between both ends that lies nearest to the usual volume, by their ratio; without one about the
    /// usual volume itself. Nil where a result does not fit.
    init?(of priced: PricedComparison) {
        let usual = priced.volume.usual
        let boundaries = Self.boundaries(priced.estimate.cheapest)
        let nearest = boundaries.min { Self.ratio($0.volume, usual) < Self.ratio($1.volume, usual) }
        guard let upper = try? 2 * (nearest?.volume ?? usual), upper > 0 else { return nil }
        self.upper = upper
        boundary = nearest
        cheapest = try? CheapestOverVolume(of: priced.estimate.curves.base, above: 0, upTo: upper)
    }

    private static func boundaries(_ cheapest: CheapestOverVolume?) -> [Boundary] {
        let runs = cheapest?.runs ?? []
        return zip(runs, runs.dropFirst()).map {
            Boundary(below: $0.option, above: $1.option, volume: $1.start)
        }
    }

    /// How far two volumes are apart; from no volume everything is equally far.
    private static func ratio(_ first: Rational, _ second: Rational) -> Rational {
        guard first > 0, second > 0 else { return 1 }
        return (try? max(first, second) / min(first, second)) ?? 1
    }
}
