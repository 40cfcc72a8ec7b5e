import Decision
import Diagnostics
import Site

/// Proof failures as diagnostics, each at the place in the data that has to be changed.
func proofDiagnostics(
    _ failures: [ProofFailure], path: String, places: DecisionPlaces, folders: DecisionFolders
) -> [Diagnostic] {
    firstCauses(failures).map { failure in
        Diagnostic(
            .error, "decision-\(failure.proof)", failure.description, path: path,
            span: places.span(
                of: failure.subject, key: failure.key, entry: failure.entry, occurrence: failure.occurrence)
                ?? 0..<0,
            help: failure.help(in: folders))
    }
}

/// The failures without those that follow from others. Where two parts have one id, nothing else that
/// is said of either can be trusted; an answer that leads nowhere leaves places out of reach, an answer that
/// leads back is out of order as well, and a context by a wrong name is missing under its own.
private func firstCauses(_ failures: [ProofFailure]) -> [ProofFailure] {
    let proofs = Set(failures.map(\.proof))
    if proofs.contains("id-duplicate") { return failures.filter { $0.proof.hasPrefix("id-") } }
    let isMisled = !proofs.isDisjoint(with: ["next", "context", "cycle", "gate-order"])
    let circular = Set(failures.filter { $0.proof == "cycle" }.map(\.subject))
    let misnamed = Set(failures.filter { $0.fault.isMisnamedContext }.map(\.subject))
    return failures.filter { failure in
        if failure.fault.isMissingContext, misnamed.contains(failure.subject) { return false }
        return switch failure.proof {
        case "unreachable", "reason": !isMisled
        case "gate-order": !circular.contains(failure.subject)
        default: true
        }
    }
}

extension ProofFailure {
    fileprivate var occurrence: Int {
        if case .duplicateID(let occurrence) = fault { occurrence } else { 1 }
    }

    fileprivate func help(in folders: DecisionFolders) -> String? {
        guard let unknown = fault.unknownID else { return nil }
        return didYouMean(unknown.id, among: unknown.valid, otherwise: newPage(unknown.id, in: folders))
    }

    /// For what is a page, how it would come to be.
    private func newPage(_ id: String, in folders: DecisionFolders) -> String? {
        switch fault {
        case .unknownPattern: "write 'content/\(folders.patterns)\(id).md', or name another page"
        case .unknownFailureMode:
            "write 'content/\(folders.failureModes)\(id).md', or name another page"
        default: nil
        }
    }
}

extension Fault {
    /// Whether something is said for a gate or an answer that does not exist.
    fileprivate var isMisnamedContext: Bool {
        switch self {
        case .unknownContext, .unknownReasonAnswer: true
        default: false
        }
    }

    /// Whether nothing is said for some walk.
    fileprivate var isMissingContext: Bool {
        switch self {
        case .noNext, .noConsequence, .noReason: true
        default: false
        }
    }
}
