import Diagnostics

/// The file `_headers`, from which static hosts such as Cloudflare Pages and Netlify take response headers.
///
/// Hosts join the values where two rules give the same header to one address, so no two rules of this file do:
/// pages are named by their top folders instead of by a rule for all.
struct HostHeaders: Sendable {
    package static let path = "_headers"
    /// Hosts read at most 100 rules. A handbook with more top folders leaves pages to the host's own default.
    private static let mostFolders = 90

    /// The addresses of all pages.
    let routes: [Route]
    /// The paths of the scripts that may run, percent-encoded, a folder ending in a slash; nil lets all files of the
    /// site run.
    let scripts: [String]?

    package var file: OutputFile { OutputFile(path: Self.path, bytes: Array(text.utf8)) }

    private var text: String {
        let everywhere = rule(
            "/*",
            [
                "Content-Security-Policy: \(ContentSecurityPolicy.ofHosts(scripts: scripts))",
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: strict-origin-when-cross-origin",
            ])
        // The name of an asset changes with its bytes.
        let assets = rule("/assets/*", ["Cache-Control: public, max-age=31536000, immutable"])
        let pages = pageAddresses.map { rule($0, ["Cache-Control: public, max-age=300, must-revalidate"]) }
        return ([everywhere, assets] + pages).joined()
    }

    private var pageAddresses: [String] {
        let folders = Set(
            routes.compactMap { route in
                route.path.firstIndex(of: "/").map { String(route.path[..<$0]) }
            })
        guard folders.count <= Self.mostFolders else { return [] }
        return ["/"] + folders.subtracting(["assets"]).sorted().map { "/\(percentEncoded($0))/*" }
    }

    private func rule(_ address: String, _ headers: [String]) -> String {
        address + "\n" + headers.map { "  \($0)\n" }.joined()
    }
}
