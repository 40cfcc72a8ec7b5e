/// What an option costs a month whatever the volume.
package struct FixedCosts: Hashable, Sendable {
    /// Engineers, as a share of a full-time one or more, at least 0. A floor, not a share of the traffic.
    package var staffFTE: Rational
    /// Observability, evaluation, amortised one-offs and minimum commitments, USD per month, at least 0.
    package var usdPerMonth: Rational

    /// Fixed costs; none unless said otherwise.
    package init(staffFTE: Rational = 0, usdPerMonth: Rational = 0) {
        self.staffFTE = staffFTE
        self.usdPerMonth = usdPerMonth
    }

    /// USD per month in all, at a loaded cost of one full-time engineer in USD per month. Throws `overflow`.
    package func total(fteUSDPerMonth: Rational) throws(ArithmeticError) -> Rational {
        try staffFTE * fteUSDPerMonth + usdPerMonth
    }
}
