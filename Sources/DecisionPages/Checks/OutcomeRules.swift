import Decision
import Diagnostics
import Site

/// That an outcome has one pattern and one next step is proven where the decision is read.
func checkOutcomeLinks(_ site: SiteContext) -> [Diagnostic] {
    guard let decisions = site.decision.decisions else { return [] }
    return decisions.graph.outcomes.flatMap { outcome -> [Diagnostic] in
        var problems: [Diagnostic] = []
        func report(_ message: String, help: String) {
            problems.append(
                Diagnostic(
                    .warning, DecisionRule.outcomeLinks, "the outcome '\(outcome.id)' \(message)",
                    path: "content/data/" + DecisionReading.dataFile, help: help))
        }
        if !(2...3).contains(outcome.failureModes.count) {
            report(
                "names \(outcome.failureModes.count) failure modes",
                help: "name two or three: those that its reader should watch for first")
        }
        if !decisions.outcomeScenarios.contains(where: { $0.outcome == outcome.id }) {
            report("names no scenario", help: "write 'scenario:' with the id of a scenario or a comparison")
        }
        if decisions.examples(of: outcome.id).isEmpty {
            report("has no example", help: "write a page whose walk ends there")
        }
        return problems
    }
}
