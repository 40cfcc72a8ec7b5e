import Diagnostics

/// Finds files that would be published at the same path, also where only the case differs: on many
/// file systems the later one would overwrite the earlier. A file where another needs a folder is found, too.
struct OutputPaths {
    private struct Claim {
        let path: String
        let owner: String
    }

    private var claims: [String: Claim] = [:]
    /// The folders that claimed files lie in, by path without a closing slash.
    private var folders: [String: Claim] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    /// Whether an author's file is published at this path; what the generator would make there gives way.
    func contains(_ path: String) -> Bool { claims[path.lowercased()] != nil }

    /// Claims an output path for a source file; a second claim is reported at `span` of that file.
    mutating func claim(
        _ path: String, for owner: String, rule: String, span: Range<Int>? = nil, help: String
    ) {
        let key = path.lowercased()
        let above = foldersAbove(key)
        let message: String
        if path.utf8.count > longestPath {
            message = "the address '\(address(path))' is longer than \(longestPath) bytes"
        } else if let earlier = claims[key] {
            message =
                earlier.path == path
                ? "the address '\(address(path))' is taken by '\(earlier.owner)'"
                : "the address '\(address(path))' differs only in case from one of '\(earlier.owner)'"
        } else if let earlier = folders[key] {
            message = "the address '\(address(path))' is a folder of '\(earlier.owner)'"
        } else if let earlier = above.compactMap({ claims[$0] }).first {
            message =
                "the address '\(address(path))' lies below a file, '/\(earlier.path)' of '\(earlier.owner)'"
        } else {
            claims[key] = Claim(path: path, owner: owner)
            for folder in above where folders[folder] == nil {
                folders[folder] = Claim(path: folder, owner: owner)
            }
            return
        }
        diagnostics.append(Diagnostic(.error, rule, message, path: owner, span: span, help: help))
    }

    private func address(_ path: String) -> Route {
        let isIndex = path == "index.html" || path.hasSuffix("/index.html")
        return Route(isIndex ? String(path.dropLast("index.html".count)) : path)
    }

    /// `a/b` and `a` of `a/b/c`.
    private func foldersAbove(_ path: String) -> [String] {
        var folders: [String] = []
        var folder = folderPart(of: path).dropLast()
        while !folder.isEmpty {
            folders.append(String(folder))
            folder = folderPart(of: String(folder)).dropLast()
        }
        return folders
    }

    /// Claims the paths of everything that comes from the sources.
    ///
    /// - Parameter reported: files whose names clash, which is known by now.
    init(site: SiteContext, reported: Set<String> = []) {
        for page in site.map.pages where !reported.contains(page.source.path) {
            claim(
                page.route.outputPath, for: page.source.path, rule: "route-duplicate",
                span: page.frontMatter.diagnosticSpans.slug,
                help: "rename one of the two files, or give one a 'slug'")
            if !page.isNotFoundPage {
                claim(
                    page.contentPath, for: page.source.path, rule: "route-duplicate",
                    help: "rename one of the two files")
            }
        }
        claim(
            "manifest.json", for: "the manifest of the published site", rule: "route-duplicate", help: "")
        for (path, file) in site.staticFiles.sorted(by: { $0.key < $1.key })
        where !reported.contains(file.path) {
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

/// In bytes: the longest key of object stores, and the longest path of Apple's systems.
private let longestPath = 1024
