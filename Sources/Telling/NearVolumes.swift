package import Cost
package import Exact

/// The volumes that a near chart shows, and what is cheapest over them.
package struct NearVolumes {
    /// Twice the volume in the middle, or a quarter beyond one's own where that is not far; the chart begins at zero.
    package let upper: Rational
    package let cheapest: CheapestOverVolume?
    /// The boundary that the rule marks, in the middle where there is one within the whole range; nil where one option
    /// is the cheapest throughout.
    package let boundary: Boundary?

    /// A volume at which one cheapest option follows another.
    package struct Boundary {
        /// The place of the later one among the runs.
        package let run: Int
        package let below: OptionID
        package let above: OptionID
        /// From which volume on the later one is the cheapest.
        package let volume: Rational
    }

    /// About the boundary within the whole range that lies nearest to a volume, by their ratio; without one about the
    /// volume itself. `near` says what is cheapest from zero to another volume. Throws `overflow`.
    package init(
        about own: Rational, within whole: CheapestOverVolume?,
        near: (_ upper: Rational) -> CheapestOverVolume?
    ) throws(ArithmeticError) {
        let nearest = try Self.nearest(whole, to: own)
        upper = try Self.upper(nearest?.volume ?? own, own)
        cheapest = near(upper)
        if let same = cheapest?.boundaries.first(where: { $0.volume == nearest?.volume }) {
            boundary = same
        } else {
            boundary = try Self.nearest(cheapest, to: own)
        }
    }

    /// Beyond ten times the middle nothing would be seen of it.
    private static func upper(_ middle: Rational, _ own: Rational) throws(ArithmeticError) -> Rational {
        let (twice, tenfold) = try (2 * middle, 10 * middle)
        return try twice < own && own <= tenfold ? own * 5 / 4 : twice
    }

    private static func nearest(
        _ cheapest: CheapestOverVolume?, to volume: Rational
    ) throws(ArithmeticError) -> Boundary? {
        var nearest: (boundary: Boundary, factor: Rational)?
        for boundary in cheapest?.boundaries ?? [] {
            // From no volume everything is equally far: the first boundary is as good as any.
            let factor =
                try volume == 0
                ? 1 : max(boundary.volume, volume) / min(boundary.volume, volume)
            if nearest.map({ factor < $0.factor }) ?? true { nearest = (boundary, factor) }
        }
        return nearest?.boundary
    }
}

extension CheapestOverVolume {
    /// Where the runs meet, in rising order.
    package var boundaries: [NearVolumes.Boundary] {
        runs.indices.dropFirst().map { index in
            NearVolumes.Boundary(
                run: index, below: runs[index - 1].option, above: runs[index].option,
                volume: runs[index].start)
        }
    }
}
