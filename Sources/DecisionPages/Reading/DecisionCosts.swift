import Advice
import Cost
import CostPages
import Decision
import Diagnostics
import InferencePages
import Site
import Workloads

/// What the cost data says about the decision, computed once before the first page.
struct DecisionCosts: Sendable {
    /// The scenarios in which the tree shows costs, in the order of the data.
    private(set) var tree: [CostedScenario] = []
    /// The volumes that answer a question, by its id.
    private(set) var thresholds: [String: [Thresholds]] = [:]
    /// What is compared for the scenarios of outcomes, by the ids of these.
    private var compared: [String: Sample] = [:]
    /// The ids of the scenarios of an outcome that price what it recommends, by its id.
    private var samples: [String: [String]] = [:]
    /// What is wrong with the scenarios that the decision names.
    private(set) var diagnostics: [Diagnostic] = []

    /// A scenario that shows what an outcome costs, with what it answers.
    struct Sample: Sendable {
        let subject: CostSubject
        let computed: [ComputedAnswer]

        fileprivate init(_ subject: CostSubject, in decisions: Decisions) {
            self.subject = subject
            computed = decisions.computed(from: subject)
        }
    }

    /// Nothing, as where there is no decision.
    package init() {}

    init(_ decisions: Decisions, _ subjects: CostSubjects, path: String, places: DecisionPlaces) {
        var check = ScenarioCheck(subjects, path: path)
        tree = check.scenarios(ofTree: decisions.treeScenarios)
        for rule in decisions.costRules {
            check.pairs(of: rule)
            let found = volumeTables(
                of: rule, check.scenarios(of: rule), check.comparisons(of: rule), subjects.numbers.routes)
            if !found.isEmpty { thresholds[rule.question] = found }
        }
        for outcome in decisions.graph.outcomes {
            guard let claim = decisions.outcomeScenarios.first(where: { $0.outcome == outcome.id }) else {
                check.warnOfOutcomeWithoutScenario(outcome.id, at: places.span(of: .outcome(outcome.id)))
                continue
            }
            let ids = check.scenarios(of: claim)
            for id in ids where compared[id] == nil {
                compared[id] = subjects.subject(id).map { Sample($0, in: decisions) }
            }
            samples[outcome.id] = ids
            if claim.option != nil, ids.count == claim.scenarios.count {
                check.agreement(of: claim, self, decisions)
            }
        }
        diagnostics = check.diagnostics
    }
}

extension DecisionCosts {
    /// The scenario that shows what a walk's outcome costs: the first that answers as the walk does, its "not sure"
    /// too; else the first that says nothing else; else the first.
    func sample(for walk: Walk, of outcome: String, in decisions: Decisions) -> Sample? {
        let all = (samples[outcome] ?? []).compactMap { compared[$0] }
        return all.first { decisions.agree($0.computed, with: walk, exactly: true) }
            ?? all.first { decisions.agree($0.computed, with: walk) } ?? all.first
    }

    /// What an id stands for; nil where it is none of these. Draws are computed only where no outcome has had them.
    func subject(_ id: String, of subjects: CostSubjects) -> CostSubject? {
        compared[id]?.subject ?? subjects.subject(id)
    }
}

/// Looks up the scenarios that a decision names. Where the cost data is broken it keeps still.
private struct ScenarioCheck {
    let subjects: CostSubjects
    let path: String
    private(set) var diagnostics: [Diagnostic] = []

    init(_ subjects: CostSubjects, path: String) {
        self.subjects = subjects
        self.path = path
    }

    /// The scenarios whose volumes a question shows.
    mutating func scenarios(of rule: CostRule) -> [CostedScenario] {
        guard let named = rule.scenarios else { return subjects.costs.costs?.scenarios ?? [] }
        return named.filter { subjects.numbers.comparison($0.id) == nil }.compactMap { scenario($0) }
    }

    /// The comparisons whose volumes a question shows.
    func comparisons(of rule: CostRule) -> [PricedComparison] {
        guard rule.inquiry.pair != nil else { return [] }
        guard let named = rule.scenarios else { return subjects.numbers.comparisons }
        return named.compactMap { subjects.numbers.comparison($0.id) }
    }

    /// The options of a rule are compared somewhere, and by all that it names: else nothing answers its question.
    mutating func pairs(of rule: CostRule) {
        guard !subjects.isBroken else { return }
        guard subjects.isPresent else {
            report(
                "cost-missing",
                "the cost of a workload answers '\(rule.question)', and there is no cost data",
                at: rule.span, help: Self.costData)
            return
        }
        let pairs = rule.inquiry.pairs
        let words = pairs.map { "'\($0.from.rawValue)' with '\($0.to.rawValue)'" }.joined(
            separator: ", or ")
        for named in rule.scenarios ?? [] where subjects.answers(rule.inquiry, by: named.id) == false {
            report(
                "scenario-option", "'\(named.id)' does not compare \(words)", at: named.span,
                help: "take it out, or name one that does")
        }
        if rule.scenarios == nil, !subjects.canAnswer(rule.inquiry) {
            report(
                "scenario-option", "nothing compares \(words)", at: rule.span,
                help: comparisons(with: rule.inquiry))
        }
    }

    /// The comparisons in which one of two options could be looked up.
    private func comparisons(with inquiry: CostInquiry) -> String {
        let near = subjects.numbers.comparisons.filter {
            !Set($0.options).isDisjoint(with: inquiry.options)
        }
        guard inquiry.pair != nil, !near.isEmpty else {
            return "write 'compare: cheaper' with 'option' and 'than'"
        }
        let lists = near.prefix(3).map { comparison in
            "'\(comparison.id)' compares \(comparison.options.map(\.rawValue).joined(separator: ", "))"
        }
        return "name two options of one comparison; \(lists.joined(separator: "; "))"
    }

    /// The scenarios of an outcome that compare the option that it recommends, by their ids.
    mutating func scenarios(of claim: OutcomeScenario) -> [String] {
        claim.scenarios.compactMap { named in
            guard let options = subjects.options(of: named.id) else {
                _ = scenario(named)
                return nil
            }
            guard let missing = claim.option, !options.contains(missing) else { return named.id }
            report(
                "scenario-option",
                "the \(kind(named)) '\(named.id)' does not compare '\(missing.rawValue)'",
                at: named.span,
                help: "name another \(kind(named)), or change 'option' of outcome '\(claim.outcome)'")
            return nil
        }
    }

    /// Every walk to an outcome has a scenario that answers as the walk does: else its page would show costs that
    /// speak against it.
    mutating func agreement(of claim: OutcomeScenario, _ costs: DecisionCosts, _ decisions: Decisions) {
        for walk in decisions.table.walks(to: claim.outcome) {
            guard let sample = costs.sample(for: walk, of: claim.outcome, in: decisions),
                !decisions.agree(sample.computed, with: walk)
            else { continue }
            let ids = claim.scenarios.map { "'\($0.id)'" }.joined(separator: ", ")
            report(
                "outcome-scenario",
                "no scenario of outcome '\(claim.outcome)' answers as the walk '\(walk.path)' does",
                at: claim.scenarios.first?.span,
                help:
                    "add one to 'scenario: [...]'; \(ids) \(claim.scenarios.count == 1 ? "answers" : "answer") otherwise",
                severity: .warning)
            return
        }
    }

    mutating func warnOfOutcomeWithoutScenario(_ outcome: String, at span: Range<Int>?) {
        guard subjects.isPresent, !subjects.isBroken else { return }
        report(
            "outcome-without-cost", "outcome '\(outcome)' names no scenario, so its pages show no cost",
            at: span,
            help: "add 'scenario:' with the id of a scenario or a comparison", severity: .warning)
    }

    /// The scenarios in which the tree shows costs. Each is a page, so none may be named twice.
    mutating func scenarios(ofTree named: [CostRule.Named]) -> [CostedScenario] {
        var seen: Set<String> = []
        return named.compactMap { named in
            guard subjects.numbers.comparison(named.id) == nil else {
                report(
                    "scenario-missing", "'tree' takes scenarios, and '\(named.id)' is a comparison",
                    at: named.span, help: "take it out: a comparison has its costs on a page of its own")
                return nil
            }
            guard let scenario = scenario(named) else { return nil }
            if seen.insert(named.id).inserted { return scenario }
            report(
                "cost-twice", "'tree' names the scenario '\(named.id)' twice", at: named.span,
                help: "take it out here")
            return nil
        }
    }

    private static let costData =
        "write 'content/data/comparisons.yaml' or 'scenarios.yaml', or take this out"

    private func kind(_ named: CostRule.Named) -> String {
        let kind: CostSubjectKind =
            subjects.numbers.comparison(named.id) == nil ? .scenario : .comparison
        return kind.word
    }

    private mutating func scenario(_ named: CostRule.Named) -> CostedScenario? {
        if let scenario = subjects.costs.costs?.scenario(named.id) { return scenario }
        if subjects.isBroken { return nil }
        guard subjects.isPresent else {
            report(
                "cost-missing", "the decision names a scenario, and there is no cost data", at: named.span,
                help: Self.costData)
            return nil
        }
        let ids = subjects.ids
        report(
            "scenario-missing", "there is no scenario '\(named.id)'", at: named.span,
            help: didYouMean(
                named.id, among: ids + (subjects.costs.costs?.grid?.ids ?? []),
                otherwise: "scenarios are: \(ids.joined(separator: ", "))"))
        return nil
    }

    private mutating func report(
        _ rule: String, _ message: String, at span: Range<Int>?, help: String?,
        severity: Diagnostic.Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, rule, message, path: path, span: span, help: help))
    }
}
