import Cost
import Diagnostics
import Exact
import Fields
import Site

/// The comparisons of `comparisons.yaml`, and everything that is wrong with that file.
struct ComparisonReading {
    private(set) var comparisons: [PricedComparison] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// Reads the file, whose coefficients stand on the numbers of a book. O(estimates).
    init(_ value: LocatedValue, with book: NumberBook, path: String, routes: CostRoutes) {
        var reader = FieldReader(value, what: "the file of comparisons", path: path)
        let rows = reader.groups("comparisons", what: "the comparison", ComparisonRow.init)
        reader.requireUniqueIDs(rows.map { ($0.comparison.id, $0.span) }, what: "comparison")
        diagnostics = reader.finish()
        for row in rows { take(row, with: book, path: path, routes) }
    }

    private mutating func take(
        _ row: ComparisonRow, with book: NumberBook, path: String, _ routes: CostRoutes
    ) {
        do throws(ComparisonError) {
            let estimate = try ComparisonEstimate(of: row.comparison, with: book)
            comparisons.append(
                PricedComparison(
                    estimate: estimate, description: row.description, faces: row.options.map(\.face),
                    route: routes.scenario(row.comparison.id), span: row.span))
        } catch {
            switch error {
            case .problems(let problems):
                diagnostics += problems.compactMap { row.diagnostic($0, with: book, path: path) }
            case .arithmetic(let error):
                diagnostics.append(
                    Diagnostic(
                        .error, "comparison-invalid",
                        "'\(row.comparison.id)' cannot be computed: \(error.sentence)",
                        path: path, span: row.span))
            }
        }
    }
}
