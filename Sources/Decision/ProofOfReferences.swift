extension Proof {
    /// The patterns, failure modes, gates and outcomes that an outcome names exist.
    static func reference(_ inspection: Inspection) -> [ProofFailure] {
        let known = inspection.known
        let gates = inspection.gateIDs
        return inspection.graph.outcomes.flatMap { outcome in
            let patterns = unknown([outcome.pattern], among: known.patterns).map {
                (Fault.unknownPattern($0, valid: known.patterns), "pattern")
            }
            let failureModes = unknown(outcome.failureModes, among: known.failureModes).map {
                (Fault.unknownFailureMode($0, valid: known.failureModes), "failure_modes")
            }
            let tensions = unknown(outcome.tensions.map { $0.gate }, among: gates).map {
                (Fault.unknownTension($0, valid: gates), "tensions")
            }
            let runnerUp = unknownRunnerUp(of: outcome, inspection.graph).map { ($0, "runner_up") }
            return (patterns + failureModes + tensions + [runnerUp].compactMap { $0 }).map { fault, key in
                inspection.failure(fault, in: .outcome(outcome.id), key: key)
            }
        }
    }

    private static func unknownRunnerUp(of outcome: Outcome, _ graph: DecisionGraph) -> Fault? {
        guard let id = outcome.runnerUp?.outcome, id == outcome.id || graph.outcome(id) == nil else {
            return nil
        }
        return .unknownRunnerUp(id, valid: graph.outcomes.map { $0.id }.filter { $0 != outcome.id })
    }

    private static func unknown(_ ids: [String], among valid: [String]) -> [String] {
        ids.filter { !valid.contains($0) }
    }
}
