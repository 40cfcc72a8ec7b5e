import Diagnostics
import Markdown

/// Renders Markdown with a handler that leaves everything as written.
func html(
    _ markdown: String, _ profile: MarkdownOptions.Profile = .fragment, allowsRawHTML: Bool = false
) -> String {
    let options = MarkdownOptions(allowsRawHTML: allowsRawHTML, profile: profile)
    return String(decoding: render(markdown, options).html, as: UTF8.self)
}

func render(_ markdown: String, _ options: MarkdownOptions = MarkdownOptions()) -> RenderedDocument {
    var handler = PassiveHandler()
    return render(markdown, options, &handler)
}

func render<H: DocumentHandler>(
    _ markdown: String, _ options: MarkdownOptions = MarkdownOptions(), _ handler: inout H
) -> RenderedDocument {
    let file = SourceFile(path: "a.md", bytes: Array(markdown.utf8))
    return renderMarkdown(file, from: frontMatterEnd(of: markdown), options: options, handler: &handler)
}

/// The diagnostics as `line:column severity rule: message | help`.
func problems(_ markdown: String, _ profile: MarkdownOptions.Profile = .page) -> [String] {
    let index = LineIndex(Array(markdown.utf8))
    return render(markdown, MarkdownOptions(profile: profile)).diagnostics.map { problem in
        let place = index.position(of: problem.span?.lowerBound ?? 0)
        let help = problem.help.map { " | " + $0 } ?? ""
        return "\(place.line):\(place.column) \(problem.severity) \(problem.rule): \(problem.message)\(help)"
    }
}

/// What the handler was asked, with the place and the bytes of each span.
func asked(_ markdown: String, _ profile: MarkdownOptions.Profile = .fragment) -> [String] {
    var handler = Recorder(markdown)
    _ = render(markdown, MarkdownOptions(profile: profile), &handler)
    return handler.asked
}

struct Recorder: DocumentHandler {
    private(set) var asked: [String] = []
    private let bytes: [UInt8]
    private let index: LineIndex
    var links: [String: LinkResolution] = [:]
    var images: [String: ImageResolution] = [:]
    var directives: [String: DirectiveResolution] = [:]
    var highlighted: [String: String] = [:]

    init(_ markdown: String) {
        bytes = Array(markdown.utf8)
        index = LineIndex(bytes)
    }

    mutating func link(_ link: LinkReference) -> LinkResolution {
        let title = link.title.isEmpty ? "" : " title '\(link.title)'"
        asked.append("link \(link.destination) '\(link.text)'\(title) at \(place(link.span))")
        return links[link.destination] ?? .unchanged
    }

    mutating func image(_ image: ImageReference) -> ImageResolution {
        asked.append("image \(image.destination) '\(image.alt)' at \(place(image.span))")
        return images[image.destination] ?? .unchanged
    }

    mutating func directive(_ directive: Directive) -> DirectiveResolution {
        let lines = directive.bodyLines.map { place($0..<$0) }.joined(separator: " ")
        asked.append(
            "directive \(directive.name) '\(directive.argument)' at \(place(directive.span)) body \(lines)")
        return directives[directive.name] ?? .unchanged
    }

    mutating func code(_ language: String, _ text: String) -> String? {
        asked.append("code \(language) '\(text)'")
        return highlighted[language]
    }

    private func place(_ span: Range<Int>) -> String {
        guard span.upperBound <= bytes.count else { return "?" }
        let start = index.position(of: span.lowerBound)
        let text = String(decoding: bytes[span], as: UTF8.self)
        return "\(start.line):\(start.column)" + (text.isEmpty ? "" : " [\(text)]")
    }
}

/// Behind the second line of dashes, for text that starts with one and a key.
private func frontMatterEnd(of markdown: String) -> Int {
    let fence = Array("---\n".utf8)
    let bytes = Array(markdown.utf8)
    guard bytes.starts(with: Array("---\nt".utf8)) else { return 0 }
    return bytes.indices.dropFirst(4).first { bytes[$0...].starts(with: fence) }.map { $0 + 4 } ?? 0
}
