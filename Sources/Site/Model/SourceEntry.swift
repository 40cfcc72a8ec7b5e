import Diagnostics
import Markdown

/// What the page of sources says of one source.
struct SourceEntry: Sendable {
    /// The words of its heading.
    package let title: String
    /// The day on which it was read, as the entry writes it; nil where it says none.
    package let read: String?
}

/// The entries of the page of sources by the ids of their headings. The day is the first date of the first
/// paragraph below the heading that begins with "Read".
func sourceEntries(of page: Page) -> [String: SourceEntry] {
    var handler = PassiveHandler()
    let options = MarkdownOptions(profile: .page)
    let headings = renderMarkdown(page.source, from: page.bodyOffset, options: options, handler: &handler)
        .headings
    let ends = headings.dropFirst().map(\.offset) + [page.source.bytes.count]
    let entries = zip(headings, ends).map { heading, end in
        let text = String(
            decoding: page.source.bytes[heading.offset..<max(heading.offset, end)], as: UTF8.self)
        return (heading.id, SourceEntry(title: heading.text, read: dayOfReading(in: text)))
    }
    return Dictionary(entries) { first, _ in first }
}

private func dayOfReading(in text: String) -> String? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let line = lines.first(where: { $0.hasPrefix("Read") }) else { return nil }
    let words = line.split { !($0.isLetter || $0.isNumber) }
    for (index, word) in words.enumerated() where word.count == 4 && Int(word) != nil && index > 0 {
        let month = words[index - 1]
        guard month.first?.isUppercase == true, month.allSatisfy(\.isLetter) else { continue }
        let day = index > 1 ? Int(words[index - 2]) : nil
        return day.map { "\($0) \(month) \(word)" } ?? "\(month) \(word)"
    }
    return nil
}
