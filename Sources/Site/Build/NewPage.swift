package import Diagnostics
package import Fields

/// A page that cannot be started, with the way out.
package struct NewPageProblem: Error, CustomStringConvertible {
    package let description: String
}

/// The file of a new page, with its front matter filled in and marked as a draft.
///
/// `path` may be written with or without `content/` and `.md`. The title is made from the file's
/// name unless one is given; the owner is the one of `handbook.yaml`. Throws when the path leaves
/// `content/` or cannot be an address.
package func newPage(
    path: String, title: String?, today: CalendarDate, among files: [SourceFile]
) throws(NewPageProblem) -> SourceFile {
    var name = path.dropping(prefix: "content/") ?? path
    if name.hasSuffix("/") { name += "index.md" }
    if !PageFiles.isPage(name) { name += ".md" }
    let stem = name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
    let parts = stem.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy(isAddressPart) else {
        throw NewPageProblem(
            description: "'\(path)' cannot be the path of a page: use letters, digits, '-', '_' and '/'")
    }
    guard parts.count == 1 || parts.first != "data" else {
        throw NewPageProblem(description: "'\(path)' cannot be a page: content/data/ is for YAML files")
    }
    let configuration = SourceTree(files).configuration.map { readConfiguration($0).0 }
    let words = (parts.last == "index" ? parts.dropLast().last : parts.last) ?? "home"
    var lines = [
        "---", "title: \(quotedYAML(title ?? titled(words)))",
        "description: \"\" # one sentence, at most 160 characters",
    ]
    if let owner = configuration?.owner { lines.append("owner: \(quotedYAML(owner))") }
    lines += [
        "date: \(today)", "reviewed: \(today)", "review_by: \(today.aYearLater)", "draft: true", "---", "",
        "",
    ]
    return SourceFile(path: "content/" + name, bytes: Array(lines.joined(separator: "\n").utf8))
}

/// `prompt-caching` as `Prompt caching`.
private func titled(_ name: String) -> String {
    let words = name.split(whereSeparator: { $0 == "-" || $0 == "_" }).joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}
