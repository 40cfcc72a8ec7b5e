/// Decides what the links, images, directives and code blocks of one document become.
///
/// One handler serves one document. It is asked in document order, a link before the images inside it.
/// The defaults leave everything to libcmark.
package protocol DocumentHandler {
    mutating func link(_ link: LinkReference) -> LinkResolution
    /// Whether a link with this destination is asked about with the spelling of its text.
    func wantsSpelling(of destination: String) -> Bool
    mutating func image(_ image: ImageReference) -> ImageResolution
    mutating func directive(_ directive: Directive) -> DirectiveResolution
    /// The highlighted HTML for the inside of `<code>`, or nil to leave the block to libcmark.
    /// Asked only about fenced blocks that name a language.
    mutating func code(_ language: String, _ text: String) -> String?
    /// Whether `prose` is to be asked.
    var readsProse: Bool { get }
    /// Takes note of the text of a paragraph or table cell, before its links are asked about.
    mutating func prose(_ block: ProseBlock)
}

extension DocumentHandler {
    package mutating func link(_ link: LinkReference) -> LinkResolution { .unchanged }
    package func wantsSpelling(of destination: String) -> Bool { false }
    package mutating func image(_ image: ImageReference) -> ImageResolution { .unchanged }
    package mutating func directive(_ directive: Directive) -> DirectiveResolution { .unchanged }
    package mutating func code(_ language: String, _ text: String) -> String? { nil }
    package var readsProse: Bool { false }
    package mutating func prose(_ block: ProseBlock) {}
}

/// The handler that leaves everything as written.
package struct PassiveHandler: DocumentHandler {
    /// Takes a byte: a value without size has no address, and the thread sanitizer looks where the compiler
    /// points instead.
    private let room = true

    package init() {}
}

/// A link of any kind: inline, reference, `<autolink>` or bare URL.
package struct LinkReference: Sendable, Hashable {
    /// As libcmark cleaned it: without escapes, entities and angle brackets.
    package let destination: String
    package let title: String
    /// The plain text of the content; empty when there is none.
    package let text: String
    /// Byte offsets in the file: of the destination where it stands inside the link, else of the whole link.
    package let span: Range<Int>
    /// How the text is written, where the handler wants it and it is the link's alone: the words of
    /// `[words]` are the name of its destination as well.
    package var spelling: Spelling?
}

package enum LinkResolution: Sendable, Hashable {
    case unchanged
    case url(String)
    /// Raw HTML instead of `<a ...>` and `</a>`; the content stays.
    case wrapped(open: String, close: String)
    /// Raw HTML instead of the link and its content.
    case replaced(html: String)
    /// The content stays, without a link.
    case unlinked
}

package struct ImageReference: Sendable, Hashable {
    package let destination: String
    /// Plain text.
    package let alt: String
    package let title: String
    /// As for a link.
    package let span: Range<Int>
}

package enum ImageResolution: Sendable, Hashable {
    case unchanged
    case url(String)
    /// Raw HTML instead of `<img ...>`.
    case html(String)
}

/// A fenced code block with a braced name: ```` ```{cost-table} support-assistant ````.
package struct Directive: Sendable, Hashable {
    package let name: String
    /// What follows the closing brace on the fence line, trimmed.
    package let argument: String
    package let body: String
    /// Byte offsets in the file, of the name in the fence line.
    package let span: Range<Int>
    /// The byte offset in the file of the body's first byte.
    package let bodyOffset: Int
    /// The byte offset in the file of the first content byte of each line of the body,
    /// after quote marks and indentation.
    package let bodyLines: [Int]
}

package enum DirectiveResolution: Sendable, Hashable {
    case html(String)
    case dropped
    /// Stays the code block that it is for every other Markdown program.
    case unchanged
}
