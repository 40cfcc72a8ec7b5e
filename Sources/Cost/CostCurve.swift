package import Exact

/// The monthly cost of an option over a volume, in exact numbers.
package typealias CostCurve = CostCurveOf<Rational>

/// The monthly cost of an option over a volume of whatever kind: what it costs in any case, what each unit of the
/// volume costs, and what grows in whole steps.
package struct CostCurveOf<Number: Quantity>: Hashable, Sendable {
    /// The option.
    package var option: OptionID
    /// Cost whatever the volume, USD per month.
    package var fixedUSDPerMonth: Number
    /// Cost of each unit of volume without the steps, USD per month.
    package var usdPerMonthPerUnit: Number
    /// The steps; nil for an option without capacity of its own.
    package var staircase: StaircaseOf<Number>?

    /// A cost curve; without steps unless said otherwise.
    package init(
        option: OptionID, fixedUSDPerMonth: Number, usdPerMonthPerUnit: Number,
        staircase: StaircaseOf<Number>? = nil
    ) {
        self.option = option
        self.fixedUSDPerMonth = fixedUSDPerMonth
        self.usdPerMonthPerUnit = usdPerMonthPerUnit
        self.staircase = staircase
    }

    /// Cost at a volume, USD per month: `F + p V + n(V) G`. Throws `overflow`.
    package func cost(at volume: Number) throws(ArithmeticError) -> Number {
        let line = try fixedUSDPerMonth + usdPerMonthPerUnit * volume
        guard let staircase else { return line }
        return try line + staircase.cost(at: volume)
    }
}

extension CostCurve {
    /// Cost of a further unit of volume in the long run, USD per month: its price, and a step's cost over what it
    /// carries. Throws `overflow` and `divisionByZero`.
    package var marginalUSDPerMonth: Rational {
        get throws(ArithmeticError) {
            guard let staircase else { return usdPerMonthPerUnit }
            return try usdPerMonthPerUnit + staircase.marginalUSDPerMonth
        }
    }
}
