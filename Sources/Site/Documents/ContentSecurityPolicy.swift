import Diagnostics

/// What a page may load and run: files of the site itself, and nothing that stands in the page.
///
/// There is no `'unsafe-inline'`: a script, a `<style>` or a `style=` in a page has no effect. The blocks of
/// `application/ld+json` are data and are not concerned.
enum ContentSecurityPolicy {
    /// The scripts that run on a page.
    enum Scripts: Sendable {
        /// Any file of the site: nothing that an author writes becomes a script element. `file:` is there for
        /// handbooks that are opened from disk, where browsers disagree on what `'self'` is; a page that came over
        /// HTTP cannot load such an address.
        case ofSite
        /// Those of the templates, which are marked, and what they load: the page has HTML of its author.
        case ofTemplates
        /// None: the page has the HTML of several authors, whose texts are not looked at together.
        case none

        fileprivate var sources: String {
            switch self {
            case .ofSite: "'self' file:"
            case .ofTemplates: "'nonce-\(ScriptNonce.value)'"
            case .none: "'none'"
            }
        }
    }

    /// For the `meta` of a page; `computes` lets its scripts compile WebAssembly and fetch files of the site.
    static func ofPage(_ scripts: Scripts, computes: Bool = false) -> String {
        policy(scripts: scripts.sources, own: "'self' file:", computes: computes)
    }

    /// For the header of a host. Only a header can forbid that other sites frame the page, and only a header is
    /// there for an SVG or HTML file of an author that is opened by itself.
    ///
    /// Of the site's files only those at `scripts` run, which is a policy of its own behind a comma: what both
    /// allow is a file of the site at one of these paths, which are percent-encoded. `nil` lets all run.
    static func ofHosts(scripts: [String]?, computes: Bool = false) -> String {
        let site = policy(scripts: "'self'", own: "'self'", computes: computes) + "; frame-ancestors 'none'"
        guard let scripts else { return site }
        let paths = scripts.map { "*:*/\($0)" }
        let own = paths.isEmpty ? "'none'" : paths.joined(separator: " ")
        return "\(site), script-src \(own)\(computes ? compiling : "")"
    }

    private static let compiling = " 'wasm-unsafe-eval'"

    private static func policy(scripts: String, own: String, computes: Bool) -> String {
        let rest = [
            "style-src \(own)", "img-src \(own) data:", "font-src \(own)", "media-src \(own)",
            "base-uri 'none'",
            "form-action 'none'",
        ]
        let first = ["default-src 'none'", "script-src \(scripts)\(computes ? compiling : "")"]
        return (first + (computes ? ["connect-src 'self'"] : []) + rest).joined(separator: "; ")
    }
}
