import Diagnostics
import Fields
package import Site

/// One cell of the comparison of options: what an option's page says under a label.
struct OptionCell: Sendable {
    package let label: String
    package let text: String
    /// Where the label stands.
    package let span: Range<Int>
}

/// Reads `option:`, the cells of an option in the comparison: any labels, a text for each. Nil without
/// that key; a cell without text is reported and kept.
func readOption(_ matter: inout FieldReader) -> [OptionCell]? {
    guard let value = matter.value("option") else { return nil }
    guard case .mapping(let entries) = value.content else {
        matter.report(
            "type-mismatch", "'option' must be a group of keys, but this is \(value.kind)", at: value.span)
        return []
    }
    return entries.map { entry in
        let text = entry.value.text ?? ""
        if text.allSatisfy(\.isWhitespace) {
            matter.report(
                "option-empty", "the option says nothing under '\(entry.key)'", at: entry.keySpan,
                help: "every option fills the same cells; write 'none' if there is nothing")
        }
        return OptionCell(label: entry.key, text: text, span: entry.keySpan)
    }
}

/// The pages with cells for the comparison, in reading order.
package func options(of map: SiteMap) -> [Int] {
    map.pages.indices.filter { !(map.pages[$0].frontMatter.option ?? []).isEmpty }
}

/// Every option fills the same cells as the first one: no option is shown in a better light by what
/// is left out.
func checkOptions(_ map: SiteMap) -> [Diagnostic] {
    let pages = options(of: map)
    guard let first = pages.first.map({ map.pages[$0] }) else { return [] }
    return pages.dropFirst().flatMap { checkOption(map.pages[$0], against: first) }
        + missingOptions(map, folder: first.folder)
}

private func checkOption(_ page: Page, against first: Page) -> [Diagnostic] {
    let cells = page.frontMatter.option ?? []
    let labels = (first.frontMatter.option ?? []).map(\.label)
    let unknown = cells.filter { !labels.contains($0.label) }
    var missing = labels.filter { label in !cells.contains { $0.label == label } }
    var diagnostics: [Diagnostic] = []
    for cell in unknown {
        let meant = nearMiss(cell.label, among: missing)
        missing.removeAll { $0 == meant }
        diagnostics.append(
            Diagnostic(
                .error, "option-cells", "'\(first.contentPath)' has no cell '\(cell.label)'",
                path: page.source.path,
                span: cell.span,
                help: meant.map { "did you mean '\($0)'?" } ?? "every option fills the same cells"))
    }
    guard !missing.isEmpty else { return diagnostics }
    let names = missing.map { "'\($0)'" }.joined(separator: ", ")
    diagnostics.append(
        Diagnostic(
            .error, "option-cells", "this option has no cell \(names), which '\(first.contentPath)' has",
            path: page.source.path, span: cells.first?.span, help: "every option fills the same cells"))
    return diagnostics
}

/// Pages beside the options that take no part in the comparison.
private func missingOptions(_ map: SiteMap, folder: String) -> [Diagnostic] {
    map.pages.filter { $0.folder == folder && !$0.isIndex && $0.frontMatter.option == nil }.map { page in
        Diagnostic(
            .error, "option-cells", "the pages beside this one have 'option:', and this one has not",
            path: page.source.path, help: "fill the same cells, so that all options are compared")
    }
}
