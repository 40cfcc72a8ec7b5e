package import Cost
package import Exact

/// Units of capacity that a vendor sells by the month, in the place of tokens, in exact numbers.
package typealias Provisioned = ProvisionedOf<Rational>

/// Units of capacity that a vendor sells by the month, in the place of tokens.
package struct ProvisionedOf<Number: Quantity>: Hashable, Sendable {
    /// What one unit costs a month, USD, at least 0.
    package var unitUSDPerMonth: Number
    /// Input tokens a minute that one unit carries, above 0.
    package var inputTokensPerMinute: Number
    /// Input tokens as which an output token counts, above 0.
    package var outputWeight: Number
    /// Input tokens as which an input token read from a cache counts, 0 to 1.
    package var cachedWeight: Number
    /// Units that are always bought, a whole number from 0.
    package var minimumUnits: Number
    /// Units that are bought at a time, a whole number from 1.
    package var step: Number

    /// Units; a cached token counts as any other, one unit at least, and one at a time, unless said otherwise.
    package init(
        unitUSDPerMonth: Number, inputTokensPerMinute: Number, outputWeight: Number, cachedWeight: Number = 1,
        minimumUnits: Number = 1, step: Number = 1
    ) {
        self.unitUSDPerMonth = unitUSDPerMonth
        self.inputTokensPerMinute = inputTokensPerMinute
        self.outputWeight = outputWeight
        self.cachedWeight = cachedWeight
        self.minimumUnits = minimumUnits
        self.step = step
    }

    /// Input tokens as which an accepted token of a workload counts: `tau a (i (1 - h + h c) + o (1 + r) w)`, with c the
    /// weight of a cached and w that of an output token. Throws `overflow`.
    package func weight(
        of workload: WorkloadOf<Number>, for model: PricedModelOf<Number>
    ) throws(ArithmeticError) -> Number {
        let cached = workload.cachedShare
        let input = try workload.inputShare * (1 - cached + cached * cachedWeight)
        let output = try workload.outputShare * (1 + model.reasoningPerOutput) * outputWeight
        return try (input + output) * model.tokenizerFactor * model.attempts
    }

    /// Accepted tokens a day that one unit carries when it is never idle: `1440` times its tokens a minute over the
    /// weight. Throws `overflow`, and `divisionByZero` where a mix weighs nothing.
    package func tokensPerDayPerUnit(
        of workload: WorkloadOf<Number>, for model: PricedModelOf<Number>
    ) throws(ArithmeticError) -> Number {
        try inputTokensPerMinute * 1440 / weight(of: workload, for: model)
    }

    /// The staircase of monthly cost over tokens per day: each step is so many units, carries what they carry at the
    /// workload's peak, and costs `units x month x (1 - discount)`. Throws `overflow` and `divisionByZero`.
    package func staircase(
        of workload: WorkloadOf<Number>, for model: PricedModelOf<Number>
    ) throws(ArithmeticError) -> StaircaseOf<Number> {
        StaircaseOf(
            usdPerMonthPerStep: try step * unitUSDPerMonth * model.priceFactor * (1 - model.discount),
            volumePerStep: try step * tokensPerDayPerUnit(of: workload, for: model) / workload.fleetPeak,
            least: try (minimumUnits / step).roundedUp)
    }

    /// The same units in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> ProvisionedOf<Other> {
        ProvisionedOf<Other>(
            unitUSDPerMonth: number(unitUSDPerMonth), inputTokensPerMinute: number(inputTokensPerMinute),
            outputWeight: number(outputWeight), cachedWeight: number(cachedWeight),
            minimumUnits: number(minimumUnits), step: number(step))
    }
}

/// Capacity of a vendor's that is bought whole, in the place of tokens. It carries the peak as a fleet does.
package indirect enum CapacityOf<Number: Quantity>: Hashable, Sendable {
    /// Units by the month.
    case provisioned(ProvisionedOf<Number>)
    /// Endpoints by the hour that nobody else uses; the vendor runs them.
    case dedicated(FleetOf<Number>)

    /// The staircase of monthly cost over tokens per day. Throws `overflow` and `divisionByZero`.
    func staircase(
        of workload: WorkloadOf<Number>, for model: PricedModelOf<Number>
    ) throws(ArithmeticError) -> StaircaseOf<Number> {
        switch self {
        case .provisioned(let units): try units.staircase(of: workload, for: model)
        case .dedicated(let fleet): try fleet.staircase(of: workload)
        }
    }

    /// The same capacity in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> CapacityOf<Other> {
        switch self {
        case .provisioned(let units): .provisioned(units.mapped(number))
        case .dedicated(let fleet): .dedicated(fleet.mapped(number))
        }
    }
}

/// Capacity of a vendor's, in exact numbers.
package typealias Capacity = CapacityOf<Rational>

extension Capacity {
    /// The word for it in workload files.
    package var name: String {
        switch self {
        case .provisioned: "provisioned"
        case .dedicated: "dedicated"
        }
    }

    /// Units or endpoints of one step.
    var perStep: Rational {
        switch self {
        case .provisioned(let units): units.step
        case .dedicated: 1
        }
    }

    /// Share of so many units that a volume in tokens per day uses. Throws `overflow`, and `divisionByZero` without
    /// units.
    func utilization(
        tokensPerDay: Rational, units count: Rational, of workload: Workload, for model: PricedModel
    ) throws(ArithmeticError) -> Rational {
        switch self {
        case .provisioned(let units):
            try tokensPerDay / (count * units.tokensPerDayPerUnit(of: workload, for: model))
        case .dedicated(let fleet):
            try fleet.utilization(tokensPerDay: tokensPerDay, replicas: count, of: workload)
        }
    }
}
