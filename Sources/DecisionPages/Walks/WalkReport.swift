package import Advice
package import Decision
import Fields
import Site
import Telling

/// What answers lead to, as a value that every printer shares: page, record, JSON and terminal.
package struct WalkReport: Sendable {
    /// The walk, finished or not.
    package let walk: Walk
    /// All answers that were given, by question; more than the walk asked for, perhaps.
    let held: [String: String]
    /// The answers with their texts, in order.
    package let trace: [TraceLine]
    /// The outcome, or nil while a question is open.
    package let outcome: Outcome?
    /// The title of the pattern's page.
    let patternTitle: String?
    /// Why the outcome was reached.
    package let reason: Reason?
    /// What must be said first.
    package let warnings: [String]
    /// The question that comes next, and its answers; none at an outcome.
    package let question: Question?
    package let choices: [Choice]
    /// The questions answered "not sure".
    package let openQuestions: [OpenQuestion]
    /// The gates that the walk did not come to.
    let unasked: [UnaskedGate]
    /// The needs that collide with the outcome.
    package let tensions: [Tension]
    /// The address of the page below the site's root: `decide/walk/...`.
    package let url: String
    /// The full address; nil where it is not known where the site is published.
    let permalink: String?

    /// What the outcome costs; nil without cost data and while a question is open.
    let cost: OutcomeCost?
    /// The address of the scenario of that cost; nil where it has no page.
    let costURL: String?
    /// What a workload answered; nil where none was given.
    package let evidence: WorkloadEvidence?
    /// The address of an earlier edition at which this stands; nil for the walk's own.
    let lasting: LastingWalk?

    let decisions: Decisions
    /// What the outcome may be held against.
    let subjects: CostSubjects
    let imprint: Imprint

    /// What a printed result says about the handbook that it comes from.
    struct Imprint: Sendable {
        package let title: String
        package let edition: String?
        package let asOf: CalendarDate
        /// The titles of all patterns, in reading order.
        let patternTitles: [String]
    }

    /// `answers` (question id to answer id) may hold more than the walk asked for.
    init(
        _ walk: Walk, holding answers: [String: String] = [:], evidence: WorkloadEvidence? = nil,
        lasting: LastingWalk? = nil, decisions: Decisions, site: SiteContext
    ) {
        let route = lasting?.route ?? decisions.routes.walk(walk)
        let graph = decisions.graph
        let title = { (page: Int) in site.map.pages[page].frontMatter.title }
        self.walk = walk
        held = answers.merging(walk.answers) { held, _ in held }
        trace = graph.trace(of: walk)
        outcome = walk.outcome.flatMap { graph.outcome($0) }
        patternTitle = outcome.flatMap { decisions.pattern($0.pattern) }.map(title)
        reason = graph.reason(of: walk)
        warnings = trace.compactMap(\.answer.warning)
        question = graph.openQuestion(of: walk)
        choices = graph.choices(at: walk)
        openQuestions = graph.openQuestions(on: walk)
        unasked = graph.unaskedGates(after: walk, holding: answers)
        tensions = graph.tensions(on: walk, holding: answers)
        url = route.path
        permalink = site.addresses.absolute(route)?.text
        let cost = Self.cost(of: walk, evidence: evidence, decisions: decisions, site: site)
        self.cost = cost
        costURL = cost?.subject.route.map { site.addresses.absolute($0)?.text ?? $0.path }
        self.evidence = evidence
        self.lasting = lasting
        self.decisions = decisions
        subjects = site.costSubjects
        imprint = Imprint(
            title: site.configuration.title, edition: site.configuration.edition, asOf: site.asOf,
            patternTitles: decisions.patterns.map { title($0.page) })
    }
}

extension WalkReport {
    /// How the outcome stands against the costs of the workload that was given; without one it is unpriced. Nil where
    /// a question is open, and for a decision that has nothing to do with costs.
    package var standing: Standing? { hasCosts ? advice?.standing ?? .unpriced : nil }

    /// Whether the outcome recommends an option that costs something.
    private var hasCosts: Bool { outcome?.option != nil }

    /// What gates and costs say together; nil without a workload, and where it does not price the outcome's option.
    package var advice: Advice? { evidence == nil ? nil : cost?.advice }

    /// The standing in sentences; nil where there is none.
    var standingSentence: String? {
        guard hasCosts else { return nil }
        guard let evidence else { return DecisionWords.unpriced(subjects) }
        guard let cost, advice != nil || cost.isTooLarge else {
            return DecisionWords.optionUnpriced(evidence.subject.kind)
        }
        return cost.standingSentence(decisions)
    }

    /// The standing and what is open: `Close. Provisional: 1 open question`.
    package var status: String {
        let parts = [
            standing.map(\.title),
            walk.isProvisional ? DecisionWords.provisional(openQuestions.count) : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? DecisionWords.answeredMeaning : parts.joined(separator: ". ")
    }

    /// The number of the gate that stopped the walk, or nil.
    var stoppingGate: Int? { walk.stoppedBy.flatMap { decisions.graph.gateNumber(of: $0) } }

    /// What kind of question comes next: `Gate 3 of 4`.
    var caption: String { question.map { decisions.caption(of: $0, on: walk) } ?? DecisionWords.outcome }

    /// Why a gate was not asked, and whether an answer that is held would have stopped there too.
    func reasonForSkipping(_ gate: UnaskedGate) -> String {
        DecisionWords.notAsked(after: stoppingGate) + (gate.wouldTrip.map(DecisionWords.wouldAlsoStop) ?? "")
    }
}

extension Decisions {
    /// `Gate 3 of 4`, or `Detail on gate 3` for a question that the gate before it has led to.
    func caption(of question: Question, on walk: Walk) -> String {
        if let number = graph.gateNumber(of: question.id) {
            return DecisionWords.gate(number, of: graph.gates.count)
        }
        return DecisionWords.detail(on: walk.stoppedBy.flatMap { graph.gateNumber(of: $0) })
    }
}
