import Diagnostics
import LoopbackClient
import Testing

@testable import Preview

/// A running server with a port of its own.
private struct Running {
    let server: PreviewServer
    let port: Int

    init(
        _ state: PreviewState = sampleState, limits: Connection.Limits = .standard,
        mostConnections: Int = 1000
    ) throws {
        let listener = try Listener(host: "127.0.0.1", port: 0)
        port = listener.port
        server = try PreviewServer(listener, state: state, limits: limits, mostConnections: mostConnections)
    }

    func client() throws -> LoopbackClient { try #require(LoopbackClient(port: port)) }

    /// A browser that listens to events and has been greeted.
    func listener() throws -> LoopbackClient {
        let client = try client()
        let tag = try #require(sampleState.site?["index.html"]?.tag)
        client.send("GET /.preview/events?path=/&tag=\(tag) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(client.read(until: "event: clear").contains("text/event-stream"))
        return client
    }

    func isAlive() -> Bool {
        LoopbackClient.get("/", port: port).hasPrefix("HTTP/1.1 200 OK\r\n")
    }
}

@Suite struct PreviewServerTests {
    @Test func manyRequestsOnOneConnection() throws {
        let running = try Running()
        let client = try running.client()
        for _ in 0..<100 {
            client.send("HEAD /data.json HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let head = client.read(until: "\r\n\r\n")
            #expect(head.hasPrefix("HTTP/1.1 200 OK\r\n") && head.contains("\r\nContent-Length: 2\r\n"))
            #expect(head.hasSuffix("\r\n\r\n"))
        }
    }

    @Test func aNewStateIsServedAndTold() throws {
        let running = try Running()
        let browser = try running.listener()
        let build = PreviewBuild(
            changedSources: ["content/index.md"], files: [file("index.html", "new")], problems: nil)
        running.server.serve(sampleState.after(build), changedSources: build.changedSources)
        #expect(browser.read(until: "event: reload").contains("event: reload"))
        #expect(LoopbackClient.get("/", port: running.port).contains("new<script"))
    }

    @Test func aDroppedClientEndsNothing() throws {
        let running = try Running(PreviewState(site: PreviewSite([file("index.html", "a"), large])))
        for turn in 0..<200 {
            let client = try running.client()
            switch turn % 4 {
            case 0: break
            case 1: client.send("GET / HT")
            case 2: client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
            default: client.send("GET /.preview/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
            }
        }
        running.server.serve(sampleState, changedSources: ["content/a.md"])
        #expect(running.isAlive())
    }

    @Test func aSlowReaderGetsAllOfALargeFileAndKeepsNobodyWaiting() throws {
        let running = try Running(PreviewState(site: PreviewSite([file("index.html", "a"), large])))
        let slow = try running.client()
        slow.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        #expect(running.isAlive())
        #expect(slow.readToEnd().utf8.count > large.bytes.count)
    }

    @Test(arguments: Oversized.allCases)
    func oversizedHeadsAreRefusedInWords(kind: Oversized) throws {
        let running = try Running()
        let client = try running.client()
        client.send(kind.head)
        let answer = client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 431 Request Header Fields Too Large\r\n") || answer.isEmpty)
        #expect(running.isAlive())
    }

    @Test func aBodyIsNotTakenForTheNextRequest() throws {
        let running = try Running()
        let client = try running.client()
        let smuggled = "GET /data.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
        client.send(
            "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(smuggled.utf8.count)\r\n\r\n" + smuggled)
        let answer = client.readToEnd()
        #expect(answer.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
        #expect(!answer.contains("200 OK"))
    }

    @Test func clientsThatTakeTooLongAreDropped() throws {
        var limits = Connection.Limits.standard
        (limits.request, limits.idle) = (100, 150)
        let running = try Running(limits: limits)
        let (slow, idle) = (try running.client(), try running.client())
        slow.send("GET / HTTP/1.1\r\n")
        #expect(slow.readToEnd() == "" && idle.readToEnd() == "" && !slow.gaveUp && !idle.gaveUp)
        #expect(running.isAlive())
    }

    @Test func fiveHundredConnectionsAtOnceAreServed() throws {
        let running = try Running()
        let clients = try (0..<500).map { _ in try running.client() }
        for client in clients { client.send("GET /data.json HTTP/1.1\r\nHost: localhost\r\n\r\n") }
        let answers = clients.map { $0.read(until: "\r\n\r\n{}") }
        #expect(answers.count { $0.hasPrefix("HTTP/1.1 200 OK\r\n") && $0.hasSuffix("{}") } == 500)
        let browsers = try (0..<400).map { _ in try running.listener() }
        let build = PreviewBuild(changedSources: ["a"], files: [file("index.html", "new")], problems: nil)
        running.server.serve(sampleState.after(build), changedSources: ["a"])
        #expect(browsers.count { $0.read(until: "event: reload").contains("event: reload") } == 400)
    }

    @Test func tooManyConnectionsTakeThePlacesOfIdleOnes() async throws {
        let running = try Running(mostConnections: 10)
        let oldest = try running.client()
        try await Task.sleep(for: .milliseconds(50))
        let idle = try (0..<9).map { _ in try running.client() }
        #expect(running.isAlive())
        #expect(oldest.readToEnd() == "" && !oldest.gaveUp && idle.count == 9)
    }

    @Test func listenersLeaveHalfOfThePlacesToRequests() throws {
        let running = try Running(mostConnections: 10)
        let oldest = try running.listener()
        let others = try (0..<5).map { _ in try running.listener() }
        _ = oldest.readToEnd()
        #expect(!oldest.gaveUp)
        let build = PreviewBuild(changedSources: ["a"], files: [file("index.html", "new")], problems: nil)
        running.server.serve(sampleState.after(build), changedSources: ["a"])
        #expect(others.count { $0.read(until: "event: reload").contains("event: reload") } == 5)
    }

    /// As many as there are places, and none of them takes its answer.
    @Test func clientsThatReadNothingAreClosedForThoseThatDo() async throws {
        let running = try Running(
            PreviewState(site: PreviewSite([file("index.html", page("a")), large])), mostConnections: 10)
        let greedy = try (0..<10).map { _ in try running.client() }
        for client in greedy { client.send("GET /large.txt HTTP/1.1\r\nHost: localhost\r\n\r\n") }
        var isServed = false
        for _ in 0..<50 where !isServed {
            try await Task.sleep(for: .milliseconds(100))
            isServed = running.isAlive()
        }
        #expect(isServed && greedy.count == 10)
    }

    @Test func aServerThatIsLetGoHangsUp() throws {
        let client = try Running().listener()
        _ = client.readToEnd()
        #expect(!client.gaveUp)
    }

    @Test func portsAreTakenOneAfterTheOther() throws {
        let first = try Listener(host: "127.0.0.1", port: 0)
        #expect(throws: PreviewError.portTaken(first.port)) {
            try Listener(host: "127.0.0.1", port: first.port)
        }
        let last = min(first.port + 50, 65_535)
        let next = try Listener(host: "127.0.0.1", firstFreeOf: first.port...last)
        #expect(next.port > first.port)
        #expect(throws: PreviewError.noFreePort(first: first.port, last: first.port)) {
            try Listener(host: "127.0.0.1", firstFreeOf: first.port...first.port)
        }
        #expect(first.address == "http://127.0.0.1:\(first.port)/")
    }

    @Test(arguments: ["example", "127.0.0", "::g", ""])
    func aNameIsNoAddress(host: String) {
        #expect(throws: PreviewError.noAddress(host)) { try Listener(host: host, port: 0) }
    }

    private var large: OutputFile { file("large.txt", String(repeating: "0123456789abcdef", count: 1 << 19)) }
}

enum Oversized: CaseIterable {
    case field, target, manyFields

    var head: String {
        let long = String(repeating: "a", count: 1 << 20)
        return switch self {
        case .field: "GET / HTTP/1.1\r\nA: \(long)"
        case .target: "GET /\(long) HTTP/1.1\r\n\r\n"
        case .manyFields: "GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 2000) + "\r\n"
        }
    }
}
