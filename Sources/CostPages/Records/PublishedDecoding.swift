import Claims
import Diagnostics
import Fields
import Site

/// The tables of `published.yaml`, each figure computed, and everything that is wrong with that file.
func decodePublished(
    _ value: LocatedValue, in file: CostFile
) -> (tables: [PublishedTable], diagnostics: [Diagnostic]) {
    var file = file
    var reader = FieldReader(value, what: "the file of published tables", path: file.path)
    reader.nextCheck(of: &file)
    reader.require(
        "tables", help: "list the tables: an id, and beside it title, source, read, inputs and figures")
    var places: [(id: String, span: Range<Int>)] = []
    let tables = reader.groups("tables", what: "the table") { reader -> PublishedTable? in
        guard let table = PublishedSource(&reader, in: file) else { return nil }
        places.append((table.id, reader.span))
        return table.computed(&reader)
    }
    reader.requireUniqueIDs(places, what: "table")
    return (tables, reader.finish())
}

/// A table as it is written.
struct PublishedSource {
    let id: String
    let title: String
    let provenance: Provenance
    let inputs: [PublishedTable.Input]
    let rowTitle: String?
    let columns: [Column]
    let rows: [Row]

    struct Column {
        let id: String
        let title: String
        /// Nil where the rows give it.
        let formula: PlacedFormula?
        let span: Range<Int>
    }

    struct Row {
        let title: String
        let note: String?
        /// By column; nil for what is computed, and after a problem.
        let given: [PlacedFormula?]
        /// By column; nil for what is not printed.
        let printed: [Printed?]
    }

    /// A printed figure and what is said of it.
    struct Printed {
        let figure: PrintedFigure
        let span: Range<Int>
        /// What comes out, with more digits; nil where it is not written.
        let computed: PrintedFigure?
        let computedSpan: Range<Int>
        let cause: String?
        let causeSpan: Range<Int>
    }

    /// Reads a table; what is wrong with it is reported by the reader.
    init?(_ reader: inout FieldReader, in file: CostFile) {
        let (id, title) = (reader.requiredString("id"), reader.requiredString("title"))
        let provenance = reader.provenance(in: file)
        var spans: [(id: String, span: Range<Int>)] = []
        inputs = reader.groups("inputs", what: "the input") { reader in
            reader.publishedInput(of: provenance, in: file).map { input in
                spans.append((input.id, reader.span))
                return input
            }
        }
        if reader.contains("columns") {
            let problems = reader.diagnostics.count
            let columns = reader.groups("columns", what: "the column") { $0.publishedColumn() }
            let areRead = reader.diagnostics.count == problems
            rowTitle = reader.requiredString("row_title", help: "write what the rows are: 'Model'")
            reader.require("rows", help: "list the rows: a title, and below it given and printed")
            // With a column missing, what rows say of it would be noise.
            rows = areRead ? reader.groups("rows", what: "the row") { $0.publishedRow(of: columns) } : []
            self.columns = columns
        } else {
            reader.require(
                "figures", help: "list the figures, or 'columns' and 'rows' of a table with several in a row")
            let list = reader.groups("figures", what: "the figure") { reader in
                reader.require("formula", help: "write how the figure follows from the inputs")
                let (figure, printed) = (reader.publishedColumn(), reader.printedFigure())
                return figure.map { ($0, printed) }
            }
            rowTitle = nil
            columns = list.map(\.0)
            let given = [PlacedFormula?](repeating: nil, count: list.count)
            rows = [Row(title: title ?? "", note: nil, given: given, printed: list.map(\.1))]
        }
        reader.requireUniqueIDs(spans + columns.map { (id: $0.id, span: $0.span) }, what: "number")
        guard let id, let title, let provenance else { return nil }
        (self.id, self.title, self.provenance) = (id, title, provenance)
    }
}

extension FieldReader {
    /// A number that the publisher gives, or another source that the input names.
    fileprivate mutating func publishedInput(
        of table: Provenance?, in file: CostFile
    ) -> PublishedTable.Input? {
        let (id, title) = (requiredString("id"), requiredString("title"))
        let unit = requiredString("unit")
        let value = requiredNumber("value")
        let own = contains("source") ? provenance(in: file) : table
        guard let id, let title, let unit, let value, let own else { return nil }
        return PublishedTable.Input(id: id, title: title, unit: unit, value: value, provenance: own)
    }

    /// A column, or a figure of a list; nil after a problem with its formula, too.
    fileprivate mutating func publishedColumn() -> PublishedSource.Column? {
        let (id, title) = (requiredString("id"), requiredString("title"))
        let formula = formula("formula")
        guard let id, let title, formula != nil || !contains("formula") else { return nil }
        return PublishedSource.Column(id: id, title: title, formula: formula, span: span)
    }

    fileprivate mutating func publishedRow(of columns: [PublishedSource.Column]) -> PublishedSource.Row? {
        let (title, note) = (requiredString("title"), string("note"))
        let isGiven = columns.contains { $0.formula == nil }
        if isGiven { require("given", help: "write the numbers of the columns without a formula") }
        let given = value("given").flatMap { value in
            group(value, what: "'given'") { reader in
                columns.map { column -> PlacedFormula? in
                    guard column.formula == nil else { return nil }
                    reader.require(column.id, help: "write its number, or the id of an input")
                    return reader.formula(column.id)
                }
            }
        }
        let printed = value("printed").flatMap { value in
            group(value, what: "'printed'") { reader in
                columns.map { $0.formula == nil ? nil : reader.printedFigure(of: $0.id) }
            }
        }
        guard let title, given != nil || !isGiven else { return nil }
        return PublishedSource.Row(
            title: title, note: note, given: given ?? columns.map { _ in nil },
            printed: printed ?? columns.map { _ in nil })
    }

    /// The printed figure of a column: its text, or a group with its cause.
    private mutating func printedFigure(of column: String) -> PublishedSource.Printed? {
        guard let value = value(column) else { return nil }
        if value.text != nil {
            return printedText(value).map {
                PublishedSource.Printed(
                    figure: $0, span: value.span, computed: nil, computedSpan: value.span, cause: nil,
                    causeSpan: value.span)
            }
        }
        return group(value, what: "the printed figure") { reader in
            reader.require("printed", help: "write the figure as it was printed, between quotes")
            return reader.printedFigure()
        }
    }

    /// The printed figure of a group, from its keys `printed`, `significant`, `computed` and `cause`.
    fileprivate mutating func printedFigure() -> PublishedSource.Printed? {
        let (significant, cause) = (integer("significant"), string("cause"))
        let (printed, written) = (value("printed"), value("computed"))
        guard let printed else {
            for key in ["significant", "computed", "cause"] where contains(key) {
                report(
                    "published-figure", "'\(key)' says something of a printed figure, and there is none",
                    at: span(of: key), help: "write the figure as 'printed', or take '\(key)' out")
            }
            return nil
        }
        if cause != nil {
            require("computed", help: "write what comes out, with digits enough to see the difference")
        }
        let computed = written.flatMap { printedText($0) }
        guard let figure = printedText(printed, significant: significant) else { return nil }
        return PublishedSource.Printed(
            figure: figure, span: printed.span, computed: computed,
            computedSpan: written?.span ?? printed.span, cause: cause, causeSpan: span(of: "cause"))
    }

    private mutating func printedText(_ value: LocatedValue, significant: Int? = nil) -> PrintedFigure? {
        guard let text = value.text else {
            report(
                "type-mismatch", "a printed figure must be text, but this is \(value.kind)", at: value.span)
            return nil
        }
        do throws(PrintedFigure.Problem) {
            return try PrintedFigure(text, significant: significant)
        } catch {
            report(
                "published-figure", error.sentence(about: text), at: value.span,
                help: "write it as it was printed, between quotes: \"44.0\", \"$1,990\", \"545%\"")
            return nil
        }
    }
}

extension PrintedFigure.Problem {
    fileprivate func sentence(about text: String) -> String {
        switch self {
        case .malformed: "'\(text)' is no printed figure"
        case .significant(let count): "'\(text)' is no whole figure with \(count) significant digits"
        }
    }
}
