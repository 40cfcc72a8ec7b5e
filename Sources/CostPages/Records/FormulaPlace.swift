import Cost
import Diagnostics
import Exact
import Fields
import Site

/// Where a formula stands in its file, so that what is wrong with a part of it is shown there.
package struct FormulaPlace: Sendable {
    /// The whole value.
    package let span: Range<Int>
    /// Whether the bytes of the file are those of the text: not where it is quoted, or runs over several lines.
    private let isVerbatim: Bool

    /// The place of a scalar with this text.
    init(_ value: LocatedValue, text: String) {
        span = value.span
        if case .scalar(_, isQuoted: false) = value.content {
            isVerbatim = value.span.count == text.utf8.count
        } else {
            isVerbatim = false
        }
    }

    /// Where some bytes of the text stand; the whole value where they cannot be told apart.
    package func span(of range: Range<Int>) -> Range<Int> {
        guard isVerbatim else { return span }
        return span.lowerBound + range.lowerBound..<span.lowerBound + range.upperBound
    }
}

/// A formula and where it stands.
struct PlacedFormula: Sendable {
    let formula: Formula
    let place: FormulaPlace
}

extension FieldReader {
    /// The formula of a key: a number and an id are formulas too. Nil after a problem and where the key is absent.
    mutating func formula(_ key: String) -> PlacedFormula? {
        guard let value = value(key) else { return nil }
        guard let text = value.text else {
            report(
                "type-mismatch", "'\(key)' must be a number, an id or a formula, but this is \(value.kind)",
                at: value.span)
            return nil
        }
        let place = FormulaPlace(value, text: text)
        do throws(FormulaError) {
            return PlacedFormula(formula: try Formula(text), place: place)
        } catch {
            report("formula-invalid", "'\(key)': \(error.sentence)", at: place.span(of: error.range))
            return nil
        }
    }
}

/// The problem of an id in a formula that no number has.
func unknownNumber(
    _ reference: Formula.Reference, isSubtraction: Bool, _ sentence: String, at place: FormulaPlace,
    among ids: [String], otherwise: String = "add it to content/data/assumptions.yaml", path: String
) -> Diagnostic {
    let help = didYouMean(reference.id, among: ids, otherwise: otherwise)
    return Diagnostic(
        .error, "number-missing", sentence, path: path, span: place.span(of: reference.range),
        help: isSubtraction ? nil : help)
}
