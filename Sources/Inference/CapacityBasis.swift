package import Exact

/// What the figures of replicas and units rest on, where a scenario says more of them than one rate.
package struct CapacityBasis: Hashable, Sendable {
    /// The word for capacity that a vendor runs, `provisioned` or `dedicated`; nil for replicas of one's own.
    package let bought: String?
    /// Accepted tokens a second of one replica with the workload's mix; nil for units by the month, and where it is the
    /// rate as it was measured.
    package let tokensPerSecond: Rational?
    /// The measured load that the rate stands for, with its latency; nil where no series was measured.
    package let load: LatencyPoint?
    /// The word for that latency, such as `p99`; nil without a series.
    package let latencyMeasure: String?
    /// Hours paid per month; nil where they are stated.
    package let paidHours: Rational?

    /// nil where a rate as it was measured says all. Throws `overflow` and `divisionByZero`.
    init?(of fleet: Fleet?, bought: String?, _ workload: Workload) throws(ArithmeticError) {
        guard bought != nil || fleet?.isMoreThanARate == true else { return nil }
        self.bought = bought
        tokensPerSecond =
            if let fleet, fleet.isMoreThanARate { try fleet.tokensPerSecond(of: workload) } else { nil }
        load = fleet?.measuredLoad(of: workload)
        latencyMeasure = fleet.flatMap { $0.latencyMeasure.isEmpty ? nil : $0.latencyMeasure }
        paidHours =
            if let fleet, fleet.minimumPaidHours != nil { try fleet.paidHours(of: workload) } else { nil }
    }
}

extension Fleet {
    /// Whether more is said of it than one measured rate and the hours.
    fileprivate var isMoreThanARate: Bool {
        if case .apart = rate { return true }
        return !latency.isEmpty || reasoningPerOutput != 0 || minimumPaidHours != nil
    }
}
