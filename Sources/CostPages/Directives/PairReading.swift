package import Cost
import Diagnostics
package import Fields
import Site

// What the lines of a chart's directive name.
extension FieldReader {
    /// An option of those that a comparison or a scenario has.
    package mutating func option(_ key: String, of id: String, among options: [OptionID]) -> OptionID? {
        guard let text = string(key) else { return nil }
        let known = options.map(\.rawValue)
        if known.contains(text) { return OptionID(rawValue: text) }
        report(
            "option-unknown", "'\(id)' has no option '\(text)'", at: value(key)?.span ?? span,
            help: didYouMean(
                text, among: known, otherwise: "its options are: \(known.joined(separator: ", "))"))
        return nil
    }

    /// Reports that two options are none of the pairs that are compared.
    package mutating func reportNoPair(of id: String, among pairs: [Crossover]) {
        let pairs = pairs.map { "\($0.from.rawValue) to \($0.to.rawValue)" }
        report(
            "option-pair", "the options do not form a pair of '\(id)'", at: span,
            help: "write both 'from:' and 'to:'; its pairs are: \(pairs.joined(separator: ", "))")
    }
}
