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

    /// The peak of an active day over the average of all days: `kappa max(1, D / active days)`. Throws
    /// `overflow` and `divisionByZero`.
    package var fleetPeak: Number {
        get throws(ArithmeticError) {
            let idle = try Number(CalendarMonth.days) / activeDaysPerMonth
            return try peakToAverage * Number.larger(1, idle)
        }
    }

    /// The same traffic in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> WorkloadOf<Other> {
        WorkloadOf<Other>(
            tokensPerDay: number(tokensPerDay), inputShare: number(inputShare),
            cachedShare: number(cachedShare), cacheWriteShare: number(cacheWriteShare),
            batchShare: number(batchShare), tokensPerRequest: number(tokensPerRequest),
            peakToAverage: number(peakToAverage), activeDaysPerMonth: number(activeDaysPerMonth),
            lastsMonths: lastsMonths.map(number))
    }
}
