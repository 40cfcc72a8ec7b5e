package import Diagnostics
package import Fields

/// The settings of a handbook, from `content/handbook.yaml`; every one has a default.
package struct SiteConfiguration: Sendable {
    package var title = "Handbook"
    package var description = ""
    package var language = "en"
    /// Where the site is published, ending in a slash; nil leaves canonical links and feeds out.
    package var baseURL: WebAddress?
    package var owner: String?
    package var edition: String?
    /// The date at which the pages are evaluated; nil means the day of the build.
    package var asOf: CalendarDate?
    /// At which the source of a page can be edited.
    package var editAddress: EditAddress?
    package var linkStyle = LinkStyle.file
    /// Pages in the header and in the footer, as paths below `content/`.
    package var navigation: [PageReference] = []
    package var footer: [PageReference] = []
    /// The pages that `term:` and `source:` links lead to, as paths below `content/`.
    package var glossary = "glossary.md"
    package var sources = "sources.md"
    /// The words that make a number before them a figure on strict pages, in lower case.
    package var figureUnits: Set<String> = []
    /// The folders of parts that lie elsewhere than usual.
    var folders: [Folder] = []
    package var makesPrintEdition = true
    /// Whether scripts below `content/` run on pages that load them by HTML of their own.
    var runsContentScripts = false
    /// The names of the rules about how pages hang together that are checked, as they are written.
    var rules = RuleNames()
    /// Images above this size are reported. In bytes.
    package var largestImage = 1_000_000

    /// What stands under `rules:`, and where.
    struct RuleNames: Sendable {
        package var names: [String] = []
        package var path = ""
        package var span: Range<Int>?
    }

    /// Where the folder of a part lies.
    struct Folder: Sendable {
        let name: String
        /// Below the root, with a slash at its end.
        let path: String
        let nameSpan: Range<Int>
        let span: Range<Int>
        let file: String
    }

    /// A page that a setting names: the path of its file below `content/`, or the address of a page
    /// that the generator makes, with a label of its own.
    package struct PageReference: Sendable {
        package let path: String
        package let label: String?
        package let span: Range<Int>
        package let file: String

        /// The address of a generated page, written with a slash in front: `/decide/tree/`.
        var generatedRoute: Route? { path.dropping(prefix: "/").map { Route($0) } }
    }

    package init() {}
}

/// A language by its tag (BCP 47): `de`, `en-GB`, `zh-Hant`.
private func language(_ reader: inout FieldReader) -> String? {
    guard let tag = reader.string("language") else { return nil }
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
        (2...3).contains(parts[0].utf8.count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
        && parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    if isTag { return tag }
    reader.report(
        "language-invalid", "'\(tag)' is no tag of a language", at: reader.value("language")!.span,
        help: "write it like 'en', 'de' or 'en-GB'")
    return nil
}

extension SiteConfiguration {
    /// `rtl` for a language that is written from right to left, else `ltr`.
    package var direction: String {
        let parts = language.lowercased().split(separator: "-").map(String.init)
        let scripts: Set = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]
        if let script = parts.dropFirst().first(where: { $0.utf8.count == 4 }) {
            return scripts.contains(script) ? "rtl" : "ltr"
        }
        let languages: Set = ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "arc", "syr"]
        return languages.contains(parts[0]) ? "rtl" : "ltr"
    }
}

/// Reads the configuration file; problems are reported and the setting keeps its default.
package func readConfiguration(_ file: SourceFile) -> (SiteConfiguration, [Diagnostic]) {
    var configuration = SiteConfiguration()
    do {
        var reader = FieldReader(try readYAML(file), what: "handbook.yaml", path: file.path)
        configuration.title = reader.string("title") ?? configuration.title
        configuration.description = reader.string("description") ?? ""
        configuration.language = language(&reader) ?? configuration.language
        configuration.baseURL = baseURL(&reader)
        configuration.owner = reader.string("owner")
        configuration.edition = reader.string("edition")
        configuration.asOf = reader.date("as_of")
        configuration.editAddress = editAddress(&reader)
        configuration.linkStyle = linkStyle(&reader) ?? configuration.linkStyle
        configuration.navigation = pageReferences("navigation", &reader)
        configuration.footer = pageReferences("footer", &reader)
        configuration.glossary = reader.string("glossary") ?? configuration.glossary
        configuration.sources = reader.string("sources") ?? configuration.sources
        configuration.figureUnits = Set(reader.strings("figure_units").map { $0.lowercased() })
        configuration.folders = folders(&reader)
        configuration.rules = SiteConfiguration.RuleNames(
            names: reader.strings("rules"), path: reader.path, span: reader.value("rules")?.span)
        configuration.makesPrintEdition = reader.bool("print") ?? true
        configuration.runsContentScripts = reader.bool("content_scripts") ?? false
        configuration.largestImage = reader.integer("largest_image_bytes") ?? configuration.largestImage
        return (configuration, reader.finish())
    } catch {
        return (configuration, [error])
    }
}

private func baseURL(_ reader: inout FieldReader) -> WebAddress? {
    guard let text = reader.string("base_url") else { return nil }
    do {
        return try WebAddress(base: text)
    } catch {
        reader.report(
            "base-url-invalid", error.sentence(about: "base_url"),
            at: reader.value("base_url")?.span ?? reader.span,
            help: error.help(example: "'https://handbook.example/'"))
        return nil
    }
}

private func editAddress(_ reader: inout FieldReader) -> EditAddress? {
    guard let text = reader.string("edit_url") else { return nil }
    do {
        return try EditAddress(text)
    } catch {
        reader.report(
            "edit-url-invalid", error.sentence(about: "edit_url"),
            at: reader.value("edit_url")?.span ?? reader.span,
            help: error.help(example: "'https://git.example/handbook/edit/main/{path}'"))
        return nil
    }
}

private func linkStyle(_ reader: inout FieldReader) -> LinkStyle? {
    guard let text = reader.string("link_style") else { return nil }
    if let style = LinkStyle(rawValue: text) { return style }
    reader.report(
        "link-style-invalid", "'\(text)' is not a link style", at: reader.span(of: "link_style"),
        help: "use 'file' (../page/index.html, also works from disk) or 'folder' (../page/)")
    return nil
}

/// Names of folders with their paths below the root; a slash at the end may be left out.
private func folders(_ reader: inout FieldReader) -> [SiteConfiguration.Folder] {
    guard let value = reader.value("folders") else { return [] }
    guard case .mapping(let entries) = value.content else {
        reader.report(
            "type-mismatch", "'folders' must be a group of keys, but this is \(value.kind)", at: value.span,
            help: "write the name of each folder with its path, such as 'name: some/folder/'")
        return []
    }
    return entries.compactMap { entry in
        let parts = (entry.value.text ?? "").split(separator: "/", omittingEmptySubsequences: false)
        let path = parts.last == "" ? parts.dropLast() : parts[...]
        guard !path.isEmpty, path.allSatisfy({ isAddressPart(String($0)) }) else {
            reader.report(
                "folder-invalid", "'\(entry.key)' must be the path of a folder", at: entry.value.span,
                help:
                    "write its parts with slashes between, such as 'some/folder/': letters, digits, '-' and '_'"
            )
            return nil
        }
        return .init(
            name: entry.key, path: path.joined(separator: "/") + "/", nameSpan: entry.keySpan,
            span: entry.value.span, file: reader.path)
    }
}

/// Entries are page paths, or `label: path` pairs.
private func pageReferences(_ key: String, _ reader: inout FieldReader) -> [SiteConfiguration.PageReference] {
    let file = reader.path
    return reader.list(key).compactMap { item in
        switch item.content {
        case .scalar(let path, _):
            return .init(path: path, label: nil, span: item.span, file: file)
        case .mapping(let entries) where entries.count == 1 && entries[0].value.text != nil:
            let entry = entries[0]
            return .init(path: entry.value.text ?? "", label: entry.key, span: entry.value.span, file: file)
        default:
            reader.report(
                "type-mismatch", "an entry of '\(key)' must be a page or 'label: page'", at: item.span)
            return nil
        }
    }
}
