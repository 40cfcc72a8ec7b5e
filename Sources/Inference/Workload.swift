package import Cost
package import Exact

/// The traffic of a scenario, in exact numbers.
package typealias Workload = WorkloadOf<Rational>

/// The traffic of a scenario.
package struct WorkloadOf<Number: Quantity>: Hashable, Sendable {
    /// Accepted tokens per day, input and output together, averaged over the month; at least 0.
    package var tokensPerDay: Number
    /// Share of the tokens that is input, 0 to 1.
    package var inputShare: Number
    /// Share of the input that is read from a cache, 0 to 1.
    package var cachedShare: Number
    /// Share of the input that is written to a cache, 0 to 1; with `cachedShare` at most 1.
    package var cacheWriteShare: Number
    /// Share of the traffic that may run as an asynchronous batch, 0 to 1.
    package var batchShare: Number
    /// Input and output tokens of one request, above 0.
    package var tokensPerRequest: Number
    /// Peak over average load of an active day, at least 1.
    package var peakToAverage: Number
    /// Days of a month on which there is traffic, above 0, at most 31.
    ///
    /// The month's tokens come on these days, so that a fleet's peak rises as they become fewer.
    package var activeDaysPerMonth: Number
    /// Months for which the workload lasts, above 0; nil where nobody says so.
    package var lastsMonths: Number?
    /// The requests by which the volume is stated; nil where it is stated in tokens.
    package var requests: RequestVolumeOf<Number>?
    /// Hours of an active day in which there is traffic, above 0, at most 24.
    ///
    /// The day's tokens come in these hours, so that a fleet's peak rises as they become fewer: a window of 8 hours
    /// carries at most 8 hours of a replica's work. `peakToAverage` is then the peak over the average of the window.
    package var windowHoursPerDay: Number = 24
    /// The longest time to the first token that is allowed, milliseconds, above 0; nil where nobody asks.
    package var maxTTFTMs: Number?
    /// The longest time for each further output token that is allowed, milliseconds, above 0; nil where nobody asks.
    package var maxTPOTMs: Number?
    /// Share of the tokens that comes in a vendor's off-peak hours, 0 to 1.
    package var offPeakShare: Number = 0
    /// Share of the tokens in requests so long that a vendor prices them otherwise, 0 to 1.
    package var longPromptShare: Number = 0

    /// A workload; no cache, no batch, no peak and no idle day unless said otherwise.
    package init(
        tokensPerDay: Number, inputShare: Number, cachedShare: Number = 0,
        cacheWriteShare: Number = 0, batchShare: Number = 0, tokensPerRequest: Number,
        peakToAverage: Number = 1, activeDaysPerMonth: Number = Number(CalendarMonth.days),
        lastsMonths: Number? = nil
    ) {
        self.tokensPerDay = tokensPerDay
        self.inputShare = inputShare
        self.cachedShare = cachedShare
        self.cacheWriteShare = cacheWriteShare
        self.batchShare = batchShare
        self.tokensPerRequest = tokensPerRequest
        self.peakToAverage = peakToAverage
        self.activeDaysPerMonth = activeDaysPerMonth
        self.lastsMonths = lastsMonths
    }

    /// Share of the tokens that is output.
    package var outputShare: Number {
        get throws(ArithmeticError) { try 1 - inputShare }
    }

    /// The peak over the average of all hours of all days: `kappa max(1, D / active days) 24 / window hours`. Throws
    /// `overflow` and `divisionByZero`.
    package var fleetPeak: Number {
        get throws(ArithmeticError) {
            let idle = try Number(CalendarMonth.days) / activeDaysPerMonth
            return try peakToAverage * Number.larger(1, idle) * (24 / windowHoursPerDay)
        }
    }

    /// Hours of a month in which there is traffic: `window hours min(active days, D)`. Throws `overflow`.
    package var windowHoursPerMonth: Number {
        get throws(ArithmeticError) {
            try windowHoursPerDay * Number.smaller(activeDaysPerMonth, Number(CalendarMonth.days))
        }
    }

    /// Whether a bound on latency is asked for.
    package var isLatencyBounded: Bool { maxTTFTMs != nil || maxTPOTMs != nil }

    /// The same traffic in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> WorkloadOf<Other> {
        var other = WorkloadOf<Other>(
            tokensPerDay: number(tokensPerDay), inputShare: number(inputShare),
            cachedShare: number(cachedShare), cacheWriteShare: number(cacheWriteShare),
            batchShare: number(batchShare), tokensPerRequest: number(tokensPerRequest),
            peakToAverage: number(peakToAverage), activeDaysPerMonth: number(activeDaysPerMonth),
            lastsMonths: lastsMonths.map(number))
        other.requests = requests?.mapped(number)
        other.windowHoursPerDay = number(windowHoursPerDay)
        other.maxTTFTMs = maxTTFTMs.map(number)
        other.maxTPOTMs = maxTPOTMs.map(number)
        other.offPeakShare = number(offPeakShare)
        other.longPromptShare = number(longPromptShare)
        return other
    }
}
