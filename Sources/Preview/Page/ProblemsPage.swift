/// What is shown while there is no site: the problems, and the script that waits for it.
func problemsPage(_ problems: PreviewProblems?) -> [UInt8] {
    let script =
        "<script src=\"/\(PreviewPaths.script)\" data-page=\"\(PreviewState.problemsTag)\" defer></script>"
    return Array(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(problems?.summary ?? ""))</title>
        <link rel="stylesheet" href="/\(PreviewPaths.style)">
        \(script)
        </head>
        <body class="whole">
        <main>
        <h1>\(escaped(problems?.summary ?? ""))</h1>
        <p>\(escaped(PreviewWords.noSiteYet))</p>
        <pre>\(escaped(problems?.text ?? ""))</pre>
        </main>
        </body>
        </html>

        """.utf8)
}

private func escaped(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "&"): out += "&amp;".utf8
        case UInt8(ascii: "<"): out += "&lt;".utf8
        case UInt8(ascii: ">"): out += "&gt;".utf8
        case UInt8(ascii: "\""): out += "&quot;".utf8
        default: out.append(byte)
        }
    }
    return String(decoding: out, as: UTF8.self)
}
