/// An open model for the easy part of the traffic and a closed one for the rest.
package struct Hybrid: Hashable, Sendable {
    /// How a request finds its model.
    package enum Routing: Hashable, Sendable {
        /// A router in front sends a share (0 to 1) to the open model; of these a share (0 to 1) is done
        /// again by the closed one. The router costs USD per million requests, at least 0.
        case router(routedShare: Rational, redoShare: Rational, usdPerMillionRequests: Rational)
        /// Everything goes to the open model first, and a share (0 to 1) on to the closed one.
        case cascade(escalatedShare: Rational)
    }

    /// Where the open model runs.
    package enum OpenLeg: Hashable, Sendable {
        /// Behind an API.
        case managed(PricedModel)
        /// On a fleet of its own.
        case selfHosted(Fleet)
    }

    /// The closed model.
    package var closed: PricedModel
    /// The open model.
    package var open: OpenLeg
    /// How a request finds its model.
    package var routing: Routing
    /// Both paths, the router and a standing evaluation.
    package var fixed: FixedCosts

    /// A hybrid; no fixed costs unless said otherwise.
    package init(closed: PricedModel, open: OpenLeg, routing: Routing, fixed: FixedCosts = FixedCosts()) {
        self.closed = closed
        self.open = open
        self.routing = routing
        self.fixed = fixed
    }
}

extension Hybrid {
    /// Share of the traffic that the open model sees: `x`, or all of it in a cascade.
    package var openShare: Rational {
        switch routing {
        case .router(let routedShare, _, _): routedShare
        case .cascade: 1
        }
    }

    /// Share of the traffic that the closed model sees: `1 - x + x m`, or `e` in a cascade. Throws
    /// `overflow`.
    package var closedShare: Rational {
        get throws(ArithmeticError) {
            switch routing {
            case .router(let routedShare, let redoShare, _): try 1 - routedShare + routedShare * redoShare
            case .cascade(let escalatedShare): escalatedShare
            }
        }
    }

    /// USD per Mtok of all but a self-hosted open model.
    ///
    /// `P_h = x P_o + (1 - x + x m) P_c + R / t` with a router, `P_o + e P_c` in a cascade; without the
    /// open model's term where it runs on a fleet. Throws `overflow`, and `divisionByZero` for requests of
    /// no tokens.
    package func usdPerMtok(of workload: Workload) throws(ArithmeticError) -> Rational {
        let closedPart = try closedShare * closed.usdPerMtok(of: workload)
        let rest = try closedPart + routerUSDPerMtok(of: workload)
        guard case .managed(let model) = open else { return rest }
        return try openShare * model.usdPerMtok(of: workload) + rest
    }

    /// The staircase of a self-hosted open model over all tokens per day, each step `1 / x` times as wide as
    /// one replica carries; nil for a managed one and where nothing is routed. Throws `overflow`.
    package func staircase(of workload: Workload) throws(ArithmeticError) -> Staircase? {
        guard case .selfHosted(let fleet) = open, openShare > 0 else { return nil }
        var staircase = try fleet.staircase(peakToAverage: workload.peakToAverage)
        staircase.tokensPerDayPerStep = try staircase.tokensPerDayPerStep / openShare
        return staircase
    }

    /// USD per month of a fleet that no request reaches, since the routed share is zero; else 0. Throws
    /// `overflow`.
    func idleFleetUSDPerMonth() throws(ArithmeticError) -> Rational {
        guard case .selfHosted(let fleet) = open, openShare == 0 else { return 0 }
        let replicas = max(fleet.minimumReplicas, fleet.spareReplicas)
        return try replicas * fleet.usdPerMonthPerReplica
    }

    private func routerUSDPerMtok(of workload: Workload) throws(ArithmeticError) -> Rational {
        guard case .router(_, _, let usdPerMillionRequests) = routing else { return 0 }
        return try usdPerMillionRequests / workload.tokensPerRequest
    }
}
