package import Cost
import Inference

/// A question that the cost of a workload answers.
package enum CostInquiry: Hashable, Sendable {
    /// Whether an open option costs no more than closed at this volume.
    case volume
    /// Which open option costs less at this volume.
    case curve
    /// Whether a hybrid costs no more than closed.
    case routing
    /// Whether an option of any subject costs no more than another at this volume.
    case cheaper(OptionID, than: OptionID)

    /// The questions about language models, whose options are known.
    package static let ofLanguageModels: [CostInquiry] = [.volume, .curve, .routing]

    /// The word for `cheaper`.
    package static let cheaperWord = "cheaper"

    /// Its word in data.
    package var word: String {
        switch self {
        case .volume: "volume"
        case .curve: "curve"
        case .routing: "routing"
        case .cheaper: Self.cheaperWord
        }
    }

    /// What can be found, in the order in which data names the answers.
    package var findings: [CostFinding] {
        switch self {
        case .volume, .routing, .cheaper: [.pays, .short, .unclear]
        case .curve: [.own, .alone, .managed, .unclear]
        }
    }
}

/// What the cost of a workload says of a question; the raw value is its word in data.
package enum CostFinding: String, CaseIterable, Hashable, Sendable {
    /// The cheaper way pays.
    case pays
    /// It does not.
    case short
    /// Self-hosted undercuts the others, and managed open costs no more than closed.
    case own = "self"
    /// Only self-hosted undercuts closed.
    case alone
    /// Self-hosted does not.
    case managed
    /// The draws do not settle it.
    case unclear
}

extension PricedWorkload {
    /// What the cost says of a question; nil where nothing can be compared, and the question is asked.
    ///
    /// Options paid by the token are compared at the workload's volume. Capacity of one's own must undercut for
    /// good, and use must be steady.
    package func finding(on inquiry: CostInquiry) -> CostFinding? {
        switch inquiry {
        case .volume: byVolume
        case .curve: byCurve
        case .routing: byRouting
        case .cheaper(let option, let other): isNoDearer(option, than: other).map(Self.finding)
        }
    }

    private func has(_ option: OptionID) -> Bool { cost(option) != nil }

    /// Managed open costs no more than closed, or self-hosted undercuts both for good and use is steady.
    private var byVolume: CostFinding? {
        guard has(.managedOpen) || has(.selfHosted) else { return nil }
        guard has(.closed) else { return .pays }
        let managed = isNoDearer(.managedOpen, than: .closed) ?? .no
        return Self.finding(managed.or(ownCapacity))
    }

    private var byCurve: CostFinding? {
        guard has(.selfHosted) || has(.managedOpen), has(.closed) || has(.selfHosted) && has(.managedOpen)
        else { return nil }
        let managed = has(.closed) ? isNoDearer(.managedOpen, than: .closed) ?? .no : .yes
        switch (ownCapacity, managed) {
        // An option that is not there never wins.
        case (.no, _): return has(.managedOpen) ? .managed : nil
        case (.yes, .yes): return .own
        case (.yes, .no): return .alone
        case (.open, _), (.yes, .open): return .unclear
        }
    }

    /// A hybrid with a fleet of its own is capacity of one's own, and nobody is asked who runs it.
    private var byRouting: CostFinding? {
        guard let hybrid = scenario?.hybrid, has(.closed) else { return nil }
        if case .selfHosted = hybrid.open { return .short }
        return isNoDearer(.hybrid, than: .closed).map(Self.finding)
    }

    /// Whether self-hosted undercuts closed and managed open for good, and use is steady.
    package var ownCapacity: Verdict { undercutsForGood([.closed, .managedOpen]).and(isSteady) }

    private static func finding(_ verdict: Verdict) -> CostFinding {
        switch verdict {
        case .yes: .pays
        case .no: .short
        case .open: .unclear
        }
    }
}
