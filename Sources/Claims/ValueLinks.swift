import Diagnostics
import Markdown
import Site

extension TypedLinkRegistry {
    /// `value:` to a computed figure: with words, these must hold it; without, it is put in. `assert:` to a
    /// comparison that must be true. `literal:` marks a figure that is nobody's to compute.
    mutating func registerValueLinks() {
        register("value", wantsSpelling: true) { link, page, site throws(Diagnostic) in
            let table = site.values
            guard !table.isBroken(link.target) else { return .unlinked(link) }
            let value: ComputedValue = try found(link, page, site) { () throws(ValueError) in
                try table.value(link.target)
            }
            if !link.text.isEmpty { try verify(link, value, on: site.map.pages[page].source) }
            return valueLink(link, to: value, page, site)
        }
        register("assert") { link, page, site throws(Diagnostic) in
            try requireWords(of: link, page, site)
            let table = site.values
            guard !table.hasBroken(link.target) else { return .unlinked(link) }
            let assertion: Assertion = try found(link, page, site) { () throws(ValueError) in
                try Assertion(link.target, in: table)
            }
            let path = site.map.pages[page].source.path
            guard assertion.holds else { throw assertion.falsehood(at: link.span, path: path) }
            guard let value = assertion.values.first else { return .unlinked(link) }
            return valueLink(link, to: value, page, site)
        }
        register("literal") { link, page, site throws(Diagnostic) in
            try requireWords(of: link, page, site)
            var result = TypedLinkResult.unlinked(link)
            result.isPlain = true
            return result
        }
    }
}

/// A link to the place that shows where a value comes from.
private func valueLink(
    _ link: TypedLink, to value: ComputedValue, _ page: Int, _ site: SiteContext
) -> TypedLinkResult {
    let source = site.map.pages[page]
    let url = site.addresses.url(from: source.route, to: value.route, fragment: value.fragment)
    let alternate = site.addresses.url(
        from: Route(source.folder), to: value.route, fragment: value.fragment)
    var result = TypedLinkResult(resolution: .url(url.text), alternate: alternate.text)
    result.note = (value.derivation.note, url)
    if link.text.isEmpty { result.alternateText = value.text }
    return result
}

/// The words of a link must be an honest rounding of its value.
private func verify(
    _ link: TypedLink, _ value: ComputedValue, on source: SourceFile
) throws(Diagnostic) {
    switch value.verdict(on: link.text) {
    case .holds: return
    case .noFigure:
        throw Diagnostic(
            .error, "claim-without-figure", "there is no figure of '\(link.target)' in '\(link.text)'",
            path: source.path, span: link.span,
            help: "write '\(value.text)', or leave the words out: '[](value:\(link.target))'")
    case .unreadable(let character):
        throw Diagnostic(
            .error, "claim-unreadable",
            "the figure in '\(link.text)' cannot be read with '\(character)' in it",
            path: source.path, span: link.span,
            help: "write '\(value.text)', with digits from 0 to 9 and nothing else between them")
    case .stale:
        let moved = value.derivation.newest.map { "; \($0.sentence)" } ?? ""
        throw Diagnostic(
            .error, "claim-stale",
            "the page says '\(link.text)', and '\(link.target)' is \(value.named)\(moved)",
            path: source.path, span: link.span,
            help: ClaimRepair(of: link, value, in: source.bytes).help(value))
    }
}

extension Assertion {
    fileprivate func falsehood(at span: Range<Int>, path: String) -> Diagnostic {
        let figures = values.map { "'\($0.id)' is \($0.named)" }.joined(separator: " and ")
        let newest = values.compactMap(\.derivation.newest).max { $0.day < $1.day }
        let moved = newest.map { "; \($0.sentence)" } ?? ""
        return Diagnostic(
            .error, "assert-false",
            "'\(left.text)\(relation.rawValue)\(right.text)' does not hold: \(figures)\(moved)",
            path: path, span: span, help: "change the sentence and the comparison, or take both out")
    }
}

private func requireWords(of link: TypedLink, _ page: Int, _ site: SiteContext) throws(Diagnostic) {
    if link.text.isEmpty { throw link.missingWords(path: site.map.pages[page].source.path) }
}

private func found<Found>(
    _ link: TypedLink, _ page: Int, _ site: SiteContext, _ find: () throws(ValueError) -> Found
) throws(Diagnostic) -> Found {
    do throws(ValueError) {
        return try find()
    } catch {
        throw Diagnostic(
            .error, error.rule, error.message, path: site.map.pages[page].source.path, span: link.span,
            help: error.help)
    }
}

extension SiteContext {
    /// Every figure that the handbook computes; nothing from data with errors.
    package var values: ValueTable { store[ValueTable.self] ?? ValueTable() }

    /// Adds the figures of a part to those that pages may cite.
    package mutating func addValues(_ source: any ValueSource) {
        var table = values
        table.add(source)
        store[ValueTable.self] = table
    }
}

extension BuildResult {
    /// Every figure that the handbook computes.
    package var values: ValueTable { store[ValueTable.self] ?? ValueTable() }
}

extension TypedLinkResult {
    /// The words alone.
    fileprivate static func unlinked(_ link: TypedLink) -> TypedLinkResult {
        TypedLinkResult(resolution: .unlinked, alternate: link.target)
    }
}
