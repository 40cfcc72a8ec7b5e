import Diagnostics
import Testing

@testable import Preview

/// A small site: pages, a page for missing addresses, a style sheet, names that need escapes.
let sampleFiles = [
    file("index.html", page("Home")), file("guide/index.html", page("Guide")),
    file("guide/two words/index.html", page("Two words")), file("a%2fb.txt", "percent"),
    file("404.html", page("Nothing here")), file("assets/site.0123456789.css", "p{}"),
    file("größe.html", page("Size")), file("data.json", "{}"), file("_headers", "/*"),
]

let sampleState = PreviewState(site: PreviewSite(sampleFiles))

func file(_ path: String, _ text: String) -> OutputFile { OutputFile(path: path, bytes: Array(text.utf8)) }

func page(_ title: String) -> String {
    """
    <!doctype html>
    <head>
    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">
    <title>\(title)</title>
    </head>
    <body>\(title)</body>

    """
}

/// A request as a browser on this machine sends it.
func request(
    _ target: String, method: String = "GET", host: String? = "localhost:8000",
    _ fields: KeyValuePairs<String, String> = [:]
) -> Request {
    var all: [String: [String]] = host.map { ["host": [$0]] } ?? [:]
    for (name, value) in fields { all[name, default: []].append(value) }
    return Request(method, target, fields: all)
}

func answer(_ request: Request, _ state: PreviewState = sampleState, bound: String = "127.0.0.1") -> Answer {
    Answering(state, hosts: HostRule(bound: bound)).answer(request)
}

/// The response to a request that is no subscription.
func response(
    _ request: Request, _ state: PreviewState = sampleState, bound: String = "127.0.0.1",
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> Response {
    guard case .response(let response) = answer(request, state, bound: bound) else {
        throw Unexpected("a subscription")
    }
    return response
}

/// Where the bytes are in memory.
func place(_ bytes: [UInt8]) -> UnsafeRawPointer? { bytes.withUnsafeBytes(\.baseAddress) }

struct Unexpected: Error {
    let what: String

    init(_ what: String) { self.what = what }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }
}
