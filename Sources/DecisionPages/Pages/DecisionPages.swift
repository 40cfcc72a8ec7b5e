import Decision
import Diagnostics
import InferencePages
import Site
import Workloads

/// Everything that is published from a decision besides what authors wrote.
struct DecisionPages: Sendable {
    let decisions: Decisions
    package let site: SiteContext
    /// The results of all finished walks, which page, record and data share.
    private let reports: [WalkReport]

    package init(decisions: Decisions, site: SiteContext) {
        self.decisions = decisions
        self.site = site
        reports = decisions.table.walks.map { WalkReport($0, decisions: decisions, site: site) }
    }

    /// Pages that go through the page template: first those that are found by search, then the walks.
    var documents: [PageDocument] {
        let graph = decisions.graph
        return [startPage(of: decisions, in: site)] + treePages(of: decisions, in: site)
            + [questionsPage(of: decisions, in: site)]
            + graph.questions.map { questionReference($0, of: decisions, in: site) }
            + [outcomesPage(of: decisions, in: site)]
            + graph.outcomes.map { outcomeReference($0, of: decisions, in: site) }
            + decisions.table.questionStates.compactMap { questionPage($0, of: decisions, in: site) }
            + reports.compactMap { outcomePage($0, in: site) }
            + decisions.lasting.map { lastingPage($0, of: decisions, in: site) }
    }

    /// Files that are complete as they are: records, data, the picture, and the short addresses.
    /// `keeper` is the script that keeps the fragment of an address that moves on.
    package func files(keeper: Assets.Asset?) -> [OutputFile] {
        var files = [
            OutputFile(path: DecisionRoutes.data, bytes: decisions.json.pretty),
            OutputFile(path: DecisionRoutes.schema, bytes: decisionSchema.pretty),
            OutputFile(path: DecisionRoutes.recordSchema, bytes: recordSchema.pretty),
            OutputFile(
                path: decisions.routes.treePicture,
                bytes: Array(xmlCharacters(TreePicture(decisions).svg.text).utf8)),
        ]
        files += treeFiles(keeper: keeper)
        for report in reports {
            let record = decisions.routes.record(of: report.walk)
            files.append(OutputFile(path: record, bytes: Array(report.markdown.utf8)))
            files.append(OutputFile(path: decisions.routes.json(of: report.walk), bytes: report.file.pretty))
        }
        files += decisions.lasting.flatMap { lastingFiles($0, of: decisions, in: site) }
        return files + shortAddresses(keeper: keeper)
    }

    /// The costs beside each page of the tree. Those of the first scenario stand at its own address too, which leads
    /// to the tree.
    private func treeFiles(keeper: Assets.Asset?) -> [OutputFile] {
        let costs = site.treeCosts(of: decisions)
        let tables = costs.map { (DecisionRoutes.treeTable(at: $0.route), $0) }
        guard let first = costs.first else { return [] }
        let own = decisions.routes.tree(in: first.scenario.id)
        let moved = aliasPage(
            at: own, to: first.route,
            title: "\(DecisionWords.treeTitle(in: first.scenario.named.title)) - \(site.configuration.title)",
            heading: DecisionWords.treeTitle, linkText: first.scenario.named.title,
            language: site.configuration.language, addresses: site.addresses, script: keeper)
        return (tables + [(DecisionRoutes.treeTable(at: own), first)]).map { path, costs in
            OutputFile(path: path, bytes: Array(costs.csv.utf8))
        } + [OutputFile(path: own.outputPath, bytes: moved.bytes)]
    }

    /// The address of each walk with its last part cut off leads to the walk, also that of an earlier edition.
    private func shortAddresses(keeper: Assets.Asset?) -> [OutputFile] {
        let walks = [decisions.graph.start].compactMap(\.self) + decisions.table.trimmedPrefixes
        var seen = Set(walks.map(decisions.routes.prefix))
        let earlier = decisions.lasting.reversed().filter { seen.insert($0.prefix).inserted }
        return walks.map { walk in
            shortAddress(
                decisions.routes.prefix(of: walk), to: decisions.routes.walk(walk), walk, after: walk.steps,
                keeper)
        }
            + earlier.map { lasting in
                shortAddress(lasting.prefix, to: lasting.route, lasting.present, after: lasting.steps, keeper)
            }
    }

    private func shortAddress(
        _ route: Route, to target: Route, _ walk: Walk, after steps: [Step], _ keeper: Assets.Asset?
    ) -> OutputFile {
        let title = DecisionWords.walkContext(DecisionWords.goOn, after: steps)
        let html = aliasPage(
            at: route, to: target, title: "\(title) - \(site.configuration.title)",
            heading: DecisionWords.goOn, linkText: decisions.endTitle(of: walk),
            language: site.configuration.language, addresses: site.addresses, script: keeper)
        return OutputFile(path: route.outputPath, bytes: html.bytes)
    }
}
