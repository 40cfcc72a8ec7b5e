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
        /// Rented as a whole replica, USD per hour of it, at least 0: a dedicated endpoint.
        case endpoint(usdPerHour: Number)
        /// Bought.
        indirect case owned(OwnedGPUOf<Number>)
    }

    /// The GPUs and what they cost.
    package var gpus: GPUs
    /// GPUs of one replica, a whole number from 1.
    package var gpusPerReplica: Number
    /// What one replica does at saturation.
    package var rate: RateOf<Number>
    /// What it did under each measured load, the lowest first; empty where nobody measured a series.
    package var latency: [LatencyPointOf<Number>] = []
    /// The word for the latency measured: `mean`, or `p99`; empty without a series.
    package var latencyMeasure = ""
    /// Share of the input that a replica finds in its own cache, 0 to 0.99. It tells where prefill and decode are apart.
    package var prefixHitShare: Number = 0
    /// Output tokens that are generated and never shown, for each that is; at least 0.
    package var reasoningPerOutput: Number = 0
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
    /// The least hours paid per month of a fleet that runs in the window of the demand alone, 0 to 730; nil where the
    /// paid hours are stated.
    package var minimumPaidHours: Number?
    /// Whether the peak is never taken to be lower than the paid hours make it: 730 over them.
    package var isPeakHeldByPaidHours = false
    /// Share of the paid time that is lost to interruptions, 0 to 0.99: of spot capacity, say.
    package var interruptedShare: Number = 0
    /// Attempts per accepted result, at least 1.
    package var attempts: Number

    /// A fleet; one replica that always runs, no spare, no overhead, all hours and one attempt unless said
    /// otherwise.
    package init(
        gpus: GPUs, gpusPerReplica: Number = 1, rate: RateOf<Number>, safeShare: Number,
        spareReplicas: Number = 0, minimumReplicas: Number = 1, overheadShare: Number = 0,
        paidHours: Number = Number(CalendarMonth.hours), attempts: Number = 1
    ) {
        self.gpus = gpus
        self.gpusPerReplica = gpusPerReplica
        self.rate = rate
        self.safeShare = safeShare
        self.spareReplicas = spareReplicas
        self.minimumReplicas = minimumReplicas
        self.overheadShare = overheadShare
        self.paidHours = paidHours
        self.attempts = attempts
    }

    /// A fleet whose tokens per second were measured together.
    package init(
        gpus: GPUs, gpusPerReplica: Number = 1, tokensPerSecond: Number, safeShare: Number,
        spareReplicas: Number = 0, minimumReplicas: Number = 1, overheadShare: Number = 0,
        paidHours: Number = Number(CalendarMonth.hours), attempts: Number = 1
    ) {
        self.init(
            gpus: gpus, gpusPerReplica: gpusPerReplica, rate: .together(tokensPerSecond: tokensPerSecond),
            safeShare: safeShare, spareReplicas: spareReplicas, minimumReplicas: minimumReplicas,
            overheadShare: overheadShare, paidHours: paidHours, attempts: attempts)
    }
}

extension FleetOf {
    /// Accepted tokens a second that one replica can do of a workload's mix: those of its rate, where latency is bounded
    /// times the rate over the knee of the highest load that keeps the bounds. Throws `overflow`, and
    /// `divisionByZero` where a mix takes no work.
    package func tokensPerSecond(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let rate = try rate.tokensPerSecond(
            of: workload, prefixHitShare: prefixHitShare, reasoningPerOutput: reasoningPerOutput)
        guard isLatencyBounded(by: workload) else { return rate }
        return try rate * rateOverKnee(latency, keeping: workload)
    }

    /// Whether the rate is that of the highest load that keeps the latency asked for; the safe share then does not
    /// apply.
    package func isLatencyBounded(by workload: WorkloadOf<Number>) -> Bool {
        workload.isLatencyBounded && !latency.isEmpty
    }

    /// Tokens per day that one replica carries at an average load: `T u (1 - s) 86400 / (kappa a)`, with s the share
    /// lost to interruptions. Throws `overflow` and `divisionByZero`.
    package func tokensPerDayPerReplica(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let rate = try tokensPerSecond(of: workload)
        let safe = isLatencyBounded(by: workload) ? rate : try rate * safeShare
        let kept = try safe * (1 - interruptedShare)
        return try kept * Number(CalendarMonth.secondsPerDay) / (peak(of: workload) * attempts)
    }

    /// The peak that the fleet carries over the average of all days: that of the workload, and where the paid hours
    /// hold it never below `730 / B`. Throws `overflow` and `divisionByZero`.
    package func peak(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let peak = try workload.fleetPeak
        guard isPeakHeldByPaidHours else { return peak }
        return try Number.larger(peak, Number(CalendarMonth.hours) / paidHours(of: workload))
    }

    /// Hours paid per month, `B`: those stated, or where a least is stated the window on active days,
    /// `max(least, hours a day min(d, D))`. Throws `overflow`.
    package func paidHours(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        guard let minimumPaidHours else { return paidHours }
        return Number.larger(minimumPaidHours, try workload.windowHoursPerMonth)
    }

    /// USD per month of one replica: `g c B (1 + ovh)`, for owned GPUs with what they lose in value where the
    /// workload lasts for so many months. Throws `overflow`.
    package func usdPerMonthPerReplica(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        let hours = try paidHours(of: workload)
        switch gpus {
        case .rented(let usdPerHour):
            return try replica(usdPerGPUMonth: usdPerHour * hours)
        case .endpoint(let usdPerHour):
            return try usdPerHour * hours * (1 + overheadShare)
        case .owned(let gpu):
            let running = try gpu.runningUSDPerMonth(paidHours: hours, lastsMonths: workload.lastsMonths)
            let loss = try gpu.amortizationUSDPerMonth(lastsMonths: workload.lastsMonths)
            return try replica(usdPerGPUMonth: loss + running)
        }
    }

    /// USD per month of one replica of owned GPUs without their amortisation; nil for rented ones. For
    /// payback, where a purchase is paid back instead of amortised. Throws `overflow`.
    package func runningUSDPerMonthPerReplica(
        of workload: WorkloadOf<Number>
    ) throws(ArithmeticError) -> Number? {
        guard case .owned(let gpu) = gpus else { return nil }
        let hours = try paidHours(of: workload)
        return try replica(
            usdPerGPUMonth: gpu.runningUSDPerMonth(paidHours: hours, lastsMonths: workload.lastsMonths))
    }

    /// Purchase price of the GPUs of one replica with their installation, USD; nil for rented ones. Throws
    /// `overflow`.
    package var capexUSDPerReplica: Number? {
        get throws(ArithmeticError) {
            guard case .owned(let gpu) = gpus else { return nil }
            return try gpu.outlayUSD * gpusPerReplica
        }
    }

    /// Share of the paid capacity that is used, 0 upward: `U = V D a / (n T 3600 B)`. Throws `overflow`,
    /// and `divisionByZero` without replicas.
    package func utilization(
        tokensPerDay: Number, replicas: Number, of workload: WorkloadOf<Number>
    ) throws(ArithmeticError) -> Number {
        let used = try tokensPerDay * Number(CalendarMonth.days) * attempts
        let rate = try tokensPerSecond(of: workload)
        return try used / (replicas * rate * 3600 * paidHours(of: workload))
    }

    /// Cost of a million accepted tokens of a workload when a share of the paid capacity is used, without staff:
    /// `G 1e6 a / (U T 3600 B)`, USD per Mtok. Throws `overflow`, and `divisionByZero` at a share of zero.
    package func usdPerMtok(
        utilization: Number, of workload: WorkloadOf<Number>
    ) throws(ArithmeticError) -> Number {
        let rate = try tokensPerSecond(of: workload)
        let mtok = try utilization * rate * 3600 * paidHours(of: workload) / (attempts * 1_000_000)
        return try usdPerMonthPerReplica(of: workload) / mtok
    }

    /// The share of the paid capacity that is used when the peak of a workload fills the safe share, without
    /// spare replicas: the most that it can use. Throws `overflow` and `divisionByZero`.
    package func largestUtilization(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> Number {
        try utilization(tokensPerDay: tokensPerDayPerReplica(of: workload), replicas: 1, of: workload)
    }

    /// The staircase of monthly cost over tokens per day. Throws `overflow` and `divisionByZero`.
    package func staircase(of workload: WorkloadOf<Number>) throws(ArithmeticError) -> StaircaseOf<Number> {
        StaircaseOf(
            usdPerMonthPerStep: try usdPerMonthPerReplica(of: workload),
            volumePerStep: try tokensPerDayPerReplica(of: workload),
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
            case .endpoint(let usdPerHour): .endpoint(usdPerHour: number(usdPerHour))
            case .owned(let gpu): .owned(gpu.mapped(number))
            }
        var other = FleetOf<Other>(
            gpus: gpus, gpusPerReplica: number(gpusPerReplica), rate: rate.mapped(number),
            safeShare: number(safeShare), spareReplicas: number(spareReplicas),
            minimumReplicas: number(minimumReplicas), overheadShare: number(overheadShare),
            paidHours: number(paidHours), attempts: number(attempts))
        other.latency = latency.map { $0.mapped(number) }
        other.latencyMeasure = latencyMeasure
        other.prefixHitShare = number(prefixHitShare)
        other.reasoningPerOutput = number(reasoningPerOutput)
        other.minimumPaidHours = minimumPaidHours.map(number)
        other.isPeakHeldByPaidHours = isPeakHeldByPaidHours
        other.interruptedShare = number(interruptedShare)
        return other
    }
}

extension Fleet {
    /// Whether the paid hours can carry the traffic. Capacity is reckoned around the clock, so that a window
    /// of B hours a month asks for a peak of at least `730 / B` times the average. Throws `overflow`.
    package func coversPeak(of workload: Workload) throws(ArithmeticError) -> Bool {
        try workload.fleetPeak * paidHours(of: workload) >= CalendarMonth.hours
    }

    /// The load under which its rate was measured: the highest that keeps the workload's bounds on latency, or the knee
    /// where there are none; nil without a series, and where no load keeps them.
    package func measuredLoad(of workload: Workload) -> LatencyPoint? {
        workload.isLatencyBounded
            ? latency.highest(keeping: workload) : latency.last { $0.rateOverKnee == 1 }
    }
}
