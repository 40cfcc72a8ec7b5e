import CostPages
package import Decision
package import Diagnostics
package import Site

/// The decision of a handbook, asked by a program instead of on pages.
package struct Consultation: Sendable {
    let decisions: Decisions
    package let site: SiteContext

    /// The decision as data: `start`, `choices(at:)` and `advance(_:by:)` lead through it, and
    /// `replay(_:)` takes answers all at once.
    package var graph: DecisionGraph { decisions.graph }

    /// Every walk.
    package var table: WalkTable { decisions.table }

    fileprivate init(_ decisions: Decisions, site: SiteContext) {
        self.decisions = decisions
        self.site = site
    }

    /// What a walk leads to, finished or not. `answers` (question id to answer id) may hold more than
    /// the walk asked for: they tell which gates would have stopped it too.
    /// `evidence` tells how a workload answered some of them.
    package func report(
        on walk: Walk, holding answers: [String: String] = [:], evidence: WorkloadEvidence? = nil
    ) -> WalkReport {
        WalkReport(walk, holding: answers, evidence: evidence, decisions: decisions, site: site)
    }

    /// What a choice leads to, past the questions whose answers are held.
    package func report(
        after choice: Choice, holding answers: [String: String], evidence: WorkloadEvidence?
    ) -> WalkReport {
        report(on: graph.follow(answers, from: choice.walk), holding: answers, evidence: evidence)
    }
}

/// Reads the decision of a handbook. It is nil where there is none, and where it or the comparisons whose options it
/// names have errors; the diagnostics are those of this data and of the settings.
package func consult(
    _ files: [SourceFile], options: BuildOptions
) async -> (consultation: Consultation?, diagnostics: [Diagnostic]) {
    let preparation = await SitePreparation(files, options: options)
    let tree = SourceTree(files)
    // The options of a decision are those of comparisons, which stand on the numbers.
    let numbers =
        tree.data[CostNumberFile.comparisons.name] == nil ? [] : CostNumberFile.allCases.map(\.name)
    let data = [DecisionReading.dataFile, PublishedWalks.dataFile] + numbers
    let paths = [tree.configuration?.path] + data.map { tree.data[$0]?.path }
    let diagnostics = preparation.diagnostics.filter { paths.contains($0.path) }
    let site = preparation.site
    // Where the options are not known, nothing can be told about those that may be taken.
    guard let decisions = site.decision.decisions, site.costSubjects.options != nil else {
        return (nil, diagnostics)
    }
    return (Consultation(decisions, site: site), diagnostics)
}
