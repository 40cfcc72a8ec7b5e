import Diagnostics

/// What authors may have meant by names that lead nowhere: pages, files and places in pages.
///
/// One value serves a build. Its lists are put in order once, when they are first needed, and all its questions
/// together do bounded work, so that thousands of dead links do not keep a build. They are asked in the order of
/// the pages, whatever the number of workers.
struct Suggestions {
    private let site: SiteContext
    private let routes: [String]
    private(set) var budget: SuggestionBudget
    private var pages: PathIndex?
    private var files: PathIndex?
    private var images: PathIndex?
    private var addresses: NearMissIndex?
    private var places: [String: NearMissIndex] = [:]

    /// - Parameter routes: the addresses of the pages that the generator makes.
    package init(_ site: SiteContext, routes: [Route] = [], budget: SuggestionBudget = SuggestionBudget()) {
        self.site = site
        self.routes = routes.map(\.description)
        self.budget = budget
    }

    /// The path to write instead of one that has no file.
    package mutating func path(for missing: MissingFile, in folder: String) -> String? {
        let isRooted = missing.written.hasPrefix("/")
        let found =
            switch missing.kind {
            case .page:
                ask(\.pages, missing) { PathIndex($0.map.contentPaths) }
            case .file:
                ask(\.files, missing) { PathIndex($0.map.contentPaths + $0.staticFiles.keys) }
            case .image:
                ask(\.images, missing) { PathIndex(Array($0.staticFiles.keys)) }
            }
        return found.map {
            isRooted && missing.kind == .page ? "/" + $0 : relativeContentPath($0, from: folder)
        }
    }

    private mutating func ask(
        _ index: WritableKeyPath<Suggestions, PathIndex?>, _ missing: MissingFile,
        make: (SiteContext) -> PathIndex
    ) -> String? {
        let paths = self[keyPath: index] ?? make(site)
        self[keyPath: index] = paths
        return paths.nearest(to: missing, charging: &budget)
    }

    /// The address to write instead of one at which nothing is made.
    package mutating func address(for written: String) -> String? {
        let index = addresses ?? NearMissIndex(routes + site.map.contentPaths.map { "/" + $0 })
        addresses = index
        return index.nearest(to: written, charging: &budget)
    }

    /// The place in a page to write instead of one that it does not have.
    ///
    /// - Parameter page: tells pages apart.
    package mutating func place(for fragment: String, among known: Set<String>, on page: String) -> String? {
        let index = places[page] ?? NearMissIndex(known)
        places[page] = index
        return index.nearest(to: fragment, charging: &budget)
    }
}

/// Paths of files, of which the nearest is looked for by the whole path, then by the name alone.
private struct PathIndex {
    private let paths: NearMissIndex
    /// The path of each file whose name no other has.
    private let byName: [String: String?]

    init(_ paths: [String]) {
        self.paths = NearMissIndex(paths)
        byName = Dictionary(paths.map { (fileName($0), $0) }) { _, _ in nil }
    }

    func nearest(to missing: MissingFile, charging budget: inout SuggestionBudget) -> String? {
        let path = missing.path ?? missing.written
        // Neither the folder of the page nor the steps that lead out of it make another name nearer.
        let limit = max(1, min(missing.written.utf8.count, path.utf8.count) / 3)
        // A file that was moved has its name still.
        return paths.nearest(to: path, limit: limit, charging: &budget) ?? byName[fileName(path)] ?? nil
    }
}

/// The last part of a path, in lower case.
private func fileName(_ path: String) -> String {
    (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
}

/// Reports links and images whose file is not there, with the nearest that is.
func checkMissingFiles(
    _ findings: [PageFindings], site: SiteContext, suggestions: inout Suggestions
) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (page, findings) in zip(site.map.pages, findings) {
        for missing in findings.missingFiles {
            let near = suggestions.path(for: missing, in: page.folder)
            problems.append(
                Diagnostic(
                    .error, missing.kind.rule, "no \(missing.kind.rawValue) '\(missing.written)'",
                    path: page.source.path, span: missing.span, help: near.map { "did you mean '\($0)'?" }))
        }
    }
    return problems
}
