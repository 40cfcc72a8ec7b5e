package import Cost
package import Diagnostics
import Exact
import Fields
import Site

/// What `assumptions.yaml` says.
package struct AssumptionReading: Sendable {
    /// Those that have a value, in the order of the file.
    package private(set) var assumptions: [Assumption] = []
    /// All numbers of the file, given and derived.
    package private(set) var book = NumberBook([])
    package private(set) var diagnostics: [Diagnostic] = []

    /// Reads the file. O(length of the formulas + numbers that each row stands on).
    init(_ value: LocatedValue, in file: CostFile) {
        var file = file
        var reader = FieldReader(value, what: "the file of assumptions", path: file.path)
        reader.nextCheck(of: &file)
        let rows = reader.groups("assumptions", what: "the assumption") { AssumptionRow(&$0, in: file) }
        reader.requireUniqueIDs(rows.compactMap { row in row.id.map { ($0, row.span) } }, what: "assumption")
        let numbers = rows.filter { $0.number != nil }
        let book = NumberBook(numbers.compactMap(\.number))
        let broken = Set(rows.filter { $0.number == nil }.compactMap(\.id))
        for problem in book.problems {
            numbers[problem.number].report(problem, in: book, broken: broken, to: &reader)
        }
        self.book = book
        assumptions = numbers.enumerated().compactMap { place, row in
            row.assumption(at: place, in: book, provenances: { $0.flatMap { numbers[$0].provenances } })
        }
        diagnostics = reader.finish()
    }
}
