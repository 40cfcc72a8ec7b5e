package import Diagnostics
package import Fields

/// What an author says about a page above its text.
package struct FrontMatter: Sendable {
    package var title = ""
    /// The id of the heading that is the title, so that links to it hold; nil where no heading is.
    package var titleID: String?
    /// The keys of another generator: what is none of ours, and no slip of one.
    package var foreignKeys: [String] = []
    /// One sentence for search results and lists; empty when the author gave none.
    package var description = ""
    package var date: CalendarDate?
    package var updated: CalendarDate?
    package var reviewed: CalendarDate?
    package var reviewBy: CalendarDate?
    package var owner: String?
    /// The position among siblings; pages without one come last, by title.
    package var order: Int?
    /// Replaces the last part of the page's address.
    package var slug: String?
    package var aliases: [Alias] = []
    package var tags: [String] = []
    package var isDraft = false
    package var kind: String?
    package var allowsRawHTML = false
    /// What the page says to the parts of the handbook.
    package var keys = PartStore()
    var diagnosticSpans = Spans()

    /// An address under which the page was once published.
    package struct Alias: Sendable {
        package let route: Route
        package let span: Range<Int>
    }

    /// Where the keys stand that later checks may have to point at.
    struct Spans: Sendable {
        package var slug: Range<Int>?
        package var reviewBy: Range<Int>?
        package var tags: Range<Int>?
    }
}

/// A page's front matter, the offset at which its text starts, and the problems found.
package struct FrontMatterReading: Sendable {
    package internal(set) var frontMatter: FrontMatter
    /// Byte offset of the first byte of the text: after the front matter, and after a heading that is the title.
    package internal(set) var bodyOffset: Int
    package internal(set) var diagnostics: [Diagnostic]
}

/// Reads keys of front matter into what parts keep of it.
package typealias KeyReader = (_ reader: inout FieldReader, _ keys: inout PartStore) -> Void

/// Reads the YAML between the two `---` lines at the top of a page; `readKeys` are the keys of the parts.
package func readFrontMatter(
    _ file: SourceFile, readKeys: KeyReader = { _, _ in }
) -> FrontMatterReading {
    switch locateFrontMatter(file.bytes) {
    case .absent(let bodyOffset):
        let reading = FrontMatterReading(
            frontMatter: FrontMatter(), bodyOffset: bodyOffset, diagnostics: [])
        return reading.titled(
            in: file, missing: bodyOffset..<bodyOffset,
            help: "begin the file with '# ' and its title, or with front matter that has a 'title:'")
    case .unclosed(let start):
        let unclosed = Diagnostic(
            .error, "front-matter-unclosed", "the front matter is not closed", path: file.path,
            span: start..<start + 3, help: "end it with a line that holds only '---'")
        return FrontMatterReading(
            frontMatter: FrontMatter(), bodyOffset: file.bytes.count, diagnostics: [unclosed])
    case .found(let yaml, let bodyOffset):
        do {
            let plain = plainFrontMatter(file.bytes, in: yaml)
            let value = if let plain { plain } else { try readYAML(file, in: yaml) }
            var reader = FieldReader(value, what: "the front matter", path: file.path)
            let frontMatter = decode(&reader, readKeys: readKeys)
            let written = reader.value("title")?.span
            let isMissing = !reader.diagnostics.contains {
                $0.rule == "type-mismatch" && ($0.span == written || $0.span == value.span)
            }
            let place =
                reader.contains("title") ? reader.span(of: "title") : yaml.lowerBound..<yaml.lowerBound
            return FrontMatterReading(
                frontMatter: frontMatter, bodyOffset: bodyOffset, diagnostics: reader.finish()
            ).titled(in: file, missing: isMissing ? place : nil, help: "add 'title: ...'")
        } catch {
            return FrontMatterReading(
                frontMatter: FrontMatter(), bodyOffset: bodyOffset, diagnostics: [error])
        }
    }
}

private func decode(_ reader: inout FieldReader, readKeys: KeyReader) -> FrontMatter {
    var matter = FrontMatter()
    matter.title = reader.string("title").map(withoutLineEnd) ?? ""
    matter.description = reader.string("description").map(withoutLineEnd) ?? ""
    matter.date = reader.date("date")
    matter.updated = reader.date("updated")
    matter.reviewed = reader.date("reviewed")
    matter.reviewBy = reader.date("review_by")
    matter.owner = reader.string("owner")
    matter.order = reader.integer("order")
    matter.slug = slug(&reader)
    matter.aliases = aliases(&reader)
    matter.tags = tags(&reader)
    matter.isDraft = reader.bool("draft") ?? false
    matter.kind = kind(&reader)
    matter.allowsRawHTML = reader.bool("raw_html") ?? false
    matter.diagnosticSpans.slug = reader.contains("slug") ? reader.span(of: "slug") : nil
    matter.diagnosticSpans.tags = reader.contains("tags") ? reader.span(of: "tags") : nil
    matter.diagnosticSpans.reviewBy = reader.contains("review_by") ? reader.span(of: "review_by") : nil
    readKeys(&reader, &matter.keys)
    // Free data of the author's own.
    _ = reader.value("extra")
    matter.foreignKeys = reader.foreignKeys()
    return matter
}

/// A text without white space at its ends, which a block of YAML brings with it, and on one line.
private func withoutLineEnd(_ text: String) -> String {
    text.contains(where: \.isNewline) || text.first?.isWhitespace == true || text.last?.isWhitespace == true
        ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
}

private func slug(_ reader: inout FieldReader) -> String? {
    guard let slug = reader.string("slug") else { return nil }
    if isAddressPart(slug) { return slug }
    reader.report(
        "slug-invalid", "the slug '\(slug)' cannot be part of an address", at: reader.value("slug")!.span,
        help: "use letters, digits, '-', '_' and '.', without '/'")
    return nil
}

private func aliases(_ reader: inout FieldReader) -> [FrontMatter.Alias] {
    guard let value = reader.value("aliases") else { return [] }
    return value.items.compactMap { item in
        guard let text = item.text else {
            reader.report("type-mismatch", "an alias must be text, but this is \(item.kind)", at: item.span)
            return nil
        }
        if let route = aliasRoute(text) { return FrontMatter.Alias(route: route, span: item.span) }
        reader.report(
            "alias-invalid", "the alias '\(text)' is not an address below the site's root", at: item.span,
            help: "write it like 'old/page/' or 'old/page.html'")
        return nil
    }
}

/// The route of an alias: a folder address unless it ends in `.html`; nil when it leaves the site.
private func aliasRoute(_ text: String) -> Route? {
    let parts = text.split(separator: "/").map(String.init)
    guard !parts.isEmpty, parts.allSatisfy(isAddressPart) else { return nil }
    let path = parts.joined(separator: "/")
    return Route(path.hasSuffix(".html") ? path : path + "/")
}

private func tags(_ reader: inout FieldReader) -> [String] {
    let spans = reader.value("tags")?.items.map(\.span) ?? []
    var seen: Set<String> = []
    return zip(reader.strings("tags"), spans).compactMap { tag, span in
        if isAddressPart(tag) { return seen.insert(tag).inserted ? tag : nil }
        reader.report(
            "tag-invalid", "the tag '\(tag)' cannot be part of an address", at: span,
            help: tag.contains(",") ? "write 'tags: [\(tag)]'" : "use letters, digits and '-'")
        return nil
    }
}

private func kind(_ reader: inout FieldReader) -> String? {
    guard let kind = reader.string("kind") else { return nil }
    if isAddressPart(kind) { return kind }
    reader.report("kind-invalid", "the kind '\(kind)' is not one word", at: reader.span(of: "kind"))
    return nil
}

private enum FrontMatterPlace {
    case absent(bodyOffset: Int)
    case unclosed(start: Int)
    case found(yaml: Range<Int>, bodyOffset: Int)
}

/// Finds the front matter: a first line `---`, up to a line `---` or `...`.
private func locateFrontMatter(_ bytes: [UInt8]) -> FrontMatterPlace {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = lineEnd(bytes, from: start)
    guard isFence(bytes[start..<line.content], [UInt8(ascii: "-")]) else { return .absent(bodyOffset: start) }
    let yamlStart = line.next
    while line.next < bytes.count {
        let lineStart = line.next
        line = lineEnd(bytes, from: lineStart)
        if isFence(bytes[lineStart..<line.content], [UInt8(ascii: "-"), UInt8(ascii: ".")]) {
            return .found(yaml: yamlStart..<lineStart, bodyOffset: line.next)
        }
    }
    return .unclosed(start: start)
}

private func lineEnd(_ bytes: [UInt8], from start: Int) -> (content: Int, next: Int) {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    let content = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
    return (content, min(index + 1, bytes.count))
}

private func isFence(_ line: ArraySlice<UInt8>, _ marks: [UInt8]) -> Bool {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 { line.removeLast() }
    guard line.count == 3, let first = line.first, marks.contains(first) else { return false }
    return line.allSatisfy { $0 == first }
}
