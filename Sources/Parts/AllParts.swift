import Claims
import CostPages
import DecisionPages
package import Fields
import InferencePages
package import Site

/// The parts of a handbook that compute, each of which may build on those before it. A further one is added here.
package let handbookParts: [any SitePart] = [ClaimsPart(), CostPart(), InferencePart(), DecisionPart()]

extension BuildOptions {
    /// A build with all parts.
    package static func withAllParts(today: CalendarDate) -> BuildOptions {
        var options = BuildOptions(today: today)
        options.parts = handbookParts
        return options
    }
}
