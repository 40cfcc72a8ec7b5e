import Testing

@testable import Preview

@Suite struct RequestTests {
    @Test func headsAreRead() throws {
        let request = try Request(
            head: Array("GET /a?b HTTP/1.1\r\nHost:localhost\r\nAccept: a\r\nACCEPT: \t b \r".utf8))
        #expect(request.method == "GET")
        #expect(request.target == "/a?b")
        #expect(request["host"] == "localhost")
        #expect(request["accept"] == "a, b")
        #expect(request.count(of: "accept") == 2)
        #expect(request.keepsAlive)
    }

    @Test(arguments: [
        "", "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/2", "GET / HTTP/1.1 x", "G\u{1}T / HTTP/1.1",
        "GET / HTTP/1.1\nno colon", "GET / HTTP/1.1\nHost : a", "GET / HTTP/1.1\n folded: a",
        "GET / HTTP/1.1\n: a", "GET /\0 HTTP/1.1", "\u{16}\u{3}\u{1}", "GET /?a\rb HTTP/1.1",
        "GET /a\rb HTTP/1.1",
        "GET / HTTP/1.1\r\r\nHost: a", "GET / HTTP/1.1\nA: b\rHost: c", "GET / HTTP/1.1\nA: b\u{1B}[2J",
        "GET / HTTP/1.1\nA: \u{7F}",
    ])
    func malformedHeads(head: String) {
        #expect(throws: Request.Fault.malformed) { try Request(head: Array(head.utf8)) }
    }

    @Test func bytesThatAreNoTextAreMalformed() {
        #expect(throws: Request.Fault.malformed) { try Request(head: [0x47, 0xFF, 0xFE]) }
    }

    @Test func aHundredLinesAreTheMost() throws {
        func head(_ count: Int) -> [UInt8] {
            Array("GET / HTTP/1.1".utf8) + (0..<count).flatMap { Array("\nA\($0): b".utf8) }
        }
        _ = try Request(head: head(100))
        #expect(throws: Request.Fault.tooLarge) { try Request(head: head(101)) }
    }

    @Test(arguments: [
        ("HTTP/1.1", "", true), ("HTTP/1.1", "Connection: close", false), ("HTTP/1.0", "", false),
        ("HTTP/1.0", "Connection: Keep-Alive", true), ("HTTP/1.1", "Content-Length: 0", true),
        ("HTTP/1.1", "Content-Length: 5", false), ("HTTP/1.1", "Transfer-Encoding: chunked", false),
    ])
    func connectionsStayOpen(version: String, field: String, stays: Bool) throws {
        let lines = field.isEmpty ? "" : "\n\(field)"
        #expect(try Request(head: Array("GET / \(version)\(lines)".utf8)).keepsAlive == stays)
    }
}
