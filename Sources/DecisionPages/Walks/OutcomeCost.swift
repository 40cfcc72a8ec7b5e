package import Advice
package import Cost
import CostPages
import Exact
import InferencePages
import Site

/// What the options cost in a scenario, a comparison or a workload, and how an outcome stands there.
package struct OutcomeCost: Sendable {
    package let subject: CostSubject
    /// How the outcome stands; nil where the subject does not price the option that it recommends, and where a
    /// difference does not fit.
    package let advice: Advice?
    /// Whether it is for a difference that does not fit that nothing is known of the standing.
    let isTooLarge: Bool
    /// What the answers say of each option.
    let position: Position

    init(_ subject: CostSubject, _ position: Position) {
        self.subject = subject
        self.position = position
        do {
            advice = try Advice(of: position, on: subject.priced)
            isTooLarge = false
        } catch {
            (advice, isTooLarge) = (nil, true)
        }
    }

    /// All options that are compared, in their order.
    package var options: [OptionID] { subject.priced.options }

    /// USD a month of one option with the assumptions at their favourable ends, as they are, and at their
    /// unfavourable ends.
    func usdPerMonth(_ option: OptionID) -> NamedSets<Rational>? { subject.priced.costs(option) }
}
