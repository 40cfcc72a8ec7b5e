import Cost
import CostPages
import Exact
import Inference

extension FigureData.Cell {
    /// A number with the range of a scenario's sets.
    init(_ sets: LowBaseHigh<Rational?>, as text: (Rational) -> String) {
        self.init(NamedSets(low: sets.low, base: sets.base, high: sets.high), as: text)
    }
}
