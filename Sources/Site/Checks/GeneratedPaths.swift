import Diagnostics
import Synchronization

/// The paths of the files that a build makes, as they are emitted.
final class PathLedger: Sendable {
    private let paths = Mutex<[String]>([])

    package func add(_ path: String) { paths.withLock { $0.append(path) } }

    package var sorted: [String] { paths.withLock { $0.sorted() } }
}

/// Finds generated files that could not be published beside the authored ones, or beside each other.
///
/// Where both sides are generated, the place is what the later one is made of.
func checkGeneratedPaths(_ generated: [String], beside authored: OutputPaths, of site: SiteContext)
    -> [Diagnostic]
{
    var paths = authored
    let known = authored.diagnostics.count
    let places = GeneratedPlaces(site)
    for path in generated where !authored.isAuthored(path) && !places.isReported(path) {
        let place = places.place(of: path)
        paths.claim(
            path,
            for: .init(
                path: place.path, span: place.span, help: "give one of the two another name",
                isGenerated: true))
    }
    // A name that is in the way is so for all files that belong to it: once is enough.
    var seen: Set<String> = []
    return paths.diagnostics.dropFirst(known).filter { problem in
        seen.insert("\(problem.path) \(problem.span?.description ?? "")").inserted
    }
}

/// What in the sources a generated file is made of.
private struct GeneratedPlaces {
    private let site: SiteContext
    private let tags: [String: (path: String, span: Range<Int>?)]
    /// Tags that differ from another in case, which `checkTagCase` reports.
    private let reportedTags: Set<String>

    init(_ site: SiteContext) {
        self.site = site
        var tags: [String: (path: String, span: Range<Int>?)] = [:]
        for page in site.map.pages {
            for tag in page.frontMatter.tags {
                tags[tag] = (page.source.path, page.frontMatter.diagnosticSpans.tags)
            }
        }
        self.tags = tags
        var known: Set<String> = []
        reportedTags = Set(tags.keys.sorted().filter { !known.insert($0.lowercased()).inserted })
    }

    func isReported(_ path: String) -> Bool {
        pathPart(of: path, below: TagPages.index.path).map(reportedTags.contains) ?? false
    }

    func place(of path: String) -> (path: String, span: Range<Int>?) {
        if let tag = pathPart(of: path, below: TagPages.index.path) { return tags[tag] ?? (settings, nil) }
        return site.parts.lazy.compactMap { $0.source(ofFile: path, in: site) }.first ?? (settings, nil)
    }

    private let settings = "content/handbook.yaml"
}
