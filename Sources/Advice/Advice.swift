package import Cost
package import Exact

/// What gates and costs say together about an outcome: the one value that page, record, JSON and terminal print.
package struct Advice: Sendable {
    /// What is known of an option.
    package struct Line: Hashable, Sendable {
        /// The option.
        package let option: OptionID
        /// What it costs with every input as it is, USD per month.
        package let usdPerMonth: Rational
        /// From the least to the most of the three sets, USD per month.
        package let span: ClosedRange<Rational>
        /// Whether the answers leave it open.
        package let isAllowed: Bool
        /// Whether it can be run.
        package let isRunnable: Bool
        /// Whether it counts when costs are compared.
        package let isCounted: Bool
        /// The id of the question that rules it out; nil where it may be taken.
        package let ruledOutBy: String?
    }

    /// How the outcome stands.
    package let standing: Standing
    /// The option that the outcome recommends.
    package let chosen: OptionID
    /// What it costs, USD per month.
    package let chosenUSDPerMonth: Rational
    /// Every option of the workload, in their order.
    package let lines: [Line]
    /// The cheapest option that counts, the first of equals.
    package let cheapest: OptionID
    /// The option that decides the standing: the cheaper one, the one that is as close, or the next dearer; nil
    /// where there is nothing to compare with.
    package let rival: OptionID?
    /// The id of the question whose answer to look at again; only where the outcome is contradicted.
    package let doubtful: String?
    /// What the answers cost a month, USD: the chosen option over the cheapest that counts; 0 unless constrained.
    package let surchargeUSDPerMonth: Rational
    /// The same over the cheapest that counts and can be run.
    package let surchargeOverRunnableUSDPerMonth: Rational
    /// The nearest volumes at which another option that may be taken becomes cheaper.
    package let flips: [Flip]
    /// The workload and what its options cost.
    package let workload: PricedWorkload

    /// What is known of an option; nil where it is not compared.
    package subscript(option: OptionID) -> Line? { lines.first { $0.option == option } }
}

/// A volume beyond which another option costs less.
package struct Flip: Hashable, Sendable {
    /// Which side of the volume.
    package enum Direction: String, Hashable, Sendable {
        case above, below
    }

    /// The volume, in the unit of the options' curves.
    package let volume: Rational
    /// The option that costs less there.
    package let to: OptionID
    /// Where.
    package let direction: Direction
}
