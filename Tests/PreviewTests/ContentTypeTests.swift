import Testing

@testable import Preview

@Suite struct ContentTypeTests {
    @Test(arguments: [
        ("a/index.html", "text/html; charset=utf-8"), ("a.HTML", "text/html; charset=utf-8"),
        ("site.0123456789.css", "text/css; charset=utf-8"), ("search.js", "text/javascript; charset=utf-8"),
        ("feed.xml", "application/xml; charset=utf-8"), ("a.svg", "image/svg+xml; charset=utf-8"),
        ("walk.json", "application/json"), ("record.md", "text/markdown; charset=utf-8"),
        ("table.csv", "text/csv; charset=utf-8"), ("llms.txt", "text/plain; charset=utf-8"),
        ("a.png", "image/png"), ("a.woff2", "font/woff2"), ("_headers", "application/octet-stream"),
        ("html", "application/octet-stream"), ("a.html/b", "application/octet-stream"),
    ])
    func types(path: String, header: String) {
        #expect(ContentType(path: path).header == header)
        #expect(ContentType(path: path).isPage == header.hasPrefix("text/html"))
    }
}
