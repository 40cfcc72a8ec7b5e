import Cost
import Decision
import Diagnostics
import Fields
import Site

/// The decision of a site and everything that is wrong with it, its examples and its options.
struct DecisionReading: Sendable {
    /// Below `content/data/`.
    static let dataFile = "decision.yaml"

    package let state: DecisionState
    package let diagnostics: [Diagnostic]
    /// The path of the data, and where its parts stand.
    private let path: String
    private let places: DecisionPlaces

    /// Reads and proves `decision.yaml`, then replays what pages expect of it and what has been published of it.
    package init(
        _ file: SourceFile?, walks: SourceFile? = nil, map: SiteMap,
        folders: DecisionFolders, today: CalendarDate, options: [OptionID]?, inquiries: [CostInquiry]
    ) {
        let expectations = map.pages.indices.compactMap { index in
            map.pages[index].frontMatter.expect.map { PageExpectation(page: index, expectation: $0) }
        }
        path = file?.path ?? ""
        guard let file else {
            places = DecisionPlaces()
            state = .absent
            diagnostics = unanswerable(expectations, on: map)
            return
        }
        var (data, places, problems) = decode(file, map: map, options: options, inquiries: inquiries)
        self.places = places
        guard let data, !problems.contains(where: { $0.severity == .error }) else {
            state = .broken
            diagnostics = problems
            return
        }
        let patterns = namedPages(in: folders.patterns, of: map)
        let failureModes = namedPages(in: folders.failureModes, of: map)
        let known = KnownIDs(patterns: patterns.map(\.id), failureModes: failureModes.map(\.id))
        problems += proofDiagnostics(
            data.graph.failures(knowing: known), path: file.path, places: places, folders: folders)
        guard !problems.contains(where: { $0.severity == .error }) else {
            state = .broken
            diagnostics = problems
            return
        }
        var decisions = Decisions(
            routes: folders.routes, graph: data.graph, options: options ?? [], table: WalkTable(data.graph),
            patterns: patterns, failureModes: failureModes, reviewed: data.reviewed, reviewBy: data.reviewBy,
            costPage: data.costPage.flatMap(map.page(atContentPath:)),
            nextPage: data.nextPage.flatMap(map.page(atContentPath:)))
        let replayed = replay(expectations, of: decisions, on: map)
        decisions.examples = replayed.examples
        decisions.costRules = data.costRules
        decisions.outcomeScenarios = data.outcomeScenarios
        decisions.treeScenarios = data.treeScenarios
        let (published, slips) = readPublishedWalks(walks)
        problems += slips
        if let published {
            problems += checkPublishedWalks(published, of: decisions, on: map, decisionPath: file.path)
            decisions.lasting = decisions.lastingWalks(of: published)
        }
        state = .sound(decisions)
        diagnostics =
            problems + replayed.diagnostics + uncovered(decisions, path: file.path, places: places)
            + overdue(data, path: file.path, today: today)
    }
}

extension DecisionReading {
    /// What the cost data says about the decision.
    func costs(_ subjects: CostSubjects) -> DecisionCosts {
        self.state.decisions.map { DecisionCosts($0, subjects, path: path, places: places) }
            ?? DecisionCosts()
    }
}

/// The file as a graph with its places; no data where it is not even YAML.
private func decode(
    _ file: SourceFile, map: SiteMap, options: [OptionID]?, inquiries: [CostInquiry]
) -> (data: DecisionDecoder.Data?, places: DecisionPlaces, diagnostics: [Diagnostic]) {
    if let problem = checkEncoding(file) { return (nil, DecisionPlaces(), [problem]) }
    do {
        var decoder = DecisionDecoder(path: file.path, options: options, inquiries: inquiries)
        let data = decoder.decode(try readYAML(file))
        let missing = decoder.references.compactMap { unknownReference($0, path: file.path, map: map) }
        return (data, decoder.places, decoder.diagnostics + missing)
    } catch {
        return (nil, DecisionPlaces(), [error])
    }
}

/// What is wrong with a link or page that the data names, or nil.
private func unknownReference(
    _ reference: DecisionDecoder.Reference, path: String, map: SiteMap
) -> Diagnostic? {
    if reference.mayLeaveSite, urlScheme(reference.target) != nil {
        return unsafeAddress(reference, path: path)
    }
    if map.page(atContentPath: reference.target) != nil { return nil }
    let form =
        reference.mayLeaveSite
        ? "an https:// address, or a page's path below content/" : "a page's path below content/"
    return Diagnostic(
        .error, "link-missing", "no page '\(reference.target)'", path: path, span: reference.span,
        help: didYouMean(reference.target, among: map.contentPaths, otherwise: "write \(form)"))
}

private func unsafeAddress(_ reference: DecisionDecoder.Reference, path: String) -> Diagnostic? {
    do {
        _ = try WebAddress(reference.target)
        return nil
    } catch {
        return Diagnostic(
            .error, "link-unsafe-scheme", error.sentence(about: "link"), path: path, span: reference.span,
            help: error.help(example: "https://paper.example/, or a page's path below content/"))
    }
}

/// Outcomes that no example reaches: a reader cannot see them at work.
private func uncovered(_ decisions: Decisions, path: String, places: DecisionPlaces) -> [Diagnostic] {
    decisions.graph.outcomes.filter { decisions.examples(of: $0.id).isEmpty }.map { outcome in
        Diagnostic(
            .warning, "outcome-without-example", "no page expects outcome '\(outcome.id)'", path: path,
            span: places.span(of: .outcome(outcome.id)),
            help: "write an example whose front matter has 'expect: {walk: ..., outcome: \(outcome.id)}'")
    }
}

private func overdue(_ data: DecisionDecoder.Data, path: String, today: CalendarDate) -> [Diagnostic] {
    guard let due = data.reviewBy, due < today else { return [] }
    return [
        Diagnostic(
            .warning, "review-overdue", "the decision was to be reviewed by \(due.longText)", path: path,
            help: "review it, then set 'reviewed' to the day and 'review_by' to the next one")
    ]
}
