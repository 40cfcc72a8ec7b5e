import Markdown
import Site

/// What makes a claim hold again, or why its author must.
enum ClaimRepair {
    /// The claim holds, or is no claim.
    case notNeeded
    /// The figures' bytes, written anew in the author's form.
    case edits([SourceEdit])
    case left(Obstacle)

    enum Obstacle {
        /// There is no figure that could be written, as for a volume that is never.
        case noFigure
        /// Any of several figures could be meant.
        case ambiguous
        /// No figure of the form is the value.
        case form
        /// Markup divides the figure, or the words are the name of the link's destination as well.
        case spelling
    }

    /// - Parameter bytes: those of the page's file.
    package init(of link: TypedLink, _ value: ComputedValue, in bytes: [UInt8]) {
        guard !link.text.isEmpty, case .stale(let figures) = value.verdict(on: link.text) else {
            self = .notNeeded
            return
        }
        guard let exact = value.exact, !figures.isEmpty else {
            self = .left(.noFigure)
            return
        }
        guard figures.allSatisfy(\.isExplicit) || figures.count == 1 else {
            self = .left(.ambiguous)
            return
        }
        let words = Array(link.text.utf8)
        var (edits, text): ([SourceEdit], [UInt8]) = ([], [])
        var position = 0
        for figure in figures {
            let original = String(decoding: words[figure.range], as: UTF8.self)
            guard let new = figure.rewritten(original, for: exact, value.unit) else {
                self = .left(.form)
                return
            }
            guard let source = link.spelling?.source(of: figure.range, in: bytes) else {
                self = .left(.spelling)
                return
            }
            edits.append(SourceEdit(source, new))
            text += words[position..<figure.range.lowerBound] + Array(new.utf8)
            position = figure.range.upperBound
        }
        text += words[position...]
        if case .holds = value.verdict(on: String(decoding: text, as: UTF8.self)) {
            self = .edits(edits)
        } else {
            self = .left(.form)
        }
    }

    /// The way out that the error of the claim names.
    package func help(_ value: ComputedValue) -> String {
        switch self {
        case .notNeeded, .edits:
            "'handbook check --fix' writes the figure; look whether the sentence still holds"
        case .left(.noFigure):
            "write what follows from '\(value.text)', or leave the words out"
        case .left(.ambiguous):
            "write '\(value.text)': 'handbook check --fix' cannot tell which figure is meant"
        case .left(.form):
            "write '\(value.text)': 'handbook check --fix' finds no figure of this form that holds"
        case .left(.spelling):
            "write '\(value.text)' in one piece, in a link with its address: 'handbook check --fix' leaves a figure with markup inside it"
        }
    }
}
