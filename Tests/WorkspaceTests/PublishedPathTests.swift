import Diagnostics
import Testing

@testable import Workspace

@Suite struct PublishedPathTests {
    static let long = String(repeating: "a", count: 255)
    static let longest = String(repeating: "ab/", count: 341) + "a"

    @Test(arguments: [
        "index.html", "a/b/c.html", "..a/b..", ".well-known/x", "with space%20.html", "two\nlines", long,
        long + "/" + long, longest,
    ])
    func paths(path: String) {
        #expect(PublishedPath.fault(in: path) == nil)
    }

    @Test(arguments: [
        ("", "cannot publish '': the path is empty"),
        ("/etc/passwd", "cannot publish /etc/passwd: the path begins with '/'"),
        ("a//b", "cannot publish a//b: the path has an empty part"),
        ("a/", "cannot publish a/: the path has an empty part"),
        ("./a", "cannot publish ./a: the path has a part '.' or '..'"),
        ("a/../../b", "cannot publish a/../../b: the path has a part '.' or '..'"),
        ("a\u{0}b", "cannot publish a\\u{0}b: the path has a zero byte"),
        (long + "a", "cannot publish \(long)a: a part of the path is longer than 255 bytes"),
        (
            longest + "a",
            "cannot publish \(longest.prefix(120))...\(longest.suffix(119))a: the path is longer than 1024 bytes"
        ),
        (
            "manifest.json",
            "cannot publish manifest.json: the list of published files has this name; rename the page"
        ),
        (
            "Manifest.JSON",
            "cannot publish Manifest.JSON: the list of published files has this name; rename the page"
        ),
    ])
    func refusedPaths(path: String, expected: String) throws {
        var progress = PublicationProgress(output: "public")
        #expect(sentence { try progress.claim(path) } == expected)
    }
}
