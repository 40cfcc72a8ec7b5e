import Cost
package import Diagnostics
package import Exact
package import Fields
import Inference

/// Reads the scenarios of `scenarios.yaml` and computes them; those with errors are left out.
package func readScenarios(
    _ value: LocatedValue, path: String, tables: WorkloadTables, asOf: CalendarDate
) -> (scenarios: [CostedScenario], diagnostics: [Diagnostic]) {
    var reader = FieldReader(value, what: "the file of scenarios", path: path)
    var scenarios: [CostedScenario] = []
    for item in reader.list("scenarios") {
        var decoder = WorkloadDecoder(path: path, tables: tables, asOf: asOf)
        if let scenario = costed(item, &decoder) { scenarios.append(scenario) }
        reader.adopt(decoder.diagnostics)
    }
    reader.requireUniqueIDs(scenarios.map { ($0.id, $0.named.span) }, what: "scenario")
    return (scenarios, reader.finish())
}

/// A scenario with its estimates, or nil for reasons that are among the decoder's diagnostics.
package func costed(
    _ value: LocatedValue, _ decoder: inout WorkloadDecoder, tokensPerDay: Rational? = nil
) -> CostedScenario? {
    guard var named = decoder.decode(value) else { return nil }
    if let tokensPerDay { named = named.at(tokensPerDay: tokensPerDay) }
    do throws(EstimateError) {
        let ranges = try decoder.ranges(of: named)
        guard decoder.allows(ranges, at: value.span) else { return nil }
        return CostedScenario(
            named: named, ranges: ranges, sets: try named.scenario.estimates(ranges.map { $0.range }),
            outlay: decoder.tables.moveOutlay)
    } catch {
        decoder.diagnostics += error.sentences.map {
            Diagnostic(.error, "cost-input", $0, path: decoder.path, span: value.span)
        }
        return nil
    }
}

extension WorkloadDecoder {
    fileprivate func ranges(of named: NamedScenario) throws(EstimateError) -> [AssumedRange] {
        do { return try tables.ranges(of: named) } catch { throw .arithmetic(error) }
    }

    /// Whether so many numbers may be uncertain at once; more are reported.
    fileprivate mutating func allows(_ ranges: [AssumedRange], at span: Range<Int>) -> Bool {
        let count = ranges.uncertainties.count
        if count <= Draws.largestNumberOfUncertainties { return true }
        diagnostics.append(
            Diagnostic(
                .error, "cost-input", "\(count) numbers of this scenario have ends", path: path, span: span,
                help:
                    "at most \(Draws.largestNumberOfUncertainties) can be drawn: fix those that matter least")
        )
        return false
    }
}
