import Diagnostics

/// A page's source as published beside its HTML: the title as heading, no front matter, and
/// everything computed filled in.
///
/// It stands at the source's own path below the output folder, so that relative links between
/// Markdown files hold.
func markdownAlternate(_ page: Page, edits: [SourceEdit], addition: PageAddition? = nil) -> OutputFile {
    var out: [UInt8] = []
    out.reserveCapacity(page.source.bytes.count + 64)
    out += "# \(page.frontMatter.title)\n\n".utf8
    var position = page.bodyOffset
    // Blank lines go; the indentation of the first line may mean something.
    var index = position
    while index < page.source.bytes.count, page.source.bytes[index] <= 0x20 {
        index += 1
        if page.source.bytes[index - 1] == 0x0A { position = index }
    }
    for edit in edits.sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where edit.span.lowerBound >= position {
        out += page.source.bytes[position..<edit.span.lowerBound]
        out += edit.replacement.utf8
        position = edit.span.upperBound
    }
    out += page.source.bytes[position...]
    if let addition {
        let isEnded = out.last == 0x0A
        out += "\(isEnded ? "" : "\n")\n## \(addition.title)\n\n\(addition.markdown)".utf8
    }
    return OutputFile(path: page.contentPath, bytes: out)
}
