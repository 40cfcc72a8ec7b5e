package import Diagnostics
import Markdown

/// One Markdown document as an HTML fragment, without a site around it.
///
/// Links and directives stay as written. With `isCommonMark`, the bytes are libcmark's own and
/// the only problem is a document beyond a limit.
package func renderDocument(
    _ file: SourceFile, isCommonMark: Bool, allowsRawHTML: Bool
) -> (html: [UInt8], diagnostics: [Diagnostic]) {
    var handler = PassiveHandler()
    let options = MarkdownOptions(extensions: !isCommonMark, allowsRawHTML: allowsRawHTML)
    let rendered = renderMarkdown(file, from: 0, options: options, handler: &handler)
    return (rendered.html, rendered.diagnostics)
}
