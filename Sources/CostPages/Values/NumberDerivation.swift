package import Claims
import Cost
import Exact
import Site

extension CostNumbers {
    /// How a number comes about, down to what was read. What was told already, in `seen`, is not told again: numbers may
    /// share inputs.
    package func derivation(of assumption: Assumption, seen: inout Set<String>) -> Derivation {
        let id = "assumption.\(assumption.id)"
        let text = AssumptionText.figure(assumption.base, ValueUnit(assumed: assumption.unit))
        let title = "\(assumption.title), \(assumption.unit)"
        guard let formula = assumption.formula else {
            return Derivation(
                id, title, text, origin: assumption.provenance.map { origin(assumption.id, $0) })
        }
        guard seen.insert(assumption.id).inserted else { return Derivation(id, title, text) }
        return Derivation(id, title, text, formula: formula.text, parts: parts(of: formula, seen: &seen))
    }

    /// The numbers that a formula names, each once.
    func parts(of formula: Formula, seen: inout Set<String>) -> [Derivation] {
        var parts: [Derivation] = []
        for id in formula.references.map(\.id).uniqued {
            guard let used = assumption(id) else { continue }
            parts.append(derivation(of: used, seen: &seen))
        }
        return parts
    }

    /// The row of a given number.
    package func origin(_ id: String, _ provenance: Provenance) -> Derivation.Origin {
        let source = source(provenance.source)
        return Derivation.Origin(
            kind: .assumption, id: id, day: provenance.read, hasMoved: false,
            source: source?.title ?? provenance.source, url: provenance.upstream ?? source?.url,
            read: provenance.read)
    }
}

extension Derivation.Origin.Kind {
    package static let assumption = Derivation.Origin.Kind("assumption", rank: 3, holdsFromDay: false)
}
