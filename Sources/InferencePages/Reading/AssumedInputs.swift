import CostPages
import Diagnostics
import Inference
import Site

/// The problems of assumptions that name an input which no workload file has.
func unknownInputs(_ assumptions: [Assumption], in names: LanguageModelNames, path: String) -> [Diagnostic] {
    let known = Input.all.map { $0.field(in: names).description }
    func problems(_ fields: [String], at span: Range<Int>) -> [Diagnostic] {
        fields.filter { !known.contains($0) }.map { field in
            Diagnostic(
                .error, "input-unknown", "there is no input '\(field)'", path: path, span: span,
                help: didYouMean(
                    field, among: known, otherwise: "write the keys of a workload file with points between"))
        }
    }
    return assumptions.flatMap {
        problems($0.inputs, at: $0.inputsSpan) + problems($0.scales, at: $0.scalesSpan)
    }
}
