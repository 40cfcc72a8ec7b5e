extension Proof {
    /// Every outcome says why in each context in which a walk ends there, and in no other.
    static func reason(_ inspection: Inspection) -> [ProofFailure] {
        inspection.graph.outcomes.flatMap { outcome -> [ProofFailure] in
            let walks = inspection.walks(to: outcome.id)
            // An outcome out of reach is reported by the rule on reach, not once for each reason.
            if walks.isEmpty { return [] }
            let contexts = walks.map(inspection.graph.context)
            return missingReasons(of: outcome, zip(walks, contexts).map { ($0, $1) })
                + idleReasons(of: outcome, contexts, inspection)
        }
    }

    /// Walks on which the outcome has no reason; one for each gate.
    private static func missingReasons(
        of outcome: Outcome, _ walks: [(walk: Walk, context: Context)]
    ) -> [ProofFailure] {
        var seen: Set<String?> = []
        return walks.filter {
            outcome.reasonIndex(in: $0.context) == nil && seen.insert($0.context.gate).inserted
        }
        .map { walk, context in
            ProofFailure(
                .noReason(after: context.gate), in: .outcome(outcome.id), key: "reasons",
                steps: walk.steps)
        }
    }

    /// Reasons that name no answer, or that hold on no walk.
    private static func idleReasons(
        of outcome: Outcome, _ contexts: [Context], _ inspection: Inspection
    ) -> [ProofFailure] {
        let holding = Set(contexts.compactMap(outcome.reasonIndex))
        return outcome.reasons.enumerated().compactMap { index, reason -> ProofFailure? in
            let fault: Fault
            if let answer = reason.after, !inspection.graph.hasAnswer(segment: answer) {
                fault = .unknownReasonAnswer(answer, valid: inspection.answerSegments)
            } else if holding.contains(index) {
                return nil
            } else if contexts.contains(where: reason.fits) {
                fault = .overruledReason(after: reason.stoppedBy, answer: reason.after)
            } else {
                fault = .idleReason(after: reason.stoppedBy, answer: reason.after)
            }
            return inspection.failure(
                fault, in: .outcome(outcome.id), key: "reasons", entry: "\(index)")
        }
    }
}

extension Reason {
    /// Whether a walk in this context has the gate and the answer that the reason names.
    fileprivate func fits(_ context: Context) -> Bool {
        stoppedBy == context.gate && after.map(context.answers.contains) != false
    }
}
