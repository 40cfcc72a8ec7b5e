import Cost
import Diagnostics

/// A scenario with its estimate.
package struct CostedScenario: Sendable {
    package let named: NamedScenario
    package let estimate: Estimate

    package var id: String { named.id }
}

/// Reads the scenarios of `scenarios.yaml` and computes them; those with errors are left out.
func readScenarios(
    _ value: YAMLValue, path: String, book: CostBook, asOf: CalendarDate
) -> (scenarios: [CostedScenario], diagnostics: [Diagnostic]) {
    var reader = FieldReader(value, what: "the file of scenarios", path: path)
    var scenarios: [CostedScenario] = []
    for item in reader.list("scenarios") {
        var decoder = WorkloadDecoder(path: path, book: book, asOf: asOf)
        if let scenario = costed(item, &decoder) { scenarios.append(scenario) }
        reader.adopt(decoder.diagnostics)
    }
    reader.requireUniqueIDs(scenarios.map { ($0.id, $0.named.span) }, what: "scenario")
    return (scenarios, reader.finish())
}

/// A scenario with its estimate, or nil for reasons that are among the decoder's diagnostics.
func costed(
    _ value: YAMLValue, _ decoder: inout WorkloadDecoder, tokensPerDay: Rational? = nil
) -> CostedScenario? {
    guard var named = decoder.decode(value) else { return nil }
    if let tokensPerDay { named.scenario = named.scenario.at(tokensPerDay: tokensPerDay) }
    do throws(EstimateError) {
        return CostedScenario(named: named, estimate: try Estimate(of: named.scenario))
    } catch {
        decoder.diagnostics += error.sentences.map {
            Diagnostic(.error, "cost-input", $0, path: decoder.path, span: value.span)
        }
        return nil
    }
}
