package import Cost
package import Exact

/// A volume that is stated by requests, in the place of tokens a day.
package struct RequestVolumeOf<Number: Quantity>: Hashable, Sendable {
    /// Requests a day, averaged over the month, at least 0; nil where the volume was asked for in tokens.
    package var perDay: Number?
    /// Input tokens of one request, at least 0; with its output tokens above 0.
    package var inputTokens: Number
    /// Output tokens of one request that are shown, at least 0.
    package var outputTokens: Number

    /// So many requests a day.
    package init(perDay: Number?, inputTokens: Number, outputTokens: Number) {
        self.perDay = perDay
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
    }

    /// The same volume in other numbers.
    func mapped<Other: Quantity>(_ number: (Number) -> Other) -> RequestVolumeOf<Other> {
        RequestVolumeOf<Other>(
            perDay: perDay.map(number), inputTokens: number(inputTokens), outputTokens: number(outputTokens))
    }
}

/// A volume by requests, in exact numbers.
package typealias RequestVolume = RequestVolumeOf<Rational>

extension WorkloadOf {
    /// Takes the tokens from the requests, where the volume is stated by them: `t = in + out`, `i = in / t`,
    /// `V = requests t`. Throws `overflow`, and `divisionByZero` for requests of no tokens.
    mutating func settleRequests() throws(ArithmeticError) {
        guard let requests else { return }
        tokensPerRequest = try requests.inputTokens + requests.outputTokens
        inputShare = try requests.inputTokens / tokensPerRequest
        if let perDay = requests.perDay { tokensPerDay = try perDay * tokensPerRequest }
    }
}

extension Workload {
    /// A workload whose volume is stated by requests; all else as said by `rest`, whose volume counts for nothing.
    /// Throws `overflow`, and `divisionByZero` for requests of no tokens.
    package init(_ requests: RequestVolume, _ rest: Workload) throws(ArithmeticError) {
        self = rest
        self.requests = requests
        try settleRequests()
    }
}
