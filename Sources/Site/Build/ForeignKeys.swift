import Diagnostics

/// One line about the keys of front matter that belong to another generator, the most frequent first; nil without any.
///
/// O(keys · log keys).
func foreignKeyNote(_ pages: [Page]) -> Diagnostic? {
    var counts: [String: Int] = [:]
    for page in pages { for key in page.frontMatter.foreignKeys { counts[key, default: 0] += 1 } }
    guard !counts.isEmpty else { return nil }
    let keys = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let most = 8
    var names = keys.prefix(most).map { "'\($0.key)' (\($0.value))" }
    if keys.count > most { names.append("\(keys.count - most) more") }
    let count = pages.count { !$0.frontMatter.foreignKeys.isEmpty }
    return Diagnostic(
        .note, "foreign-keys",
        "\(count) \(count == 1 ? "page has" : "pages have") keys that mean nothing here: \(names.joined(separator: ", "))",
        path: "", help: "to keep them without this line, put them below 'extra:'")
}
