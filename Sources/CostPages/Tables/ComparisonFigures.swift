package import Cost
import Exact

/// A comparison with its draws and its costs over the volumes: the one value that its page, its tables and its files
/// print.
package struct ComparisonFigures: Sendable {
    package let priced: PricedComparison
    /// The options over thousands of draws, at the usual volume and where it is in doubt which is cheapest.
    package let draws: Draws
    /// The costs over the volumes of the table and the usual one, in rising order.
    package let lines: [VolumeLine]

    /// Computes the figures of a comparison. O(draws x numbers).
    package init(_ priced: PricedComparison) {
        self.priced = priced
        let estimate = priced.estimate
        var lines = priced.tableVolumes.map { VolumeLine(at: $0, estimate) }
        let doubtful = lines.indices.filter { lines[$0].isInDoubt }
        draws = priced.draws(
            at: doubtful.compactMap { index in
                lines[index].lowest.map {
                    Draws.Reference(volume: lines[index].volume, option: priced.options[$0])
                }
            })
        for (reference, index) in doubtful.enumerated() {
            lines[index].compare(priced.options, draws, reference)
        }
        self.lines = lines
    }

    package var estimate: ComparisonEstimate { priced.estimate }
    package var options: [OptionID] { priced.options }
    package var hasRanges: Bool { priced.hasRanges }
    package var words: CurveWords { priced.words }
}

extension PricedComparison {
    /// The volumes of its tables and the usual one, in rising order.
    var tableVolumes: [Rational] { Set(roundVolumes(of: volume) + [volume.usual]).sorted() }
}

/// The round volumes between both ends of a comparison: 1 and 3 times each power of ten, both ends among them where
/// they are above 0.
private func roundVolumes(of volume: Comparison.Volume) -> [Rational] {
    let powers = (-9...18).compactMap { exponent -> Rational? in
        var power: Rational = 1
        for _ in 0..<abs(exponent) { power = (try? exponent < 0 ? power / 10 : power * 10) ?? power }
        return power
    }
    let round = powers.flatMap { power in [power, (try? power * 3) ?? power] }
    let inside = round.filter { $0 >= volume.from && $0 <= volume.to }
    // From zero there are powers without end: the eight largest are enough.
    let shown = volume.from == 0 ? Array(inside.suffix(8)) : inside
    return shown + [volume.from, volume.to].filter { $0 > 0 }
}
