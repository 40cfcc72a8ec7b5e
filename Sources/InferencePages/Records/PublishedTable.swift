package import CostPages
import Exact
import Inference

/// A table that somebody else published, with the inputs from which it is computed again.
package struct PublishedTable: Sendable {
    package let provenance: Provenance
    /// What the bought GPUs are compared with.
    let rivals: [Rival]
    package let rows: [Row]

    struct Rival: Sendable {
        package let id: String
        package let name: String
        package let input: Price
        package let output: Price
    }

    package struct Row: Sendable {
        package let model: String
        /// `16 A100 80 GB`.
        let gpus: String
        let purchase: PublishedBreakEven
        let capacity: PrintedFigure
        /// In the order of the rivals; nil where nothing was printed.
        let months: [PrintedFigure?]
    }
}

/// A figure as it was printed: `44.0`.
struct PrintedFigure: Sendable {
    package let text: String

    /// How many digits stand after the point.
    package var places: Int { text.firstIndex(of: ".").map { text[$0...].count - 1 } ?? 0 }

    /// Whether a computed value rounds to what was printed.
    func isRounding(of value: Rational) -> Bool { value.text(places: places) == text }
}

extension PublishedTable {
    /// How many of the printed months the computed ones round to, and how many there are.
    package var agreement: (equal: Int, all: Int) {
        var (equal, all) = (0, 0)
        for row in rows {
            for (rival, printed) in zip(rivals, row.months) {
                guard let printed, let found = months(row, rival) else { continue }
                all += 1
                if case .value(let months) = found, printed.isRounding(of: months) { equal += 1 }
            }
        }
        return (equal, all)
    }

    /// A computed figure.
    enum Computed: Equatable {
        case value(Rational)
        /// The exact result does not fit.
        case tooLarge

        /// nil where there is no such figure.
        package init?(_ compute: () throws(ArithmeticError) -> Rational?) {
            do {
                guard let value = try compute() else { return nil }
                self = .value(value)
            } catch {
                self = .tooLarge
            }
        }
    }

    /// The computed months; nil where the purchase is never paid back.
    func months(_ row: Row, _ rival: Rival) -> Computed? {
        Computed { () throws(ArithmeticError) in
            try row.purchase.months(input: rival.input, output: rival.output)
        }
    }
}
