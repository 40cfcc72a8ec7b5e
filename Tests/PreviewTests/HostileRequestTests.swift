import Diagnostics
import Samples
import Testing

@testable import Preview

@Suite struct HostileRequestTests {
    /// Ways to write a path that leads out of a folder, on some server or other.
    static let escapes = [
        "/../etc/passwd", "/guide/../../etc/passwd", "/%2e%2e/etc/passwd", "/%2e%2e%2fetc%2fpasswd",
        "/..%2fetc/passwd", "/%252e%252e/etc/passwd", "/%252e%252e%252fetc", "/..%c0%afetc/passwd",
        "/%c0%ae%c0%ae/etc", "/..\\etc", "/..%5cetc%5cpasswd", "/%5c%5cserver%5cshare", "//etc/passwd",
        "///etc/passwd", "/%2fetc/passwd", "/etc/passwd%00.html", "/index.html%00", "/guide/%00",
        "/C:/windows", "/guide/./../guide/", "/./index.html", "/guide//", "/.git/config", "/.build/debug",
        "/~root", "/public/index.html", "/content/index.md", "/proc/self/environ", "/%", "/%2", "/%zz",
        "/%ff", "/index.html%0d%0aSet-Cookie:a", "/index.html%20", "/INDEX.HTML", "/guide/index.html/",
        "/guide%2findex.html", "/guide%2F", "/guide%5Cindex.html", "/guide//index.html", "//index.html",
        "/guide/index.htm", "/guide/index", "/guide.html", "/404", "/data.json/", "/data", "/ index.html",
        // A letter with its accent beside it, which Swift takes for the one that has it.
        "/gro%CC%88%C3%9Fe.html", "/gro\u{308}ße.html", "/GR%C3%96SSE.html", "/gr%F6%DFe.html",
    ]

    @Test("no path leads out of the site", arguments: escapes)
    func paths(target: String) throws {
        let response = try response(request(target))
        #expect(response.status == .notFound || response.status == .badRequest)
    }

    @Test(
        "control characters are refused wherever they stand, since an answer may repeat the query",
        arguments: ["/guide?a\rSet-Cookie: b", "/guide?\u{1}", "/?\t", "/a\rb", "/?\u{7F}", "/?a\n"])
    func controls(target: String) throws {
        #expect(try response(request(target)).status == .badRequest)
    }

    @Test(
        "only what begins with a slash is a path",
        arguments: ["", "*", "index.html", "http://localhost/", "?a"])
    func targets(target: String) throws {
        #expect(try response(request(target)).status == .badRequest)
    }

    @Test("whatever is asked for, no more than a file of the site is sent")
    func random() throws {
        var random = SeededGenerator(seed: 7)
        let parts = [
            "..", ".", "%2e", "%2E%2e", "/", "//", "%2f", "\\", "%5c", "%00", "guide", "index.html", "etc",
            "%", "%25", "two words", "two%20words", "größe.html", "?", "#", "~", ":", "\u{7F}",
        ]
        let known = Set(sampleFiles.map(\.path))
        for _ in 0..<20_000 {
            let target =
                "/"
                + (0..<Int.random(in: 0..<6, using: &random)).map { _ in
                    parts[Int.random(in: 0..<parts.count, using: &random)]
                }.joined()
            let response = try response(request(target))
            switch response.status {
            case .ok:
                let file = try #require(RequestPath(target)?.file)
                #expect(known.contains { $0.utf8.elementsEqual(file.utf8) }, "\(target)")
            case .found: #expect(response["Location"]?.hasPrefix("//") == false, "\(target)")
            case .notFound, .badRequest: break
            default: Issue.record("\(target): \(response.status)")
            }
        }
    }

    @Test(
        "names of this machine are answered",
        arguments: [
            "localhost", "localhost:8000", "LOCALHOST:1", "app.localhost", "127.0.0.1", "127.0.0.1:9000",
            "localhost.", "localhost.:8000", "app.localhost.",
            "127.1.2.3", "[::1]", "[::1]:8000",
        ])
    func ownHosts(host: String) throws {
        #expect(try response(request("/", host: host)).status == .ok)
    }

    @Test(
        "other names are refused with the reason, as a rebound name would be",
        arguments: [
            "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example",
            "evil.example#localhost", "localhost@evil.example", "0.0.0.0", "0.0.0.0:8000", "192.168.1.5",
            "127.0.0.01", "127.1", "2130706433", "0x7f000001", "[::]", "[::2]:8000", "", ":8000",
            "localhost:80a", "[::1", "[::1]x", "localhost ", "localhost..", ".", "localhost.evil.example.",
            "evil.example.", "127.0.0.1.", "localhostx.", "xlocalhost.",
        ])
    func foreignHosts(host: String) throws {
        let refused = try response(request("/", host: host))
        #expect(refused.status == .forbidden)
        #expect(
            refused.text.hasPrefix("The preview does not answer to the name '\(host)'. Use http://localhost"))
    }

    @Test("the address that was asked for is answered too, and with 0.0.0.0 every address but no name")
    func boundHosts() throws {
        #expect(try response(request("/", host: "192.168.1.5:80"), bound: "192.168.1.5").status == .ok)
        #expect(try response(request("/", host: "192.168.1.6"), bound: "192.168.1.5").status == .forbidden)
        for bound in ["0.0.0.0", "::"] {
            #expect(try response(request("/", host: "192.168.1.5:8000"), bound: bound).status == .ok)
            #expect(try response(request("/", host: "[fe80::1]:8000"), bound: bound).status == .ok)
            #expect(try response(request("/", host: "evil.example"), bound: bound).status == .forbidden)
        }
    }

    @Test("a request names one host")
    func hostCount() throws {
        #expect(try response(request("/", host: nil)).status == .badRequest)
        #expect(try response(request("/", ["host": "localhost"])).status == .badRequest)
    }

    @Test("pages of other origins get nothing to read or to run")
    func foreignOrigins() throws {
        let events = "/.preview/events?path=/&tag=a"
        for target in ["/", "/data.json", events] {
            for origin in ["https://evil.example", "http://localhost:3000", "null", "https://localhost:8000"]
            {
                #expect(try response(request(target, ["origin": origin])).status == .forbidden)
            }
            for site in ["cross-site", "same-site"] {
                for mode in ["no-cors", "cors", "websocket"] {
                    let fields: KeyValuePairs = ["sec-fetch-site": site, "sec-fetch-mode": mode]
                    #expect(try response(request(target, fields)).status == .forbidden)
                }
            }
        }
        let link: KeyValuePairs = ["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"]
        #expect(try response(request("/", link)).status == .ok)
        #expect(try response(request(events, link)).status == .forbidden)
        let own: KeyValuePairs = ["origin": "http://localhost:8000", "sec-fetch-site": "same-origin"]
        #expect(try response(request("/", own)).status == .ok)
        guard case .events = answer(request(events, own)) else { throw Unexpected("a refusal") }
    }
}
