/// The stub that answers at an address under which a page was once published.
///
/// The refresh works everywhere and drops the fragment, as the standard has it; where scripts run,
/// the asset `alias.js` follows the link first and keeps the fragment.
///
/// `linkText` names the target where it is called otherwise than the stub.
package func aliasPage(
    at alias: Route, to target: Route, title: String, heading: String = "This page has moved",
    linkText: String? = nil, language: String, addresses: Addresses, script: Assets.Asset?
) -> HTML {
    let url = addresses.url(from: alias, to: target)
    let canonical = addresses.absolute(target).map { LinkURL($0) } ?? url
    let keeper: HTML? = script.map { asset in
        let source = addresses.url(from: alias, toFile: asset.outputPath)
        return "<script\(src: source) data-target=\"\(url.text)\"></script>\n"
    }
    return """
        <!DOCTYPE html>
        <html lang="\(language)">
        <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="\(ContentSecurityPolicy.ofPage(.ofSite))" />
        <title>\(title)</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="canonical"\(href: canonical) />
        <meta name="robots" content="noindex" />
        \(keeper ?? .empty)<meta http-equiv="refresh" content="0; url=\(url.text)" />
        </head>
        <body>
        <main>
        <h1>\(heading)</h1>
        <p>\(anchor(url, linkText ?? title))</p>
        </main>
        </body>
        </html>

        """
}
