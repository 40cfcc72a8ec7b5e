import Cost
import CostPages
import Diagnostics
import Exact
import Fields
import Inference
import Site

extension ImportPlan {
    /// What moved, for a terminal.
    package func report(of crossovers: [CrossoverMove], as configuration: SourceFile?) -> String {
        var parts = [coverage]
        guard !changes.isEmpty else {
            return (parts + [ImportWords.nothing(on: order.day)]).joined(separator: "\n") + "\n"
        }
        parts.append(ImportWords.changed(changes.count, on: order.day, isDryRun: order.isDryRun))
        if let file = configuration, let asOf = readConfiguration(file).0.asOf, asOf < order.day {
            parts.append(ImportWords.notYetShown(asOf, file: file.path))
        }
        return [parts.joined(separator: "\n") + "\n", priceTable, crossoverTable(crossovers)]
            .joined(separator: "\n")
    }

    private var coverage: String {
        var lines = [ImportWords.coverage(named, of: modelCount, in: order.list.path)]
        if !missing.isEmpty { lines.append(ImportWords.missing(missing)) }
        if !closed.isEmpty { lines.append(ImportWords.closed(closed)) }
        return lines.joined(separator: "\n")
    }

    private var priceTable: String {
        let rows = changes.flatMap(\.moves).map { move in
            [
                "\(move.model), \(move.field)", figure(move.old, move), figure(move.new, move),
                ImportWords.change(from: move.old, to: move.new),
            ]
        }
        return TextTable(head: ImportWords.priceHead, rows: rows).text
    }

    private func figure(_ value: Rational?, _ move: PriceMove) -> String {
        guard let value else { return ImportWords.none }
        guard move.isPrice, let price = try? Price(usdPerMtok: value) else { return value.text(places: 0) }
        return Display.price(price)
    }

    private func crossoverTable(_ moves: [CrossoverMove]) -> String {
        guard !moves.isEmpty else { return ImportWords.noCrossoverMoved + "\n" }
        return TextTable(
            head: ImportWords.crossoverHead,
            rows: moves.map { ["\($0.scenario), \($0.what)", $0.old, $0.new] }
        ).text
    }
}
