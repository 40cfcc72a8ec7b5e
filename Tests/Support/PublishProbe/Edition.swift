import Diagnostics

/// A made-up site: two editions share half of their pages, and each has a page that the other lacks.
func edition(_ name: String, pages: Int) -> [OutputFile] {
    var files = (0..<pages).map { number in
        let own = number.isMultiple(of: 2) ? "all editions" : "edition \(name)"
        return page("section-\(number % 7)/page-\(number)/index.html", "page \(number) of \(own)")
    }
    files.append(page("only-\(name)/index.html", name))
    files.append(page("index.html", "home of \(name)"))
    return files
}

/// 20 KB of text, different for each page.
func page(_ path: String, _ text: String) -> OutputFile {
    let line = Array("<p>\(path): \(text)</p>\n".utf8)
    var bytes: [UInt8] = []
    while bytes.count < 20_000 { bytes += line }
    return OutputFile(path: path, bytes: bytes)
}
