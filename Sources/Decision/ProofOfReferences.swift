extension Proof {
    /// The patterns, failure modes, gates and outcomes that an outcome names exist.
    static func reference(_ inspection: Inspection) -> [ProofFailure] {
        let known = inspection.known
        let gates = inspection.graph.gates.map(\.id)
        return inspection.graph.outcomes.flatMap { outcome in
            let others = inspection.graph.outcomes.map(\.id).filter { $0 != outcome.id }
            let patterns = unknown([outcome.pattern], among: known.patterns).map {
                (Fault.unknownPattern($0, valid: known.patterns), "pattern")
            }
            let failureModes = unknown(outcome.failureModes, among: known.failureModes).map {
                (Fault.unknownFailureMode($0, valid: known.failureModes), "failure_modes")
            }
            let tensions = unknown(outcome.tensions.map(\.gate), among: gates).map {
                (Fault.unknownTension($0, valid: gates), "tensions")
            }
            let runnerUp = unknown([outcome.runnerUp?.outcome].compactMap(\.self), among: others).map {
                (Fault.unknownRunnerUp($0, valid: others), "runner_up")
            }
            return (patterns + failureModes + tensions + runnerUp).map { fault, key in
                inspection.failure(fault, in: .outcome(outcome.id), key: key)
            }
        }
    }

    /// Every outcome says why for each gate that can stop a walk to it, and for no other.
    static func reason(_ inspection: Inspection) -> [ProofFailure] {
        inspection.graph.outcomes.flatMap { outcome -> [ProofFailure] in
            let walks = inspection.reached.filter { $0.outcome == outcome.id }
            // An outcome out of reach is reported by the rule on reach, not once for each reason.
            if walks.isEmpty { return [] }
            let subject = Subject.outcome(outcome.id)
            let missing = walks.filter { outcome.reason(stoppedBy: $0.stoppedBy) == nil }
            let idle = outcome.reasons.map(\.stoppedBy).filter { gate in
                !walks.contains { $0.stoppedBy == gate }
            }
            return missing.map {
                ProofFailure(.noReason(after: $0.stoppedBy), in: subject, key: "reasons", steps: $0.steps)
            } + idle.map { inspection.failure(.idleReason(after: $0), in: subject, key: "reasons") }
        }
    }

    private static func unknown(_ ids: [String], among valid: [String]) -> [String] {
        ids.filter { !valid.contains($0) }
    }
}
