/// What lies outside the graph and is named in it.
package struct KnownIDs: Hashable, Sendable {
    /// The ids of the patterns that have a page.
    package var patterns: [String]
    /// The ids of the failure modes that have a page.
    package var failureModes: [String]

    /// The ids that an outcome may name.
    package init(patterns: [String], failureModes: [String]) {
        self.patterns = patterns
        self.failureModes = failureModes
    }
}

/// A rule that every graph must obey.
package struct Proof: Sendable {
    /// A short name for diagnostics: `cycle`.
    package let id: String
    let failures: @Sendable (Inspection) -> [ProofFailure]

    /// Who has mended these, of one proof, finds the next ones.
    static let mostFailures = 200

    /// Every rule, in the order in which failures are reported.
    ///
    /// 1. Ids can be told apart, and no address can be read in two ways.
    /// 2. Every answer leads somewhere, nothing is out of reach, and no walk comes back.
    /// 3. Whatever depends on the walk holds something on every walk, and nothing that no walk needs.
    /// 4. The order of the gates is the only order, and "not sure" never stops.
    /// 5. Whatever is named exists, and whatever is shown has a text.
    /// 6. The walks are few enough to be published one by one.
    package static let all: [Proof] = [
        Proof(id: "id-form", failures: idForm),
        Proof(id: "id-duplicate", failures: idDuplicate),
        Proof(id: "id-ambiguous", failures: idAmbiguous),
        Proof(id: "answers", failures: answers),
        Proof(id: "next", failures: next),
        Proof(id: "context", failures: context),
        Proof(id: "unreachable", failures: unreachable),
        Proof(id: "cycle", failures: cycle),
        Proof(id: "gate-order", failures: gateOrder),
        Proof(id: "unsure", failures: unsure),
        Proof(id: "reference", failures: reference),
        Proof(id: "option", failures: option),
        Proof(id: "reason", failures: reason),
        Proof(id: "text", failures: text),
        Proof(id: "walk-count", failures: walkCount),
    ]
}

extension DecisionGraph {
    /// Everything that is wrong with the graph, by rule, then in the order of the data; empty for a
    /// sound graph. Polynomial in the size of the graph and the number of its states, which is bounded.
    package func failures(knowing known: KnownIDs) -> [ProofFailure] {
        let inspection = Inspection(of: self, knowing: known)
        let proofs = inspection.isCut ? Proof.all.filter { $0.id == "walk-count" } : Proof.all
        return proofs.flatMap { proof in
            proof.failures(inspection).prefix(Proof.mostFailures).map { failure in
                var failure = failure
                failure.proof = proof.id
                return failure
            }
        }
    }

    /// The patterns that no reachable outcome recommends, in the order given: worth saying, but no failure.
    package func unreachedPatterns(of patterns: [String]) -> [String] {
        let inspection = Inspection(of: self, knowing: KnownIDs(patterns: patterns, failureModes: []))
        let reached = Set(inspection.reached.compactMap { $0.outcome }.compactMap { outcome($0)?.pattern })
        return patterns.filter { !reached.contains($0) }
    }
}
