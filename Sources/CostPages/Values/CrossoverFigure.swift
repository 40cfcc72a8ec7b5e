import Claims
package import Cost
package import Exact
package import Telling

/// What the value of a crossover says: where one option overtakes the other, for the first time or for good.
package struct CrossoverFigure {
    /// Nil where it is no volume.
    package let volume: Rational?
    /// `about 1,900 requests a second`, `never`, `any volume`.
    package let text: String
    /// What claims may say in its place.
    package let words: [String]
    /// What the volume is, without the comparison: `First volume at which one costs no more than another`.
    package let title: String
    package let formula: String

    /// The volume from which the overtaking option costs no more: for good, or for the first time.
    package init(_ crossover: Crossover, isRobust: Bool, in names: CurveWords) {
        let isVolume = crossover.kind != .always && crossover.kind != .never
        volume = isVolume ? (isRobust ? crossover.robust : crossover.first) : nil
        if let volume {
            (text, words) = (names.crossover(volume), [])
        } else if crossover.kind == .always {
            (text, words) = (ClaimWords.anyVolume, ClaimWords.saysAnyVolume)
        } else {
            (text, words) = (ClaimWords.never, ClaimWords.saysNever)
        }
        let pair = "\(names.name(crossover.overtaking)) costs no more than \(names.name(crossover.overtaken))"
        title = isRobust ? "Volume from which \(pair) for good" : "First volume at which \(pair)"
        formula =
            isRobust
            ? "the volume above which the second cost is never above the first again"
            : "the lowest volume at which the second cost is not above the first"
    }
}
