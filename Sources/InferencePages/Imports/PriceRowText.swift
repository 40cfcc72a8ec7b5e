import CostPages
import Diagnostics
import Exact
import Fields
import Inference
import Site
import Workloads

/// A row of `prices.yaml` as it is written: its keys in the order of the file's own rows.
struct PriceRowText {
    /// Each key with its value in YAML.
    package let entries: [(key: String, value: String)]

    /// The row that an import adds. What the list does not say (the source, an own next check, a doubt) is as
    /// in the row before.
    package init(
        _ listed: ListedPrices, from day: CalendarDate, source: String?, after row: PriceRow, ownCheck: Bool
    ) {
        var entries = [("from", day.description)]
        entries += PriceField.allCases.compactMap { field in
            listed.prices[field].map { (field.rawValue, $0.usdPerMtok.text) }
        }
        if let long = listed.longContext {
            entries.append(("long_context", Self.flow(Self.entries(of: long))))
        }
        entries.append(("source", yamlText(source ?? row.provenance.source)))
        if let upstream = listed.upstream ?? row.provenance.upstream {
            entries.append(("upstream", quotedYAML(upstream.text)))
        }
        entries.append(("read", day.description))
        if ownCheck { entries.append(("next_check", row.provenance.nextCheck.description)) }
        if row.provenance.isUnverified { entries.append(("unverified", "true")) }
        self.entries = entries.map { (key: $0.0, value: $0.1) }
    }

    /// The row on one line: `{from: 2026-11-22, input: 2}`.
    var flow: String { Self.flow(entries) }

    /// The row on a line for each key; the lines after the first one start with `indent` spaces.
    package func block(indent: Int, newline: String) -> String {
        entries.map { "\($0.key): \($0.value)" }
            .joined(separator: newline + String(repeating: " ", count: indent))
    }

    private static func entries(of long: LongContextPrices) -> [(key: String, value: String)] {
        [
            ("threshold_tokens", String(long.thresholdTokens)), ("input", long.input.usdPerMtok.text),
            ("output", long.output.usdPerMtok.text),
        ] + (long.cachedInput.map { [("cached_input", $0.usdPerMtok.text)] } ?? [])
    }

    private static func flow(_ entries: [(key: String, value: String)]) -> String {
        "{" + entries.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
    }
}

/// A text in YAML: bare where it is letters, digits and hyphens.
private func yamlText(_ text: String) -> String {
    let isPlain =
        text.first?.isLetter == true
        && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return isPlain ? text : quotedYAML(text)
}
