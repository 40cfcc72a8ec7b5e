package import Advice
package import Cost
import Exact
import Site

/// What the options cost in a scenario, a comparison or a workload, and how an outcome stands there.
package struct OutcomeCost: Sendable {
    package let subject: CostSubject
    /// How the outcome stands; nil where the subject does not price the option that it recommends, and where a
    /// difference does not fit.
    package let advice: Advice?
    /// Whether nothing is known of the standing because a difference does not fit.
    let isTooLarge: Bool
    init(_ subject: CostSubject, _ position: Position) {
        self.subject = subject
        do {
            advice = try Advice(of: position, on: subject.priced)
            isTooLarge = false
        } catch {
            (advice, isTooLarge) = (nil, true)
        }
    }

    /// All options that are compared, in their order.
    package var options: [OptionID] { subject.priced.options }

    /// USD a month of one option in the three sets of inputs.
    func usdPerMonth(_ option: OptionID) -> NamedSets<Rational>? { subject.priced.costs(option) }
}
