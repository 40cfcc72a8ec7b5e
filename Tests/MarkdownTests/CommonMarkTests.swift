import CCMark
import Diagnostics
import Markdown
import Testing

/// What libcmark makes of a text, called without anything of ours between.
private func libcmark(_ text: String, _ options: CInt = CMARK_OPT_DEFAULT) -> String {
    let html = cmark_markdown_to_html(text, text.utf8.count, options)!
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
}

@Suite struct CommonMarkTests {
    @Test func withoutExtensionsTheHTMLIsLibcmarks() {
        var generator = MarkdownGenerator.extended(seed: 1)
        for _ in 0..<3000 {
            let text = generator.document()
            #expect(
                String(decoding: render(text, .init(extensions: false)).html, as: UTF8.self) == libcmark(text)
            )
            #expect(
                String(
                    decoding: render(text, .init(extensions: false, allowsRawHTML: true)).html, as: UTF8.self)
                    == libcmark(text, CMARK_OPT_UNSAFE))
            #expect(
                String(decoding: commonMarkHTML(Array(text.utf8), allowsRawHTML: false), as: UTF8.self)
                    == libcmark(text))
        }
    }

    @Test func withoutTheirSyntaxExtensionsChangeOnlyHeadingIDs() {
        var generator = MarkdownGenerator.commonMark(seed: 2)
        for _ in 0..<4000 {
            let text = generator.document()
            #expect(withoutHeadingIDs(html(text)) == libcmark(text), "\(text.debugDescription)")
        }
    }

    @Test func emptyAndBrokenBytes() {
        #expect(html("") == "")
        #expect(commonMarkHTML([], allowsRawHTML: false) == [])
        let bytes: [UInt8] = [0x5B, 0xFF, 0x5D, 0x28, 0xC3, 0x29, 0x20, 0x00, 0x7E, 0xF0, 0x7E]
        var handler = PassiveHandler()
        let document = renderMarkdown(
            SourceFile(path: "a.md", bytes: bytes), from: 0, options: .init(), handler: &handler)
        #expect(document.html.starts(with: Array("<p><a href=\"".utf8)))
    }

    @Test func theVersionIsKnown() { #expect(libcmarkVersion().hasPrefix("0.")) }

    private func withoutHeadingIDs(_ html: String) -> String {
        html.split(separator: "<h", omittingEmptySubsequences: false).enumerated().map { index, part in
            guard index > 0, let first = part.first, first.isNumber, let end = part.firstIndex(of: ">") else {
                return String(part)
            }
            return String(first) + part[end...]
        }.joined(separator: "<h")
    }
}
