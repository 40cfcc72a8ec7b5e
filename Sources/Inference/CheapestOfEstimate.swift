package import Cost
package import Exact

extension Estimate {
    /// The cheapest options over a range of volumes in tokens per day, as `CheapestOverVolume` has it; nil where
    /// an exact result does not fit, or where two curves are too nearly parallel to say where they cross.
    package func cheapest(above lower: Rational, upTo upper: Rational) -> CheapestOverVolume? {
        do {
            return try CheapestOverVolume(of: curves, above: lower, upTo: upper)
        } catch {
            return nil
        }
    }
}
