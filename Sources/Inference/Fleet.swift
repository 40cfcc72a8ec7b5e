package import Cost
package import Exact

/// The replicas that serve an open model on rented or owned GPUs, in exact numbers.
package typealias Fleet = FleetOf<Rational>

/// The replicas that serve an open model on rented or owned GPUs.
package struct FleetOf<Number: Quantity>: Hashable, Sendable {
    /// Where the GPUs come from.
    package enum GPUs: Hashable, Sendable {
        /// Rented, USD per GPU-hour, at least 0.
        case rented(usdPerHour: Number)
        /// Bought.
        case owned(OwnedGPUOf<Number>)
    }

    /// The GPUs and what they cost.
    package var gpus: GPUs
    /// GPUs of one replica, a whole number from 1.
    package var gpusPerReplica: Number
    /// Input and output tokens per second of one replica at saturation, at this request shape, above 0.
    package var tokensPerSecond: Number
    /// Share of the saturated throughput that is safe at the peak, above 0, at most 1.
    package var safeShare: Number
    /// Replicas kept against a failure, a whole number from 0.
    package var spareReplicas: Number
    /// Replicas that always run, a whole number from 0.
    package var minimumReplicas: Number
    /// Storage, network and load balancer as a share of the GPU bill, 0 to 1.
    package var overheadShare: Number
    /// Hours paid per month, above 0, at most 730. Capacity is not cut with them: a batch window of a third
    /// of the day shows as a peak of three times the average.
    package var paidHours: Number
    /// Attempts per accepted result, at least 1.
    package var attempts: Number

    /// A fleet; one replica that always runs, no spare, no overhead, all hours and one attempt unless said
    /// otherwise.
    package init(
        gpus: GPUs, gpusPerReplica: Number = 1, tokensPerSecond: Number, safeShare: Number,
        spareReplicas: Number = 0, minimumReplicas: Number = 1, overheadShare: Number = 0,
        paidHours: Number = Number(CalendarMonth.hours), attempts: Number = 1
    ) {
        self.gpus = gpus
        self.gpusPerReplica = gpusPerReplica
        self.tokensPerSecond = tokensPerSecond
        self.safeShare = safeShare
        self.spareReplicas = spareReplicas
        self.minimumReplicas = minimumReplicas
        self.overheadShare = overheadShare
        self.paidHours = paidHours
        self.attempts = attempts
    }
}

extension FleetOf {
    /// Tokens per day that one replica carries at an average load: `T u 86400 / (kappa a)`. Throws
    /// `overflow` and `divisionByZero`.
    package func tokensPerDayPerReplica(peakToAverage: Number) throws(ArithmeticError) -> Number {
        try tokensPerSecond * safeShare * Number(CalendarMonth.secondsPerDay) / (peakToAverage * attempts)
    }

    /// USD per month of one replica: `g c B (1 + ovh)`, for owned GPUs with what they lose in value where the
    /// workload lasts for so many months. Throws `overflow`.
    package func usdPerMonthPerReplica(lastsMonths: Number?) throws(ArithmeticError) -> Number {
        switch gpus {
        case .rented(let usdPerHour):
            return try replica(usdPerGPUMonth: usdPerHour * paidHours)
        case .owned(let gpu):
            let running = try gpu.runningUSDPerMonth(paidHours: paidHours)
            let loss = try gpu.amortizationUSDPerMonth(lastsMonths: lastsMonths)
            return try replica(usdPerGPUMonth: loss + running)
        }
    }

    /// USD per month of one replica of owned GPUs without their amortisation; nil for rented ones. For
    /// payback, where a purchase is paid back instead of amortised. Throws `overflow`.
    package var runningUSDPerMonthPerReplica: Number? {
        get throws(ArithmeticError) {
            guard case .owned(let gpu) = gpus else { return nil }
            return try replica(usdPerGPUMonth: gpu.runningUSDPerMonth(paidHours: paidHours))
        }
    }

    /// Purchase price of the GPUs of one replica, USD; nil for rented ones. Throws `overflow`.
    package var capexUSDPerReplica: Number? {
        get throws(ArithmeticError) {
            guard case .owned(let gpu) = gpus else { return nil }
            return try gpu.capexUSD * gpusPerReplica
        }
    }

    /// Share of the paid capacity that is used, 0 upward: `U = V D a / (n T 3600 B)`. Throws `overflow`,
    /// and `divisionByZero` without replicas.
    package func utilization(
        tokensPerDay: Number, replicas: Number
    ) throws(ArithmeticError) -> Number {
        let used = try tokensPerDay * Number(CalendarMonth.days) * attempts
        return try used / (replicas * tokensPerSecond * 3600 * paidHours)
    }

    /// Cost of a million accepted tokens of a workload when a share of the paid capacity is used, without staff:
    /// `G 1e6 a / (U T 3600 B)`, USD per Mtok. Throws `overflow`, and `divisionByZero` at a share of zero.
    package func usdPerMtok(
        utilization: Number, of workload: WorkloadOf<Number>
    ) throws(ArithmeticError) -> Number {
        let mtok = try utilization * tokensPerSecond * 3600 * paidHours / (attempts * 1_000_000)
        return try usdPerMonthPerReplica(lastsMonths: workload.lastsMonths) / mtok
    }

    /// The share of the paid capacity that is used when the peak of a workload fills the safe share, without
    /// spare replicas: the most that it can use. Throws `overflow` and `divisionByZero`.
    package func largestUtilization(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        try utilization(tokensPerDay: tokensPerDayPerReplica(peakToAverage: workload.fleetPeak), replicas: 1)
    }

    /// The staircase of monthly cost over tokens per day. Throws `overflow` and `divisionByZero`.
    package func staircase(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> StaircaseOf<Number> {
        StaircaseOf(
            usdPerMonthPerStep: try usdPerMonthPerReplica(lastsMonths: workload.lastsMonths),
            volumePerStep: try tokensPerDayPerReplica(peakToAverage: workload.fleetPeak),
            spare: spareReplicas, least: minimumReplicas)
    }

    private func replica(usdPerGPUMonth: Number) throws(ArithmeticError) -> Number {
        try gpusPerReplica * usdPerGPUMonth * (1 + overheadShare)
    }

    /// The same fleet in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> FleetOf<Other> {
        let gpus: FleetOf<Other>.GPUs =
            switch gpus {
            case .rented(let usdPerHour): .rented(usdPerHour: number(usdPerHour))
            case .owned(let gpu): .owned(gpu.mapped(number))
            }
        return FleetOf<Other>(
            gpus: gpus, gpusPerReplica: number(gpusPerReplica), tokensPerSecond: number(tokensPerSecond),
            safeShare: number(safeShare), spareReplicas: number(spareReplicas),
            minimumReplicas: number(minimumReplicas), overheadShare: number(overheadShare),
            paidHours: number(paidHours), attempts: number(attempts))
    }
}

extension Fleet {
    /// Whether the paid hours can carry the traffic. Capacity is reckoned around the clock, so that a window
    /// of B hours a month asks for a peak of at least `730 / B` times the average. Throws `overflow`.
    package func coversPeak(_ peakToAverage: Rational) throws(ArithmeticError) -> Bool {
        try peakToAverage * paidHours >= CalendarMonth.hours
    }
}
