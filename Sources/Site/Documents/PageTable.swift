import Markdown

/// A table of figures, which is printed as HTML and as Markdown.
package struct PageTable: Sendable {
    /// What the table holds, for readers who do not see it.
    package let name: String
    package let head: [String]
    package let rows: [[Cell]]

    package init(name: String, head: [String], rows: [[Cell]]) {
        self.name = name
        self.head = head
        self.rows = rows
    }

    package struct Cell: Sendable {
        package let text: String
        package var link: Link?
        /// The place that the cell marks; nil for most.
        package var id: String?
        /// A few quiet words on a line of their own below the text.
        package var note: String?
        /// `($1,100 to $3,900)`, behind the figure.
        package var range: String?
        /// A word that judges the figure: `lowest`.
        package var mark: String?

        package init(_ text: String, link: Link? = nil, id: String? = nil) {
            self.text = text
            self.link = link
            self.id = id
        }
    }

    package enum Link: Sendable {
        case place(Route, fragment: String?)
        case web(WebAddress)
    }

    /// The ids that the table defines.
    package var anchors: [String] { rows.joined().compactMap(\.id) }

    /// The table with its links as they are seen from a page.
    package func html(from here: Route, _ addresses: Addresses) -> HTML {
        table(
            name, head: head.map { "\($0)" }, columns: head.indices.map { kind(ofColumn: $0).className },
            rows: rows.map { row in (cells: row.map { cellHTML($0, here, addresses) }, class: "") })
    }

    /// The same table in Markdown, with its links as they are seen from a folder.
    package func markdown(from here: Route, _ addresses: Addresses) -> String {
        let cells = rows.map { row in
            row.map { cell in
                let marks = (cell.range.map { " \($0)" } ?? "") + (cell.mark.map { ", \($0)" } ?? "")
                let text = inMarkdownCell(cell.text + marks)
                let note = cell.note.map { inMarkdownCell(" (\($0))") } ?? ""
                return (destination(of: cell, here, addresses).map { "[\(text)](\($0))" } ?? text) + note
            }
        }
        let rules = head.indices.map { kind(ofColumn: $0) == .figures ? "---:" : "---" }
        let lines = [head.map(inMarkdownCell), rules] + cells
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private func cellHTML(_ cell: Cell, _ here: Route, _ addresses: Addresses) -> HTML {
        let words = kept(cell.text)
        var text: HTML = url(cell, here, addresses).map { anchor($0, words) } ?? "\(words)"
        if let note = cell.note { text += quietLine(note) }
        if let range = cell.range {
            text.append(" <span class=\"range\">")
            text += "\(kept(range))"
            text.append("</span>")
        }
        if let mark = cell.mark { text += " <span class=\"tag\">\(mark)</span>" }
        return cell.id.map { "<span id=\"\($0)\">\(text)</span>" } ?? text
    }

    private func url(_ cell: Cell, _ here: Route, _ addresses: Addresses) -> LinkURL? {
        switch cell.link {
        case .place(let route, let fragment)?: addresses.url(from: here, to: route, fragment: fragment)
        case .web(let address)?: LinkURL(address)
        case nil: nil
        }
    }

    private func destination(of cell: Cell, _ here: Route, _ addresses: Addresses) -> String? {
        if case .web(let address) = cell.link { return address.inMarkdown }
        return url(cell, here, addresses)?.text
    }
}

/// A quiet line below a name.
package func quietLine(_ text: String) -> HTML { " <span class=\"quiet-line\">\(text)</span>" }

/// The cells of plain texts.
package func cells(_ texts: [String]) -> [PageTable.Cell] { texts.map { PageTable.Cell($0) } }

/// A text in a cell of a Markdown table, whose rows are lines: runs of white space that hold a line's end become a space.
private func inMarkdownCell(_ text: String) -> String {
    text.replacing("|", with: "\\|").replacing(/\s*\v\s*/, with: " ")
}

/// A text whose figures are not parted from their unit where a narrow cell breaks its lines:
/// `above about 180 M` with a no-break space before the `M`.
private func kept(_ text: String) -> String {
    guard text.utf8.count > 2, text.contains(" M") else { return text }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    var out = words.first.map(String.init) ?? ""
    for (before, word) in zip(words, words.dropFirst()) {
        let isUnit = word.first == "M" && word.dropFirst().allSatisfy { !$0.isLetter }
        out += isUnit && before.last?.isNumber == true ? "\u{A0}" : " "
        out += word
    }
    return out
}
