import Diagnostics
package import Fields
package import Site

/// The part that holds figures in sentences to what is computed: `value:`, `assert:` and `literal:` links, strict
/// pages, and the list of what moved. It comes before the parts that compute figures.
package struct ClaimsPart: SitePart {
    package init() {}

    package func readFrontMatter(_ reader: inout FieldReader, into keys: inout PartStore) {
        if isStrict(&reader) { keys[StrictPage.self] = StrictPage() }
    }

    package func register(_ links: inout TypedLinkRegistry, _ directives: inout DirectiveRegistry) {
        links.registerValueLinks()
        directives.registerEditions()
    }

    package func proseReader(of page: Page, in site: SiteContext) -> (any ProseReader)? {
        page.frontMatter.keys[StrictPage.self] == nil
            ? nil : BareFigureReader(page: page, units: site.configuration.figureUnits)
    }
}

/// `computed: strict`: every figure in the text must be computed, cited or marked.
private struct StrictPage: Sendable {}

private func isStrict(_ reader: inout FieldReader) -> Bool {
    guard let value = reader.value("computed") else { return false }
    if value.text == "strict" { return true }
    reader.report(
        "computed-invalid", "'computed' can only be 'strict'", at: value.span,
        help: "write 'computed: strict', or take the key out")
    return false
}
