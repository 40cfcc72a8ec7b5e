/// The stub that answers at an address under which a page was once published.
///
/// The refresh works everywhere and drops the fragment, as the standard has it; where scripts run,
/// the asset `alias.js` follows the link first and keeps the fragment.
///
/// `linkText` names the target where it is called otherwise than the stub.
func aliasPage(
    at alias: Route, to target: Route, title: String, heading: String = "This page has moved",
    linkText: String? = nil, language: String, addresses: Addresses, script: Assets.Asset?
) -> String {
    let url = escapedHTML(addresses.url(from: alias, to: target))
    let canonical = escapedHTML(addresses.absolute(target) ?? addresses.url(from: alias, to: target))
    let policy = escapedHTML(ContentSecurityPolicy.ofPages)
    let keeper = script.map { asset in
        let source = escapedHTML(addresses.url(from: alias, toFile: asset.outputPath))
        return "<script src=\"\(source)\" data-target=\"\(url)\"></script>\n"
    }
    return """
        <!DOCTYPE html>
        <html lang="\(escapedHTML(language))">
        <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="\(policy)" />
        <title>\(escapedHTML(title))</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="canonical" href="\(canonical)" />
        <meta name="robots" content="noindex" />
        \(keeper ?? "")<meta http-equiv="refresh" content="0; url=\(url)" />
        </head>
        <body>
        <main>
        <h1>\(escapedHTML(heading))</h1>
        <p><a href="\(url)">\(escapedHTML(linkText ?? title))</a></p>
        </main>
        </body>
        </html>

        """
}
