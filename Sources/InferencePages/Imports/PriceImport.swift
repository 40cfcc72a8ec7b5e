import CostPages
package import Diagnostics
package import Fields
import Site
import Workloads

/// Takes the prices of a public list into `content/data/prices.yaml`: the row of a price that moved is closed,
/// and a dated row is added behind it.
package struct PriceImport: Sendable {
    /// litellm's `model_prices_and_context_window.json`.
    package let list: SourceFile
    /// The first day of the new rows, on which the list was read.
    package let day: CalendarDate
    /// The id of the source of the new rows; nil takes that of the row before.
    package var source: String?
    /// Whether the answer speaks of what would be done.
    package var isDryRun = false

    package init(_ list: SourceFile, day: CalendarDate) {
        self.list = list
        self.day = day
    }

    /// What an import does, or why it does nothing.
    package struct Answer: Sendable {
        /// The price file with its new rows; nil where nothing changes and where there are errors.
        package var edited: SourceFile?
        /// What moved, for a terminal; empty where there are errors.
        package var report = ""
        package var diagnostics: [Diagnostic] = []
        /// The files to which the diagnostics refer.
        package var sources: [SourceFile] = []
    }

    /// The answer from the files of a handbook. O(bytes).
    package func answer(from files: [SourceFile]) -> Answer {
        let tree = SourceTree(files)
        guard let file = tree.data[CostDataFile.prices.name] else {
            return failure([Self.noPrices], files)
        }
        let before = CostReading(tree.data, asOf: day, today: day)
        guard !before.hasErrors else { return failure(before.diagnostics, files) }
        let reading = readPriceList(list, naming: before.book.models)
        guard reading.diagnostics.isEmpty else { return failure(reading.diagnostics, files + [list]) }
        let plan = ImportPlan(self, models: before.book.models, listed: reading.listed)
        guard plan.diagnostics.isEmpty else { return failure(plan.diagnostics, files + [list, file]) }
        guard !plan.changes.isEmpty else {
            return Answer(report: plan.report(of: [], as: tree.configuration))
        }
        return answer(plan, file: file, tree: tree, files: files, before: before)
    }

    private func answer(
        _ plan: ImportPlan, file: SourceFile, tree: SourceTree, files: [SourceFile], before: CostReading
    ) -> Answer {
        guard let edited = plan.edited(file) else { return failure([plan.unusualLayout(file)], files) }
        var data = tree.data
        data[CostDataFile.prices.name] = edited
        let after = CostReading(data, asOf: day, today: day)
        let others = files.filter { $0.path != file.path }
        guard !after.hasErrors else { return failure(after.diagnostics, others + [edited]) }
        guard plan.holds(in: after.book.models) else { return failure([plan.unusualLayout(file)], files) }
        let moves = crossoverMoves(from: before.scenarios, to: after.scenarios)
        let combinations = crossoverMoves(from: before.gridScenarios, to: after.gridScenarios)
        let moved = Set(combinations.map(\.scenario)).count
        let report =
            plan.report(of: moves, as: tree.configuration)
            + ImportWords.combinations(moved, of: after.gridScenarios.count)
        return Answer(edited: edited, report: report)
    }

    private func failure(_ diagnostics: [Diagnostic], _ files: [SourceFile]) -> Answer {
        Answer(diagnostics: diagnostics.filter { $0.severity == .error }, sources: files)
    }

    private static let noPrices = Diagnostic(
        .error, "cost-missing", "there is no 'content/data/prices.yaml' to import into",
        path: "content/data/prices.yaml",
        help: "write that file with the models that the handbook compares, each with a first row")
}
