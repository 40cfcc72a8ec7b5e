import Diagnostics
import Fields
import Site

/// The most combinations that a grid may have: each is a page.
let largestGrid = 2_000

/// The keys of a workload file that a choice may write.
private let fragmentKeys = ["fte_usd_per_month", "workload", "options"]

/// The grid of `grid.yaml`, and everything that is wrong with its form; what the combinations say is checked
/// where they are decoded.
func decodeGrid(_ value: LocatedValue, path: String) -> (grid: ScenarioGrid?, diagnostics: [Diagnostic]) {
    var reader = FieldReader(value, what: "the grid", path: path)
    reader.require("dimensions", help: "list what readers choose by, each with its choices")
    let dimensions = reader.groups("dimensions", what: "the dimension") { dimension(&$0) }
    reader.requireUniqueIDs(dimensions.map { ($0.value.id, $0.span) }, what: "dimension")
    let grid = ScenarioGrid(
        dimensions: dimensions.map(\.value), common: reader.fragment, path: path,
        span: reader.span(of: "dimensions"))
    reader.checkSize(dimensions.map(\.value))
    let diagnostics = reader.finish()
    return (diagnostics.contains { $0.severity == .error } ? nil : grid, diagnostics)
}

private func dimension(_ reader: inout FieldReader) -> (value: GridDimension, span: Range<Int>)? {
    let id = reader.addressPart("id")
    let title = reader.requiredString("title")
    reader.require("choices", help: "list what a reader may choose")
    let choices = reader.groups("choices", what: "the choice") { choice(&$0) }
    reader.requireUniqueIDs(choices.map { ($0.value.id, $0.span) }, what: "choice")
    for second in choices.filter(\.value.isUsual).dropFirst() {
        reader.report(
            "grid-usual", "two choices of one dimension are 'usual'", at: second.span,
            help: "readers start from one of them")
    }
    guard let id, let title else { return nil }
    return (GridDimension(id: id, title: title, choices: choices.map(\.value)), reader.span)
}

private func choice(_ reader: inout FieldReader) -> (value: GridChoice, span: Range<Int>)? {
    let id = reader.addressPart("id")
    let title = reader.requiredString("title")
    let phrase = reader.string("phrase")
    let description = reader.string("description")
    let isUsual = reader.bool("usual") ?? false
    let fragment = reader.fragment
    guard let id, let title else { return nil }
    let choice = GridChoice(
        id: id, title: title, phrase: phrase ?? title, description: description, isUsual: isUsual,
        fragment: fragment)
    return (choice, reader.span)
}

extension FieldReader {
    /// The keys of a workload file among the keys, as they are written.
    fileprivate var fragment: [LocatedValue.Entry] {
        mutating get { fragmentKeys.compactMap { entry($0) } }
    }

    /// An id that becomes a part of an address and of the ids of values.
    fileprivate mutating func addressPart(_ key: String) -> String? {
        guard let id = requiredString(key) else { return nil }
        if isAddressPart(id), !id.utf8.contains(UInt8(ascii: ".")) { return id }
        report(
            "cost-word", "'\(id)' cannot be an id of the grid", at: value(key)?.span ?? span,
            help: "it becomes part of an address: use letters, digits, '-' and '_'")
        return nil
    }

    fileprivate mutating func checkSize(_ dimensions: [GridDimension]) {
        guard contains("dimensions") else { return }
        if dimensions.count < 2 {
            report(
                "grid-size", "a grid needs two dimensions at least", at: span(of: "dimensions"),
                help: "write single scenarios into content/data/scenarios.yaml")
        }
        var count = 1
        for dimension in dimensions {
            let (product, isTooLarge) = count.multipliedReportingOverflow(by: dimension.choices.count)
            count = isTooLarge ? .max : product
        }
        if count > largestGrid {
            report(
                "grid-size", "the choices make \(count) combinations, and a grid may have \(largestGrid)",
                at: span(of: "dimensions"), help: "take a dimension or some choices out")
        }
    }
}
