package import Cost
import Exact
package import Site
package import Telling

/// A comparison with its draws and its costs over the volumes: the one value that its page, its tables and its files
/// print.
package struct ComparisonFigures: Sendable {
    package let priced: PricedComparison
    private let costs: CostLines

    /// Computes the figures of a comparison. O(draws x numbers).
    package init(_ priced: PricedComparison) {
        self.priced = priced
        costs = CostLines(
            of: priced.options, hasRanges: priced.hasRanges,
            at: priced.tableVolumes.map { VolumeLine(at: $0, priced.estimate) }, drawn: priced.draws)
    }

    package var draws: Draws { costs.draws }
    package var estimate: ComparisonEstimate { priced.estimate }
    package var options: [OptionID] { priced.options }
    package var hasRanges: Bool { priced.hasRanges }
    package var words: CurveWords { priced.words }

    /// Monthly cost over the volumes.
    package var costTable: PageTable {
        costs.table(priced.title, volume: priced.volume.title, in: words) { volume in
            words.bound(volume) + (volume == priced.volume.usual ? ComparisonWords.usualMark : "")
        }
    }

    /// The same costs for programs.
    package var costCSV: String { costs.csv(volume: "volume") }
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
