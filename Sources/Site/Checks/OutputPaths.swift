import Diagnostics

/// Finds files that would be published at the same path, also where only the case differs: on many
/// file systems the later one would overwrite the earlier.
struct OutputPaths {
    private struct Claim {
        let path: String
        let owner: String
    }

    private var claims: [String: Claim] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether an author's file is published at this path; what the generator would make there gives way.
    func contains(_ path: String) -> Bool { claims[path.lowercased()] != nil }

    /// Claims an output path for a source file; a second claim is reported at `span` of that file.
    mutating func claim(
        _ path: String, for owner: String, rule: String, span: Range<Int>? = nil, help: String
    ) {
        let key = path.lowercased()
        guard let earlier = claims[key] else {
            claims[key] = Claim(path: path, owner: owner)
            return
        }
        let address = Route(path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
        let isSame = earlier.path == path
        let message = isSame
            ? "the address '\(address)' is taken by '\(earlier.owner)'"
            : "the address '\(address)' differs only in case from one of '\(earlier.owner)'"
        diagnostics.append(Diagnostic(.error, rule, message, path: owner, span: span, help: help))
    }

    /// Claims the paths of everything that comes from the sources.
    init(site: SiteContext) {
        for page in site.map.pages {
            claim(
                page.route.outputPath, for: page.source.path, rule: "route-duplicate",
                span: page.frontMatter.diagnosticSpans.slug, help: "rename one of the two files, or give one a 'slug'")
            if !page.isNotFoundPage {
                claim(
                    page.contentPath, for: page.source.path, rule: "route-duplicate", help: "rename one of the two files")
            }
        }
        claim(
            "manifest.json", for: "the manifest of the published site", rule: "route-duplicate", help: "")
        for (path, file) in site.staticFiles.sorted(by: { $0.key < $1.key }) {
            claim(path, for: file.path, rule: "route-duplicate", help: "rename one of the two files")
        }
        for page in site.map.pages {
            for alias in page.frontMatter.aliases {
                claim(
                    alias.route.outputPath, for: page.source.path, rule: "alias-collision", span: alias.span,
                    help: "take this alias out, or change it")
            }
        }
    }
}
