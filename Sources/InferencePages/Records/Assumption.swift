import Diagnostics
import Exact
import Inference
import Site

/// A number that the handbook assumes, with the range that it may lie in.
package struct Assumption: Sendable {
    package let id: String
    package let title: String
    /// `USD per month`, `share of one engineer`.
    package let unit: String
    /// Low and high are named ends, not statistics; equal to base where there is no range.
    package let low: Rational
    package let base: Rational
    package let high: Rational
    /// The numbers of workload files that it stands behind, by their keys: `workload.peak_to_average`.
    package let inputs: [String]
    /// The numbers of workload files that it multiplies; its base is then 1.
    let scales: [String]
    package let note: String?
    package let provenance: Provenance
    /// Where the assumption stands in its file.
    package let span: Range<Int>
}

/// The assumptions of `assumptions.yaml`, and everything that is wrong with that file.
func decodeAssumptions(
    _ value: YAMLValue, in file: CostFile
) -> (assumptions: [Assumption], diagnostics: [Diagnostic]) {
    var file = file
    var reader = FieldReader(value, what: "the file of assumptions", path: file.path)
    reader.nextCheck(of: &file)
    let assumptions = reader.groups("assumptions", what: "the assumption") { assumption(&$0, in: file) }
    reader.requireUniqueIDs(assumptions.map { ($0.id, $0.span) }, what: "assumption")
    return (assumptions, reader.finish())
}

private func assumption(_ reader: inout FieldReader, in file: CostFile) -> Assumption? {
    let (id, title, unit) = (
        reader.requiredString("id"), reader.requiredString("title"), reader.requiredString("unit")
    )
    let base = reader.requiredNumber("base")
    let low = reader.number("low") ?? base
    let high = reader.number("high") ?? base
    let inputs = reader.inputs("inputs")
    let scales = reader.inputs("scales")
    let note = reader.string("note")
    if let low, let base, let high, low > base || base > high {
        reader.report(
            "cost-range", "low, base and high of '\(id ?? "")' are not in this order",
            at: reader.span(of: "base"),
            help: "write the lowest value as 'low' and the highest as 'high'")
    }
    if !scales.isEmpty, let base, base != 1 {
        reader.report(
            "cost-range", "'\(id ?? "")' scales its inputs, and its base is \(base.text)",
            at: reader.span(of: "base"), help: "write 'base: 1', with 'low' and 'high' as factors")
    }
    let provenance = reader.provenance(in: file)
    guard let id, let title, let unit, let low, let base, let high, let provenance else { return nil }
    return Assumption(
        id: id, title: title, unit: unit, low: low, base: base, high: high, inputs: inputs, scales: scales,
        note: note, provenance: provenance, span: reader.span)
}

extension FieldReader {
    /// The numbers of workload files under a key, by their keys with points between.
    fileprivate mutating func inputs(_ key: String) -> [String] {
        let fields = strings(key)
        let known = Input.all.map(\.field.description)
        for field in fields where !known.contains(field) {
            report(
                "input-unknown", "there is no input '\(field)'", at: value(key)?.span ?? span,
                help: didYouMean(
                    field, among: known, otherwise: "write the keys of a workload file with points between"))
        }
        return fields
    }
}
