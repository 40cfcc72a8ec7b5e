import Answers
package import Cost
import CostPages
import Exact
import Telling

// Volumes at which options cross, as they stand in cells.
extension CostWords {
    /// Where `to` is no dearer, in tokens a day: `above about 180 M`, `below about 3.0 M`, `never`.
    package static func place(_ crossover: Crossover, isRobust: Bool) -> String {
        switch crossover.kind {
        case .always: return "any volume"
        case .never: return "never"
        case .above, .below:
            guard let volume = isRobust ? crossover.robust : crossover.first else { return "never" }
            return "\(crossover.kind.name) \(tokens(volume))"
        }
    }

    /// From where `to` is no dearer for good, over several sets of inputs, the least volume first:
    /// `about 90 M to never`; one figure where they agree.
    package static func goodFrom(over crossovers: [Crossover]) -> String {
        let places = crossovers.map { crossover -> (volume: Rational?, text: String) in
            switch crossover.kind {
            case .always: return (0, "any volume")
            case .above(_, let robust): return (robust, robust.map { tokens($0) } ?? "never")
            // Up to a volume is not from a volume on.
            case .below, .never: return (nil, "never")
            }
        }
        let known = places.filter { $0.volume != nil }.sorted { ($0.volume ?? 0) < ($1.volume ?? 0) }
        let ordered = (known + places.filter { $0.volume == nil }).map(\.text)
        guard let first = ordered.first, let last = ordered.last else { return "" }
        return first == last ? first : "\(first) to \(last)"
    }
}
