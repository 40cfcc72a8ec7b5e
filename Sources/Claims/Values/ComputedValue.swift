package import Exact
package import Site

/// A computed figure that pages refer to by an id: `cost.support-assistant.closed`.
package struct ComputedValue: Sendable {
    package let id: String
    package let unit: ValueUnit
    /// The figure; nil where there is none, as for a crossover that is never, and for a day.
    package let exact: Rational?
    /// The figure in the form that pages print.
    package let text: String
    /// Words that say the same where there is no figure, such as `never`, in lower case.
    package let words: [String]
    /// How it was computed, and from what.
    package let derivation: Derivation
    /// The page that shows where the figure comes from.
    package let route: Route
    package let fragment: String?

    package init(
        _ id: String, _ unit: ValueUnit, _ exact: Rational?, _ text: String, words: [String] = [],
        _ derivation: Derivation, at route: Route, _ fragment: String?
    ) {
        self.id = id
        self.unit = unit
        self.exact = exact
        self.text = text
        self.words = words
        self.derivation = derivation
        self.route = route
        self.fragment = fragment
    }

    /// The figure as errors name it: as pages print it, with the exact one where that says more.
    package var named: String {
        guard let exact, exact.text != text else { return text }
        return "\(text) (\(exact.text))"
    }
}

/// Why an id has no value.
package struct ValueError: Error {
    /// The rule of the diagnostic.
    package var rule = "value-missing"
    package let message: String
    package let help: String?

    package init(rule: String = "value-missing", message: String, help: String?) {
        self.rule = rule
        self.message = message
        self.help = help
    }
}
