package import Cost
package import Exact

/// What the monthly cost of one option is made of. The parts add up to the cost exactly.
package struct CostBreakdown: Hashable, Sendable {
    /// A line of the sum.
    package enum Item: String, CaseIterable, Sendable {
        /// Tokens of models behind an API, with the router in front of them.
        case tokens
        /// GPUs of the replicas that the traffic needs, as far as tokens keep them busy.
        case compute
        /// The rest of these GPUs: room for the peak, for safe latency, and the unfilled part of the last step.
        case idle
        /// GPUs of the replicas that the traffic does not need: spares, and those that always run.
        case redundancy
        /// Storage, network and load balancer of all replicas.
        case overhead
        /// The engineers.
        case staff
        /// What else is paid whatever the volume.
        case fixed
    }

    /// The option.
    package let option: OptionID
    private let parts: [Item: Rational]

    fileprivate init(option: OptionID, parts: [Item: Rational]) {
        self.option = option
        self.parts = parts
    }

    /// USD per month of an item; 0 where the option has no such thing.
    package subscript(item: Item) -> Rational { parts[item] ?? 0 }

    /// The sum of the items, USD per month. Throws `overflow`.
    package var usdPerMonth: Rational {
        get throws(ArithmeticError) {
            var sum: Rational = 0
            for item in Item.allCases { sum = try sum + self[item] }
            return sum
        }
    }
}

extension Scenario {
    /// What an option costs at the workload's volume, item by item; nil where it is not compared.
    ///
    /// Of `n(V)` replicas the traffic needs `ceil(V / v)`; of their paid hours it uses the share
    /// `V D a / (ceil(V / v) T 3600 B)`, and never more than all. Throws `overflow`, and `divisionByZero` for
    /// inputs that `problems` names.
    package func breakdown(of option: OptionID) throws(ArithmeticError) -> CostBreakdown? {
        switch names.kind(of: option) {
        case .closed: try breakdown(option, closed)
        case .managedOpen: try breakdown(option, managedOpen)
        case .selfHosted: try selfHostedBreakdown(option)
        case .hybrid: try hybridBreakdown(option)
        case nil: nil
        }
    }

    private func breakdown(
        _ id: OptionID, _ option: PricedOption?
    ) throws(ArithmeticError) -> CostBreakdown? {
        guard let option else { return nil }
        var parts = try fixedParts(of: id, option.fixed)
        let mtok = try CalendarMonth.mtok(tokensPerDay: workload.tokensPerDay)
        parts[.tokens] = try option.usdPerMtok(of: workload) * mtok
        if let capacity = option.capacity {
            try capacity.add(to: &parts, for: option.model, of: workload)
        }
        return CostBreakdown(option: id, parts: parts)
    }

    private func selfHostedBreakdown(_ id: OptionID) throws(ArithmeticError) -> CostBreakdown? {
        guard let selfHosted else { return nil }
        var parts = try fixedParts(of: id, selfHosted.fixed)
        try selfHosted.fleet.add(to: &parts, tokensPerDay: workload.tokensPerDay, of: workload)
        return CostBreakdown(option: id, parts: parts)
    }

    private func hybridBreakdown(_ id: OptionID) throws(ArithmeticError) -> CostBreakdown? {
        guard let hybrid else { return nil }
        var parts = try fixedParts(of: id, hybrid.fixed)
        let mtok = try CalendarMonth.mtok(tokensPerDay: workload.tokensPerDay)
        parts[.tokens] = try hybrid.usdPerMtok(of: workload) * mtok
        if case .selfHosted(let fleet) = hybrid.open {
            try fleet.add(
                to: &parts, tokensPerDay: workload.tokensPerDay * hybrid.openShare, of: workload,
                isReached: hybrid.openShare > 0)
        }
        return CostBreakdown(option: id, parts: parts)
    }

    private func fixedParts(
        of option: OptionID, _ fixed: FixedCosts
    ) throws(ArithmeticError) -> [CostBreakdown.Item: Rational] {
        let staff = try staffFTE(of: option) ?? 0
        return [.staff: try staff * fteUSDPerMonth, .fixed: fixed.usdPerMonth]
    }
}

extension Fleet {
    /// Adds what the replicas cost at a volume in tokens per day. A fleet that no request reaches has no
    /// spare on top of the replicas that always run.
    fileprivate func add(
        to parts: inout [CostBreakdown.Item: Rational], tokensPerDay: Rational, of workload: Workload,
        isReached: Bool = true
    ) throws(ArithmeticError) {
        let staircase = try staircase(of: workload)
        let needed = try (tokensPerDay / staircase.volumePerStep).roundedUp
        let replicas =
            isReached
            ? try staircase.count(at: tokensPerDay) : max(minimumReplicas, spareReplicas)
        let replica = staircase.usdPerMonthPerStep
        let gpus = try replica / (1 + overheadShare)
        let serving = try needed * gpus
        let used =
            needed == 0
            ? 0 : min(1, try utilization(tokensPerDay: tokensPerDay, replicas: needed, of: workload))
        parts[.compute] = try serving * used
        parts[.idle] = try serving * (1 - used)
        parts[.redundancy] = try (replicas - needed) * gpus
        parts[.overhead] = try replicas * gpus * overheadShare
    }
}

extension Capacity {
    /// Adds what it costs at the volume of a workload, as of a fleet; what a vendor charges for units has no overhead
    /// apart.
    fileprivate func add(
        to parts: inout [CostBreakdown.Item: Rational], for model: PricedModel, of workload: Workload
    ) throws(ArithmeticError) {
        if let fleet {
            try fleet.add(to: &parts, tokensPerDay: workload.tokensPerDay, of: workload)
            return
        }
        let staircase = try staircase(of: workload, for: model)
        let volume = workload.tokensPerDay
        let needed = try (volume / staircase.volumePerStep).roundedUp
        let serving = try needed * staircase.usdPerMonthPerStep
        let used =
            needed == 0
            ? 0
            : min(
                1,
                try utilization(tokensPerDay: volume, units: needed * perStep, of: workload, for: model))
        parts[.compute] = try serving * used
        parts[.idle] = try serving * (1 - used)
        parts[.redundancy] =
            try (staircase.count(at: volume) - needed) * staircase.usdPerMonthPerStep
    }
}
