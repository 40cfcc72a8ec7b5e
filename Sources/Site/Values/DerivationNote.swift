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

/// A link to where a figure comes from, with a note that is shown while the pointer or the focus is on it.
///
/// The note stands behind the link and describes it: it needs no script, a screen reader reads it with the
/// link, and a browser without the style sheet shows it in its place.
func figureLink(_ url: LinkURL, note: String, number: Int) -> (open: HTML, close: HTML) {
    let id = "figure-\(number)"
    return (
        open: "<a\(href: url) aria-describedby=\"\(id)\">",
        close: "</a><span class=\"figure-note\" id=\"\(id)\" role=\"note\">\(note)</span>"
    )
}
