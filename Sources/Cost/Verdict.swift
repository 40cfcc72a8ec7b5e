/// The answer to a comparison: yes or no where it is settled, open where it is not.
package enum Verdict: Hashable, Sendable {
    /// It holds, and the draws agree.
    case yes
    /// It does not hold, and the draws agree.
    case no
    /// The base says one thing and too many draws the other.
    case open

    /// Whether something holds at the base, where so many of the draws say so.
    package init(_ holds: Bool, agreeing: Int) {
        guard Draws.areSettling(holds ? agreeing : Draws.count - agreeing) else {
            self = .open
            return
        }
        self = holds ? .yes : .no
    }

    /// Whether both hold, as far as that is settled.
    package func and(_ other: Verdict) -> Verdict {
        if self == .no || other == .no { return .no }
        return self == .yes && other == .yes ? .yes : .open
    }

    /// Whether one of them holds, as far as that is settled.
    package func or(_ other: Verdict) -> Verdict { (!self).and(!other).negated }

    /// The opposite; open stays open.
    package static prefix func ! (verdict: Verdict) -> Verdict { verdict.negated }

    private var negated: Verdict {
        switch self {
        case .yes: .no
        case .no: .yes
        case .open: .open
        }
    }
}
