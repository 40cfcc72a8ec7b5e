package import Exact

/// What draws say of a workload, by the names of its inputs.
package struct ShareSummary: Sendable {
    /// For each option compared the share of draws in which it is the cheapest, 0 to 1.
    package let shares: [(option: OptionID, share: Rational)]
    /// The inputs worth measuring first: mirroring the draws of that one alone changes the cheapest option in this
    /// share of draws, the most first.
    package let measureFirst: [(input: String, share: Rational)]
    /// The inputs that were measured.
    package let measured: [String]
    /// The inputs that are assumed, with ends.
    package let assumed: [String]
    /// What is not counted, in a sentence; nil where all is.
    package let incomplete: String?

    /// A summary; `name` gives the name of an uncertainty by its id.
    package init(
        of draws: Draws, measured: [String], assumed: [String], incomplete: String?, name: (String) -> String
    ) {
        shares = draws.options.compactMap { option in draws.share(option).map { (option, $0) } }
        measureFirst = draws.decisive.map { (name($0.id), Draws.share($0.draws)) }
        self.measured = measured
        self.assumed = assumed
        self.incomplete = incomplete
    }
}
