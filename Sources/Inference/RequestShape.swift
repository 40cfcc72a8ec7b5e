package import Exact

/// The requests that a throughput was measured with.
///
/// Vendors' figures for one chip lie 33 times apart, mostly for this reason: a throughput says nothing about
/// a workload of another shape.
package struct RequestShape: Hashable, Sendable {
    /// Input tokens per request, at least 0.
    package var inputTokens: Rational
    /// Output tokens per request, at least 0.
    package var outputTokens: Rational

    /// A shape such as 512 in, 256 out.
    package init(inputTokens: Rational, outputTokens: Rational) {
        self.inputTokens = inputTokens
        self.outputTokens = outputTokens
    }

    /// Whether a throughput measured with this shape may be used for a workload.
    ///
    /// The input shares differ by at most a tenth and the lengths by at most a factor of two (a judgement:
    /// decode dominates, and its cost follows the output share). What is thought and never shown is output too. False
    /// for an empty shape. Throws `overflow`.
    package func fits(
        _ workload: Workload, reasoningPerOutput: Rational = 0
    ) throws(ArithmeticError) -> Bool {
        let length = try inputTokens + outputTokens
        let growth = try 1 + workload.outputShare * reasoningPerOutput
        guard length > 0, workload.tokensPerRequest > 0 else { return false }
        let difference = try (inputTokens / length - workload.inputShare / growth).magnitude
        let ratio = try length / (workload.tokensPerRequest * growth)
        let tenth = Rational(unchecked: 1, over: 10)
        let half = Rational(unchecked: 1, over: 2)
        return difference <= tenth && (half...2).contains(ratio)
    }
}
