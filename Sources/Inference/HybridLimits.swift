package import Cost
package import Exact

/// How far a hybrid's shares may move before it no longer pays against another option, all else equal.
package struct HybridLimits: Hashable, Sendable {
    /// The option to which the hybrid is compared.
    package let rival: OptionID
    /// The largest redo share (in a cascade: escalated share) at which the hybrid is no dearer, 0 to 1; nil
    /// where it is dearer even at 0.
    package let largestRedoShare: Rational?
    /// The smallest routed share at which the hybrid is no dearer, 0 to 1; nil where there is none, and in a
    /// cascade, which routes everything.
    package let smallestRoutedShare: Rational?
}

extension Scenario {
    /// The limits of the hybrid against another option at the workload's volume; nil where one of the two is
    /// not compared.
    ///
    /// The monthly cost is linear in the redo share, and in the routed share a line with a step per replica:
    /// each limit is the root of that equation. Throws `overflow` and `divisionByZero`.
    package func hybridLimits(against rival: OptionID) throws(ArithmeticError) -> HybridLimits? {
        guard hybrid != nil, rival != names[.hybrid], let curve = try curve(of: rival) else { return nil }
        let budget = try curve.cost(at: workload.tokensPerDay)
        return HybridLimits(
            rival: rival,
            largestRedoShare: try largestRedoShare(within: budget),
            smallestRoutedShare: try smallestRoutedShare(within: budget))
    }
}

extension Scenario {
    private func largestRedoShare(within budget: Rational) throws(ArithmeticError) -> Rational? {
        let atZero = try hybridCost(redoShare: 0)
        let atOne = try hybridCost(redoShare: 1)
        if atZero > budget { return nil }
        return try atOne <= budget ? 1 : (budget - atZero) / (atOne - atZero)
    }

    private func smallestRoutedShare(within budget: Rational) throws(ArithmeticError) -> Rational? {
        guard case .router? = hybrid?.routing else { return nil }
        let atZero = try hybridCost(routedShare: 0)
        if atZero <= budget { return 0 }
        let gap = try routedShareGap(budget: budget, atZero: atZero)
        guard let share = try gap.firstNonNegative(), share <= 1 else { return nil }
        // A limit at exactly 1 may be the start of a step that lies beyond.
        if share < 1 { return share }
        return try hybridCost(routedShare: 1) <= budget ? share : nil
    }

    /// Budget less cost over the routed share. Managed: the line through the costs at 0 and 1. Self-hosted:
    /// the same line without the replicas, and a step each time a further replica is needed.
    private func routedShareGap(budget: Rational, atZero: Rational) throws(ArithmeticError) -> Gap {
        guard case .selfHosted(let fleet)? = hybrid?.open, workload.tokensPerDay > 0 else {
            return Gap(
                constant: try budget - atZero, slope: try atZero - hybridCost(routedShare: 1))
        }
        var steps = try fleet.staircase(of: workload)
        steps.volumePerStep = try steps.volumePerStep / workload.tokensPerDay
        let idle = try steps.cost(at: 0)
        let fullFleet = try steps.cost(at: 1)
        return try Gap(
            constant: budget - (atZero - idle),
            slope: (atZero - idle) - (hybridCost(routedShare: 1) - fullFleet),
            subtracting: steps)
    }

    private func hybridCost(redoShare: Rational) throws(ArithmeticError) -> Rational {
        try hybridCost { routing in
            switch routing {
            case .router(let routed, _, let usd):
                .router(routedShare: routed, redoShare: redoShare, usdPerMillionRequests: usd)
            case .cascade: .cascade(escalatedShare: redoShare)
            }
        }
    }

    private func hybridCost(routedShare: Rational) throws(ArithmeticError) -> Rational {
        try hybridCost { routing in
            guard case .router(_, let redo, let usd) = routing else { return routing }
            return .router(routedShare: routedShare, redoShare: redo, usdPerMillionRequests: usd)
        }
    }

    private func hybridCost(
        routing change: (Hybrid.Routing) -> Hybrid.Routing
    ) throws(ArithmeticError) -> Rational {
        var changed = self
        if let hybrid { changed.hybrid?.routing = change(hybrid.routing) }
        return try changed.curve(of: names[.hybrid])?.cost(at: workload.tokensPerDay) ?? 0
    }
}
