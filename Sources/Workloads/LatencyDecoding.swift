import Diagnostics
import Exact
import Fields
import Inference

extension WorkloadDecoder {
    /// Reports a fleet whose record does not say, or says no, to the latency that the workload asks for.
    mutating func checkLatency(
        of fleet: Fleet, _ record: MeasuredThroughput?, in field: String, at span: Range<Int>
    ) {
        guard let workload, workload.isLatencyBounded else { return }
        let place =
            places["\(field).tokens_per_second"] ?? places["\(field).prefill_tokens_per_second"] ?? span
        let asked = [
            ("max_ttft_ms", workload.maxTTFTMs != nil, fleet.latency.allSatisfy { $0.ttftMs != nil }),
            ("max_tpot_ms", workload.maxTPOTMs != nil, fleet.latency.allSatisfy { $0.tpotMs != nil }),
        ]
        for (key, isAsked, isMeasured) in asked where isAsked && (fleet.latency.isEmpty || !isMeasured) {
            report(
                "latency-unknown", "'\(key)' asks for a latency that was not measured with this rate",
                at: place,
                help: "name a record of content/data/throughput.yaml whose 'series' has it, "
                    + "or take '\(key)' out")
            return
        }
        guard fleet.measuredLoad(of: workload) == nil, let least = fleet.latency.first else { return }
        report(
            "latency-bound",
            "no measured load keeps the latency asked for: the lowest, \(least.load.text), had "
                + least.words, at: place,
            help: "allow for more, or measure a lower load")
    }

    /// Reports ends of a number at which no measured load keeps the latency asked for.
    mutating func checkLatency(of changed: [Scenario], _ field: String, at span: Range<Int>?) {
        guard field.hasPrefix("workload.max_") else { return }
        for scenario in changed {
            let isKept = scenario.everyFleet.allSatisfy { fleet in
                fleet.latency.isEmpty || fleet.measuredLoad(of: scenario.workload) != nil
            }
            guard !isKept else { continue }
            report(
                "latency-bound", "no measured load keeps an end of this bound", at: span,
                help: "allow for more, or measure a lower load")
            return
        }
    }

    private mutating func report(_ rule: String, _ message: String, at span: Range<Int>?, help: String) {
        diagnostics.append(Diagnostic(.error, rule, message, path: path, span: span, help: help))
    }
}

extension LatencyPoint {
    /// `380 ms to the first token and 21 ms for each further one`.
    package var words: String {
        let parts = [
            ttftMs.map { "\(milliseconds($0)) to the first token" },
            tpotMs.map { "\(milliseconds($0)) for each further one" },
        ]
        return parts.compactMap { $0 }.joined(separator: " and ")
    }

    private func milliseconds(_ value: Rational) -> String {
        "\(value.text(places: value < 10 && !value.isWhole ? 1 : 0)) ms"
    }
}

extension Scenario {
    /// All replicas of the options, those that a vendor runs too.
    var everyFleet: [Fleet] {
        var fleets = [selfHosted?.fleet, closed?.capacity?.fleet, managedOpen?.capacity?.fleet]
        if case .selfHosted(let fleet)? = hybrid?.open { fleets.append(fleet) }
        return fleets.compactMap { $0 }
    }
}
