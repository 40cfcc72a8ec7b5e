import Claims
import Decision
package import Diagnostics
package import Fields
import InferencePages
package import Site

/// The part that reads and proves a decision, and makes its pages. It comes after that of costs, which answer some
/// of its questions.
package struct DecisionPart: SitePart {
    package init() {}

    package func readFrontMatter(_ reader: inout FieldReader, into keys: inout PartStore) {
        let own = DecisionKeys(
            expect: readExpectation(&reader), option: readOption(&reader),
            watchFor: reader.strings("watch_for"))
        if !own.isEmpty { keys[DecisionKeys.self] = own }
    }

    package var folders: [SiteFolder] { DecisionFolders.all }

    package func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry) {
        links.registerDecisionLinks()
        directives.registerDecisionDirectives()
    }

    package func read(_ data: PartData, into site: inout SiteContext) -> [Diagnostic] {
        let reading = DecisionReading(
            data.files[DecisionReading.dataFile], walks: data.files[PublishedWalks.dataFile], map: site.map,
            folders: site.decisionFolders, today: data.today, options: site.costSubjects.options,
            inquiries: site.modelOptions.inquiries)
        let costs = reading.costs(site.costSubjects)
        site.store[DecisionState.self] = reading.state
        site.store[DecisionCosts.self] = costs
        site.store[PublishedAnswers.self] = reading.state.decisions?.publishedAnswers
        site.addValues(DecisionCounts(state: reading.state))
        return reading.diagnostics + checkOptions(site.map) + costs.diagnostics
    }

    package func generated(of site: SiteContext, assets: Assets) -> PartFiles {
        guard let decisions = site.decision.decisions else { return PartFiles() }
        let pages = DecisionPages(decisions: decisions, site: site)
        return PartFiles(
            pages: pages.documents.map { GeneratedPage($0) },
            files: pages.files(keeper: assets.asset(named: "alias.js")))
    }

    package func source(ofFile path: String, in site: SiteContext) -> PartFiles.Source? {
        let isOwn =
            path.hasPrefix(site.decisionFolders.routes.start.path)
            || [DecisionRoutes.data, DecisionRoutes.schema, DecisionRoutes.recordSchema].contains(path)
        return isOwn ? ("content/data/" + DecisionReading.dataFile, nil) : nil
    }

    package func linkedPages(in site: SiteContext) -> Set<Int> {
        site.decision.decisions?.linkedPages ?? []
    }

    package func check(_ site: SiteContext) -> [Diagnostic] { checkExpectedCosts(site) }
}

extension SiteContext {
    /// The decision, if the handbook has one.
    var decision: DecisionState { store[DecisionState.self] ?? .absent }

    /// What the cost data says about the decision.
    var decisionCosts: DecisionCosts { store[DecisionCosts.self] ?? DecisionCosts() }
}

/// What a page's front matter says to the decision.
struct DecisionKeys: Sendable {
    /// What the page says that the handbook's answers are.
    var expect: Expectation?
    /// The page's cells of the comparison of options.
    var option: [OptionCell]?
    /// The signs by which to know a failure mode, one item each.
    var watchFor: [String] = []

    fileprivate var isEmpty: Bool { expect == nil && option == nil && watchFor.isEmpty }
}

extension FrontMatter {
    var expect: Expectation? { keys[DecisionKeys.self]?.expect }
    var option: [OptionCell]? { keys[DecisionKeys.self]?.option }
    var watchFor: [String] { keys[DecisionKeys.self]?.watchFor ?? [] }
}

extension Decisions {
    /// Where published answers lead.
    fileprivate var publishedAnswers: PublishedAnswers {
        PublishedAnswers(
            paths: table.walks.map(\.path),
            outcome: { path in
                table[path: path]?.outcome.flatMap { graph.outcome($0) }.map {
                    PublishedAnswers.Outcome(id: $0.id, title: $0.title)
                }
            },
            answers: { table[path: $0]?.answers }, end: end)
    }

    /// Where answers lead: to an outcome, or a question that is new.
    private func end(of answers: [String: String]) -> String? {
        guard let start = graph.start else { return nil }
        let present = graph.follow(answers, from: start)
        guard let question = graph.openQuestion(of: present) else { return endTitle(of: present) }
        return DecisionWords.open(question.title)
    }
}

extension DecisionPart {
    package var rules: [SiteRule] {
        [
            // Every outcome names two or three failure modes and one scenario, and some example reaches it.
            SiteRule(DecisionRule.outcomeLinks) { _, site in checkOutcomeLinks(site) },
            // Every example expects one walk and is about one scenario.
            SiteRule(DecisionRule.exampleLinks) { checkExampleLinks($0, $1) },
            // Every page of the guide links to a question that it informs.
            SiteRule(DecisionRule.guideLinks) { checkGuideLinks($0, $1) },
            // Every option's page has the same sections.
            SiteRule(DecisionRule.optionSections) { checkOptionSections($0, $1) },
        ]
    }
}
