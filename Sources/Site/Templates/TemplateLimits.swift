import Diagnostics

/// What a template may ask of the Mustache parser and of rendering. Templates are trusted, mistakes are not.
enum TemplateLimits {
    /// Bytes times tags: the parser counts its way to each tag from the start.
    package static let work = 20_000_000
    /// How many templates one page may be put together from, each counted as often as it is included.
    static let inclusions = 10_000
}

/// Reports a template that the parser would read for seconds.
func checkTemplateSize(_ file: SourceFile) -> Diagnostic? {
    let tags = templateTags(file.bytes).count
    guard tags * file.bytes.count > TemplateLimits.work else { return nil }
    return Diagnostic(
        .error, "template-too-large", "this template has \(tags) tags in \(file.bytes.count) bytes, too many",
        path: file.path, help: "move parts of it into templates of their own")
}

/// Reports templates that include others, which include others, more often than a page needs; `includes`
/// holds the names in each template, without cycles.
func checkInclusions(_ includes: [(file: SourceFile, name: String, partials: [String])]) -> [Diagnostic] {
    let partials = Dictionary(
        includes.map { ($0.name, $0.partials) }, uniquingKeysWith: { first, _ in first })
    var counted: [String: Int] = [:]
    func inclusions(of name: String) -> Int {
        if let count = counted[name] { return count }
        let count = (partials[name] ?? []).reduce(1) {
            min($0 + inclusions(of: $1), TemplateLimits.inclusions + 1)
        }
        counted[name] = count
        return count
    }
    return includes.compactMap { file, name, _ in
        guard inclusions(of: name) > TemplateLimits.inclusions else { return nil }
        return Diagnostic(
            .error, "template-too-large",
            "'\(name)' includes more than \(TemplateLimits.inclusions) templates, directly or through others",
            path: file.path, help: "include each part once")
    }
}
