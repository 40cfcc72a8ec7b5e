import Diagnostics
import Fields
import Site

extension ImportPlan {
    /// The price file with each change made where its row stands; nil where a row is written in a way that is
    /// not known.
    package func edited(_ file: SourceFile) -> SourceFile? {
        guard let value = try? readYAML(file) else { return nil }
        let writer = PriceRowEdit(file.bytes)
        var edits: [TextEdit] = []
        for change in changes {
            guard let place = place(of: change.row, in: value) else { return nil }
            let text = PriceRowText(
                change.listed, from: order.day, source: order.source, after: change.row,
                ownCheck: place.row.has("next_check"))
            guard let pair = writer.edits(closing: place.row, of: place.rows, on: order.day, adding: text)
            else { return nil }
            edits += pair
        }
        return SourceFile(path: file.path, bytes: InferencePages.edited(file.bytes, by: edits))
    }

    /// Whether the models say what was meant, and nothing else has moved.
    func holds(in result: [ModelRecord]) -> Bool {
        let changed = Dictionary(changes.map { ($0.model.id, $0) }) { first, _ in first }
        return result.count == modelCount
            && result.allSatisfy { model in
                guard let change = changed[model.id] else { return true }
                guard let new = model.rows.last, model.rows.count == change.model.rows.count + 1 else {
                    return false
                }
                return new.from == order.day && new.to == nil && new.prices == change.listed.prices
                    && new.longContext == change.listed.longContext
                    && model.rows[model.rows.count - 2].to == order.day
            }
    }

    func unusualLayout(_ file: SourceFile) -> Diagnostic {
        Diagnostic(
            .error, "import-layout", "a row of this file is not written as an import can change it",
            path: file.path, span: changes.first?.row.span,
            help: "write rows as a line for each key, or as '{...}' on one line")
    }

    /// A row and the list that it stands in.
    private func place(of row: PriceRow, in value: LocatedValue) -> (row: LocatedValue, rows: LocatedValue)? {
        for model in value["models"]?.items ?? [] {
            guard let rows = model["rows"], case .sequence(let items) = rows.content,
                let found = items.first(where: { $0.span == row.span })
            else { continue }
            return (found, rows)
        }
        return nil
    }
}

extension LocatedValue {
    fileprivate subscript(key: String) -> LocatedValue? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    fileprivate func has(_ key: String) -> Bool { self[key] != nil }
}
