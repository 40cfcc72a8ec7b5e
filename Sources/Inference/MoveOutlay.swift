import Cost
package import Exact

/// What a move to capacity of one's own costs once, in USD, with its ends.
package struct MoveOutlay: Sendable {
    /// The least, the usual and the most.
    package let usd: LowBaseHigh<Rational>

    /// An outlay from its ends.
    package init(_ usd: LowBaseHigh<Rational>) { self.usd = usd }

    /// For how many months a workload lasts where nobody says so.
    package static let usualMonths: Rational = 12
}
