import Diagnostics

/// A tag as it is written in a template.
struct TemplateTag {
    package enum Kind {
        case variable, section, inverted, end, partial, parent, block, delimiters, unclosed, other
    }
    package let kind: Kind
    package let name: String
    /// Byte offsets of the name in the template.
    package let span: Range<Int>
}

/// The tags of a Mustache template in order. O(bytes).
func templateTags(_ bytes: [UInt8]) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var index = 0
    while let open = find("{{", in: bytes, from: index) {
        let isTriple = open + 2 < bytes.count && bytes[open + 2] == UInt8(ascii: "{")
        let close = isTriple ? "}}}" : "}}"
        let start = open + (isTriple ? 3 : 2)
        guard let end = find(close, in: bytes, from: start) else {
            tags.append(TemplateTag(kind: .unclosed, name: "", span: bytes.count..<bytes.count))
            break
        }
        tags.append(tag(bytes, start..<end))
        index = end + close.utf8.count
    }
    return tags
}

private func tag(_ bytes: [UInt8], _ inside: Range<Int>) -> TemplateTag {
    var start = inside.lowerBound
    var end = inside.upperBound
    let kinds: [UInt8: TemplateTag.Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .end,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "&"): .variable, UInt8(ascii: "!"): .other,
        UInt8(ascii: "="): .delimiters, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
        UInt8(ascii: "%"): .other,
    ]
    var kind = TemplateTag.Kind.variable
    if start < end, let found = kinds[bytes[start]] {
        kind = found
        start += 1
    }
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return TemplateTag(
        kind: kind, name: String(decoding: bytes[start..<end], as: UTF8.self), span: start..<end)
}

private func find(_ needle: String, in bytes: [UInt8], from start: Int) -> Int? {
    let needle = Array(needle.utf8)
    guard bytes.count >= needle.count else { return nil }
    var index = start
    while index <= bytes.count - needle.count {
        if bytes[index] == needle[0], bytes[index..<index + needle.count].elementsEqual(needle) {
            return index
        }
        index += 1
    }
    return nil
}

/// Reports a template with more sections inside each other than the parser could follow.
func checkTagDepth(_ file: SourceFile) -> Diagnostic? {
    let deepest = 64
    var depth = 0
    for tag in templateTags(file.bytes) {
        switch tag.kind {
        case .section, .inverted, .parent, .block: depth += 1
        case .end: depth -= 1
        default: continue
        }
        guard depth > deepest else { continue }
        return Diagnostic(
            .error, "template-syntax", "more than \(deepest) sections inside each other", path: file.path,
            span: tag.span)
    }
    return nil
}

/// Reports the tags of a template that no page offers, with the nearest known one, and what else
/// would make nothing, or nonsense, of a page.
func checkTags(_ file: SourceFile, against schema: TemplateSchema, partials: [String]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(_ rule: String, _ message: String, at span: Range<Int>, help: String? = nil) {
        problems.append(Diagnostic(.error, rule, message, path: file.path, span: span, help: help))
    }
    if let mark = file.bytes.firstIndex(of: 1) {
        report("template-syntax", "a template cannot hold the control character U+0001", at: mark..<mark + 1)
    }
    var scopes = [TemplateScope(schema: schema, isText: false)]
    for tag in templateTags(file.bytes) {
        switch tag.kind {
        case .other: continue
        case .unclosed: report("template-syntax", "this tag is not closed", at: tag.span)
        case .delimiters:
            report("template-syntax", "a template here keeps the delimiters '{{' and '}}'", at: tag.span)
            return problems
        case .end: if scopes.count > 1 { scopes.removeLast() }
        case .block: scopes.append(scopes[scopes.count - 1])
        case .partial, .parent:
            if tag.kind == .parent { scopes.append(scopes[scopes.count - 1]) }
            guard !partials.contains(tag.name) else { continue }
            report(
                "template-partial-missing", "there is no template '\(tag.name).mustache'", at: tag.span,
                help: didYouMean(tag.name, among: partials))
        case .variable, .section, .inverted:
            let found = lookUp(tag.name, in: scopes)
            if found == nil { problems.append(unknownTag(tag, in: file, scopes: scopes.map(\.schema))) }
            if tag.kind == .variable, case .section = found {
                report(
                    "template-section-as-text", "the tag '\(tag.name)' is a section, not a text",
                    at: tag.span,
                    help: "write '{{#\(tag.name)}}...{{/\(tag.name)}}' with its own tags inside")
            }
            guard tag.kind != .variable else { continue }
            scopes.append(scopes[scopes.count - 1].inside(tag.kind == .section ? found : nil))
        }
    }
    return problems
}

/// What is known inside a section: the tags that it adds, and whether it stands for a text, so that
/// `{{.}}` is that text.
private struct TemplateScope {
    let schema: TemplateSchema
    let isText: Bool

    func inside(_ tag: TemplateSchema.Tag?) -> TemplateScope {
        switch tag {
        case .section(let schema): TemplateScope(schema: schema, isText: false)
        case .text: TemplateScope(schema: .init([:]), isText: true)
        case .flag, nil: TemplateScope(schema: .init([:]), isText: isText)
        }
    }
}

/// Finds `a.b` by its first part in the innermost scope that knows it.
private func lookUp(_ name: String, in scopes: [TemplateScope]) -> TemplateSchema.Tag? {
    if name == "." { return scopes.last?.isText == true ? .text : nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let scope = scopes.last(where: { $0.schema.tags[parts[0]] != nil })?.schema else { return nil }
    var tag = scope.tags[parts[0]]
    for part in parts.dropFirst() {
        guard case .section(let inside) = tag else { return nil }
        tag = inside.tags[part]
    }
    return tag
}

private func unknownTag(_ tag: TemplateTag, in file: SourceFile, scopes: [TemplateSchema]) -> Diagnostic {
    var known: [String] = []
    for (name, value) in scopes.flatMap(\.tags) {
        known.append(name)
        if case .section(let inside) = value { known += inside.tags.keys.map { "\(name).\($0)" } }
    }
    return Diagnostic(
        .error, "template-unknown-tag", "no page offers the tag '\(tag.name)'", path: file.path,
        span: tag.span,
        help: didYouMean(tag.name, among: known, otherwise: "templates/README.md lists the tags"))
}
