/// What is shown while there is no site: the problems, and the script that waits for it.
func problemsPage(_ problems: PreviewProblems?) -> [UInt8] {
    ownPage(
        problems?.summary ?? "", note: PreviewWords.noSiteYet, text: problems?.text ?? "",
        tag: PreviewProblems.tag)
}

/// What is shown for a missing address by a site that has no page for it; the script waits for one.
func missingPage(_ path: String) -> [UInt8] {
    ownPage(PreviewWords.notFound(path), note: PreviewWords.noPageForIt, text: "", tag: "")
}

private func ownPage(_ title: String, note: String, text: String, tag: String) -> [UInt8] {
    Array(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escaped(title))</title>
        <link rel="stylesheet" href="/\(PreviewPaths.style)">
        <script src="/\(PreviewPaths.script)" data-page="\(tag)" defer></script>
        </head>
        <body class="whole">
        <main>
        <h1>\(escaped(title))</h1>
        <p>\(escaped(note))</p>
        <pre>\(escaped(text))</pre>
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
