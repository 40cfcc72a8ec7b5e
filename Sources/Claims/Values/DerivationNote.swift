import Diagnostics
import Site

extension Derivation {
    /// The derivation in a few sentences, for the place where the figure stands: what it is, the formula, the
    /// figures that go into it, and what moved last.
    package var note: String {
        let formula = formula.map { " = \($0)" } ?? ""
        let inputs = parts.map { "\($0.label): \($0.figure)" }
        let from = inputs.isEmpty ? "" : " \(ClaimWords.fromInputs) \(inputs.joined(separator: "; "))."
        let read = origin.map {
            " \(ClaimWords.source): \($0.source), \(ClaimWords.read) \($0.read.whenText)."
        }
        let newest = parts.isEmpty ? "" : newest.map { " \($0.sentence.capitalisedFirst)." } ?? ""
        return "\(title)\(formula).\(from)\(read ?? "")\(newest)"
    }

    /// What a part is called beside its figure.
    private var label: String { formula == nil && !id.isEmpty ? ClaimWords.inputName(id) : title }
}
