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
        connection.tell([Array("ne".utf8), Array("ws".utf8)], now: 0)
        #expect(sent(&connection) == "news")
        connection.received([], now: 0, echo)
        #expect(connection.phase == .ended)
    }

    @Test func aListenerThatDoesNotReadIsDropped() {
        var connection = Connection(limits: limits, now: 0)
        connection.received(Array("GET /listen HTTP/1.1\r\n\r\n".utf8)[...], now: 0, echo)
        _ = sent(&connection)
        for _ in 0...64 { connection.tell([[UInt8](repeating: 65, count: 1024)], now: 5) }
        #expect(connection.isListening)
        #expect(!connection.isOverdue(4 + limits.answer) && connection.isOverdue(5 + limits.answer))
        connection.tell([[65]], now: 6)
        #expect(connection.phase == .ended)
    }

    @Test func oneLargeEventReachesAListener() {
        var connection = Connection(limits: limits, now: 0)
        connection.received(Array("GET /listen HTTP/1.1\r\n\r\n".utf8)[...], now: 0, echo)
        connection.tell([[UInt8](repeating: 65, count: 1 << 20)], now: 0)
        #expect(sent(&connection).utf8.count == 5 + 1 << 20)
    }

    /// A thousand clients that read nothing hold a file once.
    @Test func aFileIsSentFromWhereItStands() {
        let file = [UInt8](repeating: 65, count: 1000)
        let places = (0..<2).map { _ in
            var connection = Connection(limits: limits, now: 0)
            let head = Array("GET / HTTP/1.1\r\n\r\n".utf8)
            connection.received(head[...], now: 0) { _ in
                Answered(parts: [[1, 2, 3], file], browser: nil, keepsAlive: true)
            }
            connection.didSend(3, now: 0, echo)
            return connection.unsent.withUnsafeBytes(\.baseAddress)
        }
        #expect(places == [place(file), place(file)])
    }

    @Test(arguments: [(16 << 10, "200"), (16 << 10 + 1, "431")])
    func aHeadEndsWithinItsLimitInWhateverPiecesItComes(size: Int, status: String) {
        let start = "GET / HTTP/1.1\r\nA: "
        let padding = String(repeating: "a", count: size - start.utf8.count - 4)
        let head = Array((start + padding + "\r\n\r\n").utf8)
        for piece in [1, 7, 4096, head.count] {
            var connection = Connection(limits: limits, now: 0)
            for place in stride(from: 0, to: head.count, by: piece) where connection.wantsToRead {
                connection.received(head[place..<min(head.count, place + piece)], now: 0) { _ in
                    Answered(Response(.ok, ""), keepsAlive: false)
                }
            }
            #expect(sent(&connection).hasPrefix("HTTP/1.1 \(status) "), "\(piece)")
        }
    }

    /// Answers with the target.
    private func echo(_ request: Request) -> Answered {
        let isListener = request.target == "/listen"
        return Answered(
            parts: [Array((isListener ? "hello" : request.target).utf8)],
            browser: isListener ? EventSubscription(file: "", tag: "") : nil, keepsAlive: true)
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
