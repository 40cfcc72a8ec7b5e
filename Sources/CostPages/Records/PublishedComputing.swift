import Cost
import Diagnostics
import Exact
import Fields
import Site

// Every figure of a published table is computed exactly, and held against the printed one.
extension PublishedSource {
    /// The table with its figures; nil after a problem, which is reported by the reader.
    func computed(_ reader: inout FieldReader) -> PublishedTable? {
        guard !reader.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        var problems: [Diagnostic] = []
        let rows = rows.compactMap { computed($0, path: reader.path, problems: &problems) }
        let isChecked = self.rows.contains { $0.printed.contains { $0 != nil } }
        if !isChecked {
            reader.report(
                "published-figure", "no figure of the table '\(id)' is printed", at: reader.span,
                help: "write under 'printed' what the publisher printed")
        }
        reader.adopt(problems.uniqued)
        guard problems.isEmpty, isChecked else { return nil }
        return PublishedTable(
            id: id, title: title, provenance: provenance, inputs: inputs, rowTitle: rowTitle,
            columns: columns.map { .init(id: $0.id, title: $0.title, formula: $0.formula?.formula) },
            rows: rows)
    }

    private func computed(
        _ row: Row, path: String, problems: inout [Diagnostic]
    ) -> PublishedTable.Row? {
        let formulas = zip(columns, row.given).compactMap { $0.formula ?? $1 }
        let numbers =
            inputs.map { NamedNumber(id: $0.id, base: $0.value) }
            + zip(columns, formulas).map { NamedNumber(id: $0.id, formula: $1.formula) }
        let book = NumberBook(numbers)
        let found = book.problems.compactMap { problem -> Diagnostic? in
            guard problem.number >= inputs.count else { return nil }
            return diagnostic(problem, at: formulas[problem.number - inputs.count].place, book, row, path)
        }
        guard found.isEmpty else {
            problems += found
            return nil
        }
        let figures = zip(columns, row.printed).compactMap { column, printed -> PublishedTable.Figure? in
            guard let value = book.values(of: column.id)?.base else { return nil }
            let name = rowTitle == nil ? "'\(column.title)'" : "'\(row.title)', '\(column.title)'"
            problems += printed?.disagreements(with: value, name: name, path: path) ?? []
            return PublishedTable.Figure(
                value: value, printed: printed?.figure, computed: printed?.computed, cause: printed?.cause)
        }
        return PublishedTable.Row(title: row.title, note: row.note, figures: figures)
    }

    private func diagnostic(
        _ problem: NamedNumberProblem, at place: FormulaPlace, _ book: NumberBook, _ row: Row, _ path: String
    ) -> Diagnostic {
        let sentence = problem.sentence(in: book)
        switch problem.kind {
        case .unknown(let reference, let parts):
            return unknownNumber(
                reference, isSubtraction: parts != nil, sentence, at: place, among: book.numbers.map(\.id),
                otherwise: "list it under 'inputs' of this table", path: path)
        case .ring(let ring):
            return Diagnostic(
                .error, "number-ring", sentence, path: path,
                span: place.span(of: ring.members[0].next.range),
                help: "give one of them as an input in place of its formula")
        case .arithmetic(let failure, _):
            let ending = rowTitle == nil ? "" : " in the row '\(row.title)'"
            return Diagnostic(
                .error, "number-value", sentence + ending, path: path, span: place.span(of: failure.range))
        case .idTwice, .outOfOrder:
            return Diagnostic(.error, "number-value", sentence, path: path, span: place.span)
        }
    }
}

extension PublishedSource.Printed {
    /// What is wrong between the computed value and what the file says of it.
    fileprivate func disagreements(with value: Rational, name: String, path: String) -> [Diagnostic] {
        let (isEqual, found) = (figure.isRounding(of: value), "\(name) computes to \(figure.closer(value))")
        func problem(_ rule: String, _ message: String, at span: Range<Int>, help: String) -> Diagnostic {
            Diagnostic(.error, rule, message, path: path, span: span, help: help)
        }
        var problems: [Diagnostic] = []
        if !isEqual, cause == nil {
            problems.append(
                problem(
                    "published-differs", "\(found), but \(figure.text) is printed", at: span,
                    help:
                        "mend the inputs, the formula or the figure; where the publisher's own figures differ, say why under 'cause'"
                ))
        }
        if isEqual, cause != nil {
            problems.append(
                problem(
                    "published-equal",
                    "\(found), which rounds to the printed \(figure.text), but a 'cause' says that the two differ",
                    at: causeSpan, help: "take 'cause' out"))
        }
        if let computed, !computed.isRounding(of: value) {
            problems.append(
                problem(
                    "published-differs",
                    "\(name) computes to \(computed.closer(value)), but \(computed.text) is written as computed",
                    at: computedSpan, help: "mend the inputs or the formula, or write what comes out"))
        }
        return problems
    }
}
