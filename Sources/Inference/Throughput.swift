package import Cost
package import Exact

/// What one replica does in a second at saturation, as it was measured.
package enum RateOf<Number: Quantity>: Hashable, Sendable {
    /// Input and output tokens together, above 0. Such a rate holds for requests of its own shape alone.
    case together(tokensPerSecond: Number)
    /// Prefill of input tokens that no cache holds, and decode of output tokens, each in tokens per second, above 0,
    /// and each as if the replica did nothing else.
    case apart(prefill: Number, decode: Number)
}

/// The latency that a replica had under one load, and the rate at which it then worked.
package struct LatencyPointOf<Number: Quantity>: Hashable, Sendable {
    /// The load as the record has it, such as requests at the same time; above 0.
    package var load: Rational
    /// The rate of the replica over its rate at the record's knee, above 0.
    package var rateOverKnee: Number
    /// Time to the first token, milliseconds; nil where it was not measured.
    package var ttftMs: Number?
    /// Time for each further output token, milliseconds; nil where it was not measured.
    package var tpotMs: Number?

    /// A measurement.
    package init(load: Rational, rateOverKnee: Number, ttftMs: Number? = nil, tpotMs: Number? = nil) {
        self.load = load
        self.rateOverKnee = rateOverKnee
        self.ttftMs = ttftMs
        self.tpotMs = tpotMs
    }

    /// The same measurement in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> LatencyPointOf<Other> {
        LatencyPointOf<Other>(
            load: load, rateOverKnee: number(rateOverKnee), ttftMs: ttftMs.map(number),
            tpotMs: tpotMs.map(number))
    }

    /// `rate` where this load breaks a bound of the workload, else the rate of this load.
    fileprivate func rate(orBefore rate: Number, of workload: WorkloadOf<Number>) -> Number {
        var result = rateOverKnee
        if let most = workload.maxTTFTMs, let ttftMs {
            result = Number.pick(rate, else: result, where: most, isBelow: ttftMs)
        }
        if let most = workload.maxTPOTMs, let tpotMs {
            result = Number.pick(rate, else: result, where: most, isBelow: tpotMs)
        }
        return result
    }
}

/// A measurement in exact numbers.
package typealias LatencyPoint = LatencyPointOf<Rational>

extension RateOf {
    /// Accepted tokens a second of a workload's mix, input and output, one attempt each.
    ///
    /// Together: `T / (1 + o r)`, since what is thought and never shown is generated too. Apart:
    /// `1 / (i (1 - hits) / prefill + o (1 + r) / decode)`; input that the replica's own cache holds costs no prefill.
    /// With i and o the shares of input and output, r the reasoning tokens for each output token. Throws `overflow`,
    /// and `divisionByZero` where a mix takes no work.
    func tokensPerSecond(
        of workload: WorkloadOf<Number>, prefixHitShare: Number, reasoningPerOutput: Number
    ) throws(ArithmeticError) -> Number {
        switch self {
        case .together(let tokensPerSecond):
            return try tokensPerSecond / (1 + workload.outputShare * reasoningPerOutput)
        case .apart(let prefill, let decode):
            let input = try workload.inputShare * (1 - prefixHitShare) / prefill
            let output = try workload.outputShare * (1 + reasoningPerOutput) / decode
            return try 1 / (input + output)
        }
    }

    /// The same rate in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> RateOf<Other> {
        switch self {
        case .together(let rate): .together(tokensPerSecond: number(rate))
        case .apart(let prefill, let decode): .apart(prefill: number(prefill), decode: number(decode))
        }
    }
}

extension [LatencyPoint] {
    /// The highest load, in their order, that keeps the bounds of a workload; nil where none does.
    func highest(keeping workload: Workload) -> LatencyPoint? {
        last { point in
            let isSoon = workload.maxTTFTMs.map { most in (point.ttftMs ?? 0) <= most } ?? true
            let isSwift = workload.maxTPOTMs.map { most in (point.tpotMs ?? 0) <= most } ?? true
            return isSoon && isSwift
        }
    }
}

/// The rate over that at the knee of the highest load, in the order of the points, that keeps the bounds of a workload;
/// 0 where none does.
func rateOverKnee<Number>(_ points: [LatencyPointOf<Number>], keeping workload: WorkloadOf<Number>) -> Number
{
    points.reduce(0) { $1.rate(orBefore: $0, of: workload) }
}
