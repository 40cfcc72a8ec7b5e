extension Derivation {
    /// The derivation in a few sentences, for the place where the figure stands: what it is, the formula, the
    /// figures that go into it, and what moved last.
    var note: String {
        let formula = formula.map { " = \($0)" } ?? ""
        let inputs = parts.map { "\($0.label): \($0.figure)" }
        let from = inputs.isEmpty ? "" : " \(ValueWords.fromInputs) \(inputs.joined(separator: "; "))."
        let read = origin.map {
            " \(ValueWords.source): \($0.source), \(ValueWords.read) \($0.read.whenText)."
        }
        let newest = parts.isEmpty ? "" : newest.map { " \($0.sentence.capitalisedFirst)." } ?? ""
        return "\(title)\(formula).\(from)\(read ?? "")\(newest)"
    }

    /// What a part is called beside its figure.
    private var label: String { formula == nil && !id.isEmpty ? ValueWords.inputName(id) : title }
}
