import CostPages
import Diagnostics
import Inference
import Site
import Workloads

/// What an imported price list says about one model, in USD per Mtok.
struct ListedPrices {
    package let prices: PriceList
    let longContext: LongContextPrices?
    /// The address that the list names for its figures.
    let upstream: WebAddress?
    /// Where the model stands in the list.
    package let span: Range<Int>
}

/// Reads litellm's public `model_prices_and_context_window.json`: for each model of a handbook that it names,
/// by id or else by alias, its prices in the order of `models`; nil for the others.
///
/// The list gives USD per token. A model that is named must have all its prices right: every one that has
/// not is a diagnostic at its place. O(bytes).
func readPriceList(
    _ file: SourceFile, naming models: [ModelRecord]
) -> (listed: [ListedPrices?], diagnostics: [Diagnostic]) {
    do throws(JSONScanner.Failure) {
        let entries = try listEntries(file, wanted: Set(models.flatMap { [$0.id] + $0.aliases }))
        var diagnostics: [Diagnostic] = []
        let listed = models.map { model -> ListedPrices? in
            let name = ([model.id] + model.aliases).first { entries[$0] != nil }
            guard let name, let entry = entries[name] else { return nil }
            var reading = ListReading(entry, name: name, path: file.path)
            let prices = reading.prices(of: model)
            diagnostics += reading.diagnostics
            return prices
        }
        if entries.isEmpty { diagnostics.append(unrelated(file)) }
        return (listed, diagnostics)
    } catch {
        let problem = Diagnostic(
            .error, "import-syntax", "this is not a price list: \(error.problem)", path: file.path,
            span: error.offset..<error.offset, help: ImportWords.whichFile)
        return (models.map { _ in nil }, [problem])
    }
}

/// The figures of one model as they are written, by their keys.
struct ListEntry {
    package struct Figure {
        package let text: String
        package let span: Range<Int>
    }

    package var figures: [String: Figure] = [:]
    /// The address that the list names, as it is written.
    var upstream: Figure?
    package let span: Range<Int>
}

private func listEntries(
    _ file: SourceFile, wanted: Set<String>
) throws(JSONScanner.Failure) -> [String: ListEntry] {
    var entries: [String: ListEntry] = [:]
    var scanner = JSONScanner(file.bytes)
    try scanner.object { name, scanner throws(JSONScanner.Failure) in
        guard wanted.contains(name) else { return try scanner.skipValue() }
        let start = scanner.startOfValue()
        guard entries[name] == nil else { throw scanner.failure("'\(name)' is listed twice", at: start) }
        var entry = ListEntry(span: start..<start)
        try scanner.object { key, scanner throws(JSONScanner.Failure) in
            try entry.take(key, from: &scanner)
        }
        entries[name] = entry
    }
    try scanner.end()
    return entries
}

extension ListEntry {
    fileprivate mutating func take(_ key: String, from scanner: inout JSONScanner) throws(JSONScanner.Failure)
    {
        let start = scanner.startOfValue()
        if ListKey(key) != nil {
            guard let text = try scanner.number() else { return }
            figures[key] = Figure(text: text, span: start..<(start + text.utf8.count))
        } else if key == "source", scanner.isAtString {
            upstream = Figure(text: try scanner.string(), span: start..<start + 1)
        } else {
            try scanner.skipValue()
        }
    }
}

private func unrelated(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
        .error, "import-nothing", "the list names no model of 'content/data/prices.yaml'", path: file.path,
        help: ImportWords.whichFile)
}
