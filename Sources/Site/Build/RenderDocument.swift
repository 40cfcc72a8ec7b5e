import Diagnostics
import Markdown

/// One Markdown document as an HTML fragment, without a site around it.
///
/// Links and directives stay as written. With `isCommonMark`, the bytes are libcmark's own and
/// there are no diagnostics.
package func renderDocument(
    _ file: SourceFile, isCommonMark: Bool, allowsRawHTML: Bool
) -> (html: [UInt8], diagnostics: [Diagnostic]) {
    if isCommonMark { return (commonMarkHTML(file.bytes, allowsRawHTML: allowsRawHTML), []) }
    var handler = PassiveHandler()
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML)
    let rendered = renderMarkdown(file, from: 0, options: options, handler: &handler)
    return (rendered.html, rendered.diagnostics)
}
