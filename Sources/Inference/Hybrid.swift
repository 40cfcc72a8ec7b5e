package import Cost
package import Exact

/// An open model for the easy part of the traffic and a closed one for the rest, in exact numbers.
package typealias Hybrid = HybridOf<Rational>

/// An open model for the easy part of the traffic and a closed one for the rest.
package struct HybridOf<Number: Quantity>: Hashable, Sendable {
    /// How a request finds its model.
    package enum Routing: Hashable, Sendable {
        /// A router in front sends a share (0 to 1) to the open model; of these a share (0 to 1) is done
        /// again by the closed one. The router costs USD per million requests, at least 0.
        case router(routedShare: Number, redoShare: Number, usdPerMillionRequests: Number)
        /// Everything goes to the open model first, and a share (0 to 1) on to the closed one.
        case cascade(escalatedShare: Number)
    }

    /// Where the open model runs.
    package indirect enum OpenLeg: Hashable, Sendable {
        /// Behind an API.
        case managed(PricedModelOf<Number>)
        /// On a fleet of its own.
        case selfHosted(FleetOf<Number>)
    }

    /// The closed model.
    @Boxed package var closed: PricedModelOf<Number>
    /// The open model.
    package var open: OpenLeg
    /// How a request finds its model.
    package var routing: Routing
    /// Both paths, the router and a standing evaluation.
    package var fixed: FixedCostsOf<Number>

    /// A hybrid; no fixed costs unless said otherwise.
    package init(
        closed: PricedModelOf<Number>, open: OpenLeg, routing: Routing,
        fixed: FixedCostsOf<Number> = FixedCostsOf<Number>()
    ) {
        self.closed = closed
        self.open = open
        self.routing = routing
        self.fixed = fixed
    }
}

extension HybridOf {
    /// Share of the traffic that the open model sees: `x`, or all of it in a cascade.
    package var openShare: Number {
        switch routing {
        case .router(let routedShare, _, _): routedShare
        case .cascade: 1
        }
    }

    /// Share of the traffic that the closed model sees: `1 - x + x m`, or `e` in a cascade. Throws
    /// `overflow`.
    package var closedShare: Number {
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
    package func usdPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let closedPart = try closedShare * closed.usdPerMtok(of: workload)
        let rest = try closedPart + routerUSDPerMtok(of: workload)
        guard case .managed(let model) = open else { return rest }
        return try openShare * model.usdPerMtok(of: workload) + rest
    }

    /// The staircase of a self-hosted open model over all tokens per day, each step `1 / x` times as wide as
    /// one replica carries; nil for a managed one and where nothing is routed. Throws `overflow`.
    package func staircase(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> StaircaseOf<Number>? {
        guard case .selfHosted(let fleet) = open, !openShare.isZero else { return nil }
        var staircase = try fleet.staircase(of: workload)
        staircase.volumePerStep = try staircase.volumePerStep / openShare
        return staircase
    }

    /// USD per month of a fleet that no request reaches, since the routed share is zero; else 0. Throws
    /// `overflow`.
    func idleFleetUSDPerMonth(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        guard case .selfHosted(let fleet) = open, openShare.isZero else { return 0 }
        let replicas = Number.larger(fleet.minimumReplicas, fleet.spareReplicas)
        return try replicas * fleet.usdPerMonthPerReplica(of: workload)
    }

    private func routerUSDPerMtok(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        guard case .router(_, _, let usdPerMillionRequests) = routing else { return 0 }
        return try usdPerMillionRequests / workload.tokensPerRequest
    }

    /// The same hybrid in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> HybridOf<Other> {
        let open: HybridOf<Other>.OpenLeg =
            switch open {
            case .managed(let model): .managed(model.mapped(number))
            case .selfHosted(let fleet): .selfHosted(fleet.mapped(number))
            }
        let routing: HybridOf<Other>.Routing =
            switch routing {
            case .router(let routed, let redo, let usd):
                .router(
                    routedShare: number(routed), redoShare: number(redo), usdPerMillionRequests: number(usd))
            case .cascade(let escalated): .cascade(escalatedShare: number(escalated))
            }
        return HybridOf<Other>(
            closed: closed.mapped(number), open: open, routing: routing, fixed: fixed.mapped(number))
    }
}
