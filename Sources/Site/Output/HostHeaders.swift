import Diagnostics

/// The file `_headers`, from which static hosts such as Cloudflare Pages and Netlify take response headers.
///
/// Hosts join the values where two rules give the same header to one address, so no two rules of this file do:
/// pages are named by their top folders instead of by a rule for all, and where some pages have a policy of their own,
/// so are all others.
struct HostHeaders: Sendable {
    package static let path = "_headers"
    /// Hosts read at most 100 rules. A handbook with more top folders leaves pages to the host's own default.
    private static let mostFolders = 90
    private static let mostRules = 100

    /// The addresses of all pages.
    let routes: [Route]
    /// The addresses of the pages on which scripts compute: they have a policy of their own.
    var computing: [Route] = []
    /// The paths of the files that are known, pages left out.
    var files: [String] = []
    /// The paths of the scripts that may run, percent-encoded, a folder ending in a slash; nil lets all files of the
    /// site run.
    let scripts: [String]?

    package var file: OutputFile { OutputFile(path: Self.path, bytes: Array(text.utf8)) }

    /// An address, which `*` at its end makes one of all that begin so, and the headers that it gets.
    private typealias Rule = (address: String, headers: [String])

    private var text: String {
        var rules = merged(common + policies + cached)
        // Where there are too many to be read, one policy holds for all, and that of each page is narrower.
        if rules.count > Self.mostRules {
            rules = merged(common + [("/*", [policy(computes: true)])] + cached)
        }
        return rules.map { rule in rule.address + "\n" + rule.headers.map { "  \($0)\n" }.joined() }.joined()
    }

    private var common: [Rule] {
        let headers = ["X-Content-Type-Options: nosniff", "Referrer-Policy: strict-origin-when-cross-origin"]
        let policy = computing.isEmpty ? [policy(computes: false)] : []
        return [("/*", policy + headers)]
    }

    private func policy(computes: Bool) -> String {
        "Content-Security-Policy: \(ContentSecurityPolicy.ofHosts(scripts: scripts, computes: computes))"
    }

    private var cached: [Rule] {
        // The name of an asset changes with its bytes.
        let assets: Rule = ("/assets/*", ["Cache-Control: public, max-age=31536000, immutable"])
        return [assets] + pageAddresses.map { ($0, ["Cache-Control: public, max-age=300, must-revalidate"]) }
    }

    private var pageAddresses: [String] {
        let folders = Set(
            routes.compactMap { route in
                route.path.firstIndex(of: "/").map { String(route.path[..<$0]) }
            })
        guard folders.count <= Self.mostFolders else { return [] }
        return ["/"] + folders.subtracting(["assets"]).sorted().map { "/\(percentEncoded($0))/*" }
    }
}

// Where some pages have a policy of their own.
extension HostHeaders {
    /// Rules that give each address one policy: the folders beside the ways to the pages on which scripts compute, and
    /// these.
    private var policies: [Rule] {
        guard !computing.isEmpty else { return [] }
        let own = Set(computing.map(\.path))
        let paths = Set(routes.map(\.path) + files)
        let beside = Set(paths.map { place(of: $0, beside: own) }).subtracting(
            own.map { "/\(percentEncoded($0))*" })
        return beside.sorted().map { ($0, [policy(computes: false)]) }
            + own.sorted().map { ("/\(percentEncoded($0))*", [policy(computes: true)]) }
    }

    /// The widest address that holds a path and no page of these.
    private func place(of path: String, beside own: Set<String>) -> String {
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += "\(part)/"
            if own.contains(folder) || !own.contains(where: { $0.hasPrefix(folder) }) {
                return "/\(percentEncoded(folder))*"
            }
        }
        return "/\(percentEncoded(path))"
    }

    /// One rule for each address, in the order in which they come.
    private func merged(_ rules: [Rule]) -> [Rule] {
        var merged: [Rule] = []
        var places: [String: Int] = [:]
        for rule in rules {
            if let place = places[rule.address] {
                merged[place].headers += rule.headers
            } else {
                places[rule.address] = merged.count
                merged.append(rule)
            }
        }
        return merged
    }
}
