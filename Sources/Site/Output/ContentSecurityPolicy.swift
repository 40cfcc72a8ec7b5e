/// What a page may load and run: files of the site itself, and nothing that stands in the page.
///
/// There is no `'unsafe-inline'`: a script, a `<style>` or a `style=` in a page has no effect. The blocks of
/// `application/ld+json` are data and are not concerned.
enum ContentSecurityPolicy {
    /// For the `meta` of a page. `file:` is there for handbooks that are opened from disk, where browsers
    /// disagree on what `'self'` is; a page that came over HTTP cannot load such an address.
    static let ofPages = policy(own: "'self' file:")

    /// For the header of a host. Only a header can forbid that other sites frame the page.
    static let ofHosts = policy(own: "'self'") + "; frame-ancestors 'none'"

    private static func policy(own: String) -> String {
        [
            "default-src 'none'", "script-src \(own)", "style-src \(own)", "img-src \(own) data:",
            "font-src \(own)", "media-src \(own)", "base-uri 'none'", "form-action 'none'",
        ].joined(separator: "; ")
    }
}
