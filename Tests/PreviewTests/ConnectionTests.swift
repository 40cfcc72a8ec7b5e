import Testing

@testable import Preview

/// A connection as a state machine: bytes and moments in, bytes out.
@Suite struct ConnectionTests {
    private let limits = Connection.Limits.standard

    @Test func aRequestMayComeByteByByte() {
        var connection = Connection(limits: limits, now: 0)
        for byte in Array("GET /a HTTP/1.1\r\nHost: b\r\n\r\n".utf8) {
            #expect(!connection.hasUnsent)
            connection.received([byte], now: 1, echo)
        }
        #expect(sent(&connection) == "/a")
        #expect(connection.isIdle)
    }

    @Test func requestsAreAnsweredInTheirOrder() {
        var connection = Connection(limits: limits, now: 0)
        let all = ["/a", "/b", "/c"].map { "GET \($0) HTTP/1.1\nHost: b\n\n" }.joined()
        connection.received(Array(all.utf8)[...], now: 0, echo)
        #expect(!connection.wantsToRead)
        #expect(sent(&connection) == "/a/b/c")
        #expect(connection.wantsToRead)
    }

    @Test(arguments: [("GET /\r\n\r\n", "400"), ("\r\n\r\n", "400"), ("GET / HTTP/1.1\r\nA: ", "431")])
    func aBadRequestIsAnsweredAndTheConnectionEnds(start: String, status: String) {
        var connection = Connection(limits: limits, now: 0)
        var bytes = Array(start.utf8)
        if status == "431" { bytes += [UInt8](repeating: 65, count: 20_000) }
        for chunk in stride(from: 0, to: bytes.count, by: 4096) {
            connection.received(bytes[chunk..<min(bytes.count, chunk + 4096)], now: 0, echo)
        }
        #expect(sent(&connection).hasPrefix("HTTP/1.1 \(status) "))
        #expect(connection.phase == .leaving)
        connection.received([1, 2, 3], now: 0, echo)
        #expect(!connection.hasUnsent)
        #expect(connection.isOverdue(limits.farewell))
    }

    @Test func slowClientsAreDropped() {
        var idle = Connection(limits: limits, now: 0)
        #expect(!idle.isOverdue(limits.idle - 1) && idle.isOverdue(limits.idle))
        // A byte now and then does not win time.
        idle.received([71], now: 100, echo)
        for moment in stride(from: 200, to: 10_000, by: 100) { idle.received([69], now: moment, echo) }
        #expect(!idle.isOverdue(100 + limits.request - 1) && idle.isOverdue(100 + limits.request))
    }

    @Test func aClientThatDoesNotReadIsDropped() {
        var connection = Connection(limits: limits, now: 0)
        connection.received(Array("GET /abc HTTP/1.1\r\n\r\n".utf8)[...], now: 0, echo)
        connection.didSend(1, now: 10_000, echo)
        #expect(!connection.isOverdue(10_000 + limits.answer - 1))
        #expect(connection.isOverdue(10_000 + limits.answer))
    }

    @Test func aListenerWaitsForEverAndIsToldWhatHappens() {
        var connection = Connection(limits: limits, now: 0)
        connection.received(Array("GET /listen HTTP/1.1\r\n\r\n".utf8)[...], now: 0, echo)
        #expect(sent(&connection) == "hello")
        #expect(!connection.isOverdue(.max))
        connection.tell(Array("news".utf8))
        #expect(sent(&connection) == "news")
        connection.received([], now: 0, echo)
        #expect(connection.phase == .ended)
    }

    @Test func aListenerThatDoesNotReadIsDropped() {
        var connection = Connection(limits: limits, now: 0)
        connection.received(Array("GET /listen HTTP/1.1\r\n\r\n".utf8)[...], now: 0, echo)
        for _ in 0..<1025 { connection.tell([UInt8](repeating: 65, count: 1024)) }
        #expect(connection.phase == .ended)
    }

    /// Answers with the target.
    private func echo(_ request: Request) -> Answered {
        let isListener = request.target == "/listen"
        return Answered(
            bytes: Array((isListener ? "hello" : request.target).utf8),
            browser: isListener ? EventSubscription(path: "", tag: "") : nil, keepsAlive: true)
    }

    /// Sends everything, three bytes at a time.
    private func sent(_ connection: inout Connection) -> String {
        var all: [UInt8] = []
        while connection.hasUnsent {
            let part = connection.unsent.prefix(3)
            all += part
            connection.didSend(part.count, now: 0, echo)
        }
        return String(decoding: all, as: UTF8.self)
    }
}
