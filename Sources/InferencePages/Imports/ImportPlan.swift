import Cost
import CostPages
import Diagnostics
import Fields
import Inference
import Site

/// What an import will change, model by model.
struct ImportPlan {
    /// A model whose prices moved.
    struct Change {
        package let model: ModelRecord
        /// The row that is closed.
        package let row: PriceRow
        package let listed: ListedPrices
        let moves: [PriceMove]
    }

    package let order: PriceImport
    private(set) var changes: [Change] = []
    private(set) var diagnostics: [Diagnostic] = []
    private let models: [ModelRecord]
    private let listed: [ListedPrices?]

    /// `listed` holds what the list says of each of `models`.
    package init(_ order: PriceImport, models: [ModelRecord], listed: [ListedPrices?]) {
        self.order = order
        self.models = models
        self.listed = listed
        for (model, listed) in zip(models, listed) {
            guard let listed, let row = model.openRow else { continue }
            let moves = row.moves(to: listed, of: model.id)
            guard !moves.isEmpty else { continue }
            let change = Change(model: model, row: row, listed: listed, moves: moves)
            diagnostics += problems(of: change)
            changes.append(change)
        }
    }

    /// The models that the list names.
    package var named: Int { listed.count { $0 != nil } }

    var modelCount: Int { models.count }

    package var missing: [String] { zip(models, listed).filter { $1 == nil }.map(\.0.id) }

    /// The models that are listed and have no open row.
    package var closed: [String] {
        zip(models, listed).filter { $0.openRow == nil && $1 != nil }.map(\.0.id)
    }
}

extension ImportPlan {
    private func problems(of change: Change) -> [Diagnostic] {
        guard change.row.from < order.day else {
            return [
                Diagnostic(
                    .error, "import-day",
                    "the prices of '\(change.model.id)' moved, and its open row starts on \(change.row.from.longText)",
                    path: "content/data/\(CostDataFile.prices.name)", span: change.row.span,
                    help: "correct that row by hand, or give a later day with --as-of")
            ]
        }
        return change.moves.compactMap { move in
            guard move.isPrice, let old = move.old.flatMap({ try? Price(usdPerMtok: $0) }),
                let new = move.new.flatMap({ try? Price(usdPerMtok: $0) }), isFar(new, from: old)
            else { return nil }
            let (before, after) = (Display.price(old), Display.price(new))
            return Diagnostic(
                .error, "import-price",
                "'\(move.field)' of '\(move.model)' goes from \(before) to \(after), a hundredfold or more",
                path: order.list.path, span: change.listed.span, help: ImportWords.slip)
        }
    }
}

extension ModelRecord {
    /// The row that holds until further notice.
    var openRow: PriceRow? { rows.last { $0.to == nil } }
}
