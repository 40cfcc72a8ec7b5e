package import Cost
package import Diagnostics
package import Exact
package import Site
import Telling

/// The numbers behind a chart: what its table, its CSV and its JSON print, each from the same value.
package struct FigureData: Sendable {
    /// A column of the table; a range takes three columns of the CSV.
    package struct Column: Sendable {
        /// The heading in the table, with the unit.
        package let head: String
        /// The name in CSV and JSON; a range adds `_low` and `_high`.
        package let key: String
        let isRange: Bool

        package init(_ head: String, _ key: String, isRange: Bool = false) {
            self.head = head
            self.key = key
            self.isRange = isRange
        }

        package var keys: [String] { isRange ? [key, "\(key)_low", "\(key)_high"] : [key] }
    }

    package struct Cell: Sendable {
        /// As a reader sees it.
        package let text: String
        /// The range as a reader sees it, `$1,100 to $3,900`; nil where there is none.
        package let range: String?
        /// As a program sees it, one for each key of the column.
        let values: [Value]
        package let link: PageTable.Link?
    }

    enum Value: Sendable {
        case none
        /// A number in digits, unrounded to 15 significant ones.
        case number(String)
        case text(String)

        package init(_ value: Rational?) { self = value.map { .number($0.text) } ?? .none }
    }

    /// What the table holds, for readers who do not see it.
    package let name: String
    let columns: [Column]
    package let rows: [[Cell]]

    /// A table of these columns.
    package init(name: String, columns: [Column], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}

extension FigureData.Cell {
    /// A text, for programs another where one is given.
    package init(_ text: String, for programs: String? = nil, link: PageTable.Link? = nil) {
        self.init(text: text, range: nil, values: [.text(programs ?? text)], link: link)
    }

    /// A number; nil reads `none`.
    package init(_ value: Rational?, none: String = "", as text: (Rational) -> String) {
        self.init(
            text: value.map(text) ?? none, range: nil, values: [FigureData.Value(value)],
            link: nil)
    }

    /// A number with the range of its sets; without it where they do not differ from the base,
    /// and with words in its place where it does not fit.
    package init(_ sets: NamedSets<Rational?>, as text: (Rational) -> String) {
        let values = [sets.base, sets.low, sets.high]
        let shown = sets.base.map(text) ?? FigureWords.tooLarge
        var range: String?
        if sets.base != nil, sets.low == nil || sets.high == nil { range = FigureWords.rangeTooLarge }
        if let low = sets.low, let base = sets.base, let high = sets.high, low != base || high != base {
            let span = NamedSets(low: low, base: base, high: high).span
            range = FigureWords.span(text(span.lowerBound), text(span.upperBound))
        }
        self.init(
            text: shown, range: range, values: values.map(FigureData.Value.init),
            link: nil)
    }
}

extension FigureData {
    package var grid: PageTable {
        PageTable(
            name: name, head: columns.map(\.head),
            rows: rows.map { row in
                row.map { cell in
                    var printed = PageTable.Cell(cell.text, link: cell.link)
                    printed.range = cell.range.map { "(\($0))" }
                    return printed
                }
            })
    }

    /// For programs: numbers unrounded to 15 significant digits, nothing where there is no number.
    package var csv: String {
        var text = columns.flatMap(\.keys).joined(separator: ",")
        for row in rows {
            var separator = "\n"
            for value in row.lazy.flatMap(\.values) {
                text += separator
                separator = ","
                switch value {
                case .none: break
                case .number(let digits): text += digits
                case .text(let content): text += csvField(content)
                }
            }
        }
        return text + "\n"
    }

    /// The rows as objects with the CSV's names as keys.
    package var json: JSON {
        let keys = columns.flatMap(\.keys)
        return .array(
            rows.map { row in
                let values = row.flatMap(\.values).map { value -> JSON in
                    switch value {
                    case .none: .null
                    case .number(let digits): .number(digits)
                    case .text(let text): .string(text)
                    }
                }
                return .object(zip(keys, values).map { JSON.Member($0, $1) })
            })
    }
}
