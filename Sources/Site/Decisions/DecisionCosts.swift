import Cost
import Diagnostics

/// What the cost data says about the decision, computed once before the first page.
package struct DecisionCosts: Sendable {
    /// The scenarios in which the tree shows costs, in the order of the data.
    private(set) var tree: [CostedScenario] = []
    /// The volumes that answer a question, by its id.
    private(set) var thresholds: [String: CostGrid] = [:]
    /// What an outcome costs in its scenario, by its id.
    private(set) var outcomes: [String: OutcomeCost] = [:]
    /// What is wrong with the scenarios that the decision names.
    let diagnostics: [Diagnostic]

    /// Nothing, as where there is no decision.
    init() { diagnostics = [] }

    init(_ decisions: Decisions, costs: CostState, path: String, places: DecisionPlaces) {
        var check = ScenarioCheck(costs, path: path)
        tree = check.scenarios(ofTree: decisions.treeScenarios)
        for rule in decisions.costRules {
            let scenarios = check.scenarios(of: rule)
            guard let costs = costs.costs, !scenarios.isEmpty else { continue }
            thresholds[rule.question] = costs.thresholdTable(rule, scenarios)
        }
        for outcome in decisions.graph.outcomes {
            guard let claim = decisions.outcomeScenarios.first(where: { $0.outcome == outcome.id }) else {
                check.warnOfOutcomeWithoutScenario(outcome.id, at: places.span(of: .outcome(outcome.id)))
                continue
            }
            guard let scenario = check.scenario(of: claim), let costs = costs.costs else { continue }
            outcomes[outcome.id] = OutcomeCost(
                scenario, options: claim.options, costs: costs, route: CostRoutes.scenario(scenario.id))
        }
        diagnostics = check.diagnostics
    }
}

/// Looks up the scenarios that a decision names. Where the cost data is broken it keeps still.
private struct ScenarioCheck {
    let state: CostState
    let path: String
    private(set) var diagnostics: [Diagnostic] = []

    init(_ state: CostState, path: String) {
        self.state = state
        self.path = path
    }

    /// The scenarios whose volumes a question shows.
    mutating func scenarios(of rule: CostRule) -> [CostedScenario] {
        guard let named = rule.scenarios else { return state.costs?.scenarios ?? [] }
        return named.compactMap { scenario($0) }
    }

    /// The scenario of an outcome, if it compares the options that the outcome names.
    mutating func scenario(of claim: OutcomeScenario) -> CostedScenario? {
        guard let scenario = scenario(claim.scenario) else { return nil }
        guard let missing = claim.options?.first(where: { !scenario.options.contains($0) }) else {
            return scenario
        }
        report(
            "scenario-option", "the scenario '\(scenario.id)' does not compare '\(missing.rawValue)'",
            at: claim.scenario.span,
            help: "name another scenario, or change 'option' of outcome '\(claim.outcome)'")
        return nil
    }

    mutating func warnOfOutcomeWithoutScenario(_ outcome: String, at span: Range<Int>?) {
        guard state.costs != nil else { return }
        report(
            "outcome-without-cost", "outcome '\(outcome)' names no scenario, so its pages show no cost",
            at: span,
            help: "add 'scenario:' with an id of content/data/scenarios.yaml", severity: .warning)
    }

    /// The scenarios in which the tree shows costs. Each is a page, so none may be named twice.
    mutating func scenarios(ofTree named: [CostRule.Named]) -> [CostedScenario] {
        var seen: Set<String> = []
        return named.compactMap { named in
            guard let scenario = scenario(named) else { return nil }
            if seen.insert(named.id).inserted { return scenario }
            report(
                "cost-twice", "'tree' names the scenario '\(named.id)' twice", at: named.span,
                help: "take it out here")
            return nil
        }
    }

    private mutating func scenario(_ named: CostRule.Named) -> CostedScenario? {
        switch state {
        case .broken: return nil
        case .absent:
            report(
                "cost-missing", "the decision names a scenario, and there is no cost data", at: named.span,
                help: "write 'content/data/scenarios.yaml' and its companions, or take this out")
            return nil
        case .sound(let costs):
            if let scenario = costs.scenario(named.id) { return scenario }
            let ids = costs.scenarios.map(\.id)
            report(
                "scenario-missing", "there is no scenario '\(named.id)'", at: named.span,
                help: didYouMean(
                    named.id, among: ids + (costs.grid?.ids ?? []),
                    otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
            return nil
        }
    }

    private mutating func report(
        _ rule: String, _ message: String, at span: Range<Int>?, help: String?,
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, rule, message, path: path, span: span, help: help))
    }
}
