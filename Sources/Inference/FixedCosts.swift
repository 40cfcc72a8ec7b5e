package import Cost
package import Exact

/// What an option costs a month whatever the volume, in exact numbers.
package typealias FixedCosts = FixedCostsOf<Rational>

/// What an option costs a month whatever the volume.
package struct FixedCostsOf<Number: Quantity>: Hashable, Sendable {
    /// Engineers, as a share of a full-time one or more, at least 0. A floor, not a share of the traffic.
    package var staffFTE: Number
    /// Observability, evaluation, amortised one-offs and minimum commitments, USD per month, at least 0.
    package var usdPerMonth: Number

    /// Fixed costs; none unless said otherwise.
    package init(staffFTE: Number = 0, usdPerMonth: Number = 0) {
        self.staffFTE = staffFTE
        self.usdPerMonth = usdPerMonth
    }

    /// The same costs in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> FixedCostsOf<Other> {
        FixedCostsOf<Other>(staffFTE: number(staffFTE), usdPerMonth: number(usdPerMonth))
    }
}
