package import Cost
package import Diagnostics
import Exact
package import Fields
import Site

/// A question about what a comparison costs.
package struct ComparisonQuestion: Sendable {
    private let id: String
    private let today: CalendarDate
    private let asOf: CalendarDate?

    /// A question about the comparison with an id, on the day `asOf`, else the handbook's own, else `today`.
    package init(_ id: String, today: CalendarDate, asOf: CalendarDate?) {
        self.id = id
        self.today = today
        self.asOf = asOf
    }

    /// Whether the handbook has a comparison of this id.
    package func isAsked(in files: [SourceFile]) -> Bool { Self.ids(in: files).contains(id) }

    /// The answer from the files of a handbook; nil for reasons that are among the diagnostics.
    package func answer(
        from files: [SourceFile]
    ) -> (priced: PricedComparison?, numbers: CostNumbers, diagnostics: [Diagnostic]) {
        let tree = SourceTree(files)
        let day = asOf ?? tree.configuration.flatMap { readConfiguration($0).0.asOf } ?? today
        var diagnostics: [Diagnostic] = []
        let numbers = CostNumbers(tree.data, asOf: day, today: today, diagnostics: &diagnostics)
        return (numbers.comparison(id), numbers, diagnostics)
    }

    /// The ids of the comparisons that a handbook has.
    package static func ids(in files: [SourceFile]) -> [String] {
        guard let file = SourceTree(files).data[CostNumberFile.comparisons.name],
            let value = try? readYAML(file),
            case .mapping(let entries) = value.content,
            case .sequence(let items)? = entries.first(where: { $0.key == "comparisons" })?.value.content
        else { return [] }
        return items.compactMap(\.id)
    }
}

extension PricedComparison {
    /// The same comparison at the volume of a text such as `5k`; nil where that is none, and where it has no estimate.
    package func at(volume text: String, with book: NumberBook) -> PricedComparison? {
        (try? NumberText.value(of: text)).flatMap { at($0, with: book) }
    }
}
