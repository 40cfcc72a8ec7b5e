/// One connection of a browser: bytes in, bytes out, and the moment by which something must have happened.
///
/// Invariants:
/// 1. No more than `Limits.head` bytes of a request are held, and none are read while an answer is sent.
/// 2. In every phase but `listening` there is a deadline, and a client that lets it pass is dropped.
/// 3. Requests are answered one after the other, in their order.
struct Connection {
    /// What bounds a client. Times in milliseconds.
    struct Limits: Sendable {
        /// Bytes of a request's head.
        var head = 16 << 10
        /// From the first byte of a request to its last.
        var request = 10_000
        /// Between two requests.
        var idle = 60_000
        /// While an answer is sent, from one progress to the next.
        var answer = 30_000
        /// For the client to hang up after an error.
        var farewell = 2_000
        /// Bytes that a listening browser may be behind.
        var events = 1 << 20

        static let standard = Limits()
    }

    enum Phase: Equatable {
        /// Waiting for the head of a request.
        case reading
        /// Sending an answer.
        case answering(keepsAlive: Bool)
        /// Sending events whenever there are some.
        case listening(EventSubscription)
        /// The last answer is sent, and what still comes is thrown away: closing at once would make the
        /// client lose the answer.
        case leaving
        case ended
    }

    private(set) var phase = Phase.reading
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    /// How many bytes of the output are sent.
    private var sent = 0
    /// The moment after which the connection is dropped, in milliseconds; nil for none.
    private(set) var deadline: Int?
    private let limits: Limits

    init(limits: Limits, now: Int) {
        self.limits = limits
        deadline = now + limits.idle
    }

    /// Whether the connection could be closed without loss.
    var isIdle: Bool { phase == .reading && input.isEmpty }

    var wantsToRead: Bool {
        switch phase {
        case .reading, .listening, .leaving: true
        case .answering, .ended: false
        }
    }

    /// What is to be sent next; empty when there is nothing.
    var unsent: ArraySlice<UInt8> { output[sent...] }
    var hasUnsent: Bool { sent < output.count }
}

extension Connection {
    /// Takes bytes from the client; no bytes mean that it has hung up.
    mutating func received(_ bytes: ArraySlice<UInt8>, now: Int, _ answer: (Request) -> Answered) {
        guard !bytes.isEmpty else {
            phase = .ended
            return
        }
        guard phase == .reading else { return }
        if input.isEmpty { deadline = now + limits.request }
        input += bytes
        // A head ends with a line break.
        guard bytes.contains(UInt8(ascii: "\n")) || input.count > limits.head else { return }
        answerNext(now: now, answer)
    }

    /// Takes note that so many bytes were sent.
    mutating func didSend(_ count: Int, now: Int, _ answer: (Request) -> Answered) {
        sent += count
        guard !hasUnsent else {
            if deadline != nil { deadline = now + limits.answer }
            return
        }
        output.removeAll(keepingCapacity: output.count < 1 << 16)
        sent = 0
        switch phase {
        case .answering(keepsAlive: true):
            phase = .reading
            deadline = now + limits.idle
            if !input.isEmpty {
                deadline = now + limits.request
                answerNext(now: now, answer)
            }
        case .answering(keepsAlive: false):
            phase = .leaving
            deadline = now + limits.farewell
        case .reading, .listening, .leaving, .ended: break
        }
    }

    /// Tells a listening browser what happened.
    mutating func tell(_ events: [UInt8]) {
        guard case .listening = phase else { return }
        output += events
        // Nobody reads at the other end.
        if output.count - sent > limits.events { phase = .ended }
    }

    /// Whether the client has had its time.
    func isOverdue(_ now: Int) -> Bool { deadline.map { now >= $0 } ?? false }
}

/// An answer, ready to be sent.
struct Answered {
    let bytes: [UInt8]
    /// Where the connection stays open for events.
    let browser: EventSubscription?
    let keepsAlive: Bool
}

extension Connection {
    /// Answers the next request if all of it is there.
    private mutating func answerNext(now: Int, _ answer: (Request) -> Answered) {
        guard let end = endOfHead(input) else {
            if input.count > limits.head { refuse(.tooLarge, now: now) }
            return
        }
        guard end.head <= limits.head else { return refuse(.tooLarge, now: now) }
        do throws(Request.Fault) {
            let request = try Request(head: input[..<end.head])
            input.removeFirst(end.next)
            send(answer(request), now: now)
        } catch {
            refuse(error, now: now)
        }
    }

    private mutating func send(_ answer: Answered, now: Int) {
        output = answer.bytes
        if let browser = answer.browser {
            phase = .listening(browser)
            deadline = nil
            input = []
        } else {
            phase = .answering(keepsAlive: answer.keepsAlive)
            deadline = now + limits.answer
        }
    }

    /// Says what is wrong with the request and ends: where the next one begins cannot be known.
    private mutating func refuse(_ fault: Request.Fault, now: Int) {
        let response =
            switch fault {
            case .malformed: Response(.badRequest, PreviewWords.badRequest)
            case .tooLarge: Response(.tooLarge, PreviewWords.tooLarge)
            }
        input = []
        let bytes = response.bytes(sendsBody: true, keepsAlive: false)
        send(Answered(bytes: bytes, browser: nil, keepsAlive: false), now: now)
    }
}

/// Where the head ends without its last line break, and where the bytes after the empty line begin.
private func endOfHead(_ bytes: [UInt8]) -> (head: Int, next: Int)? {
    var lineStart = 0
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        let length = place - lineStart
        if length == 0 || length == 1 && bytes[lineStart] == UInt8(ascii: "\r") {
            return (max(0, lineStart - 1), place + 1)
        }
        lineStart = place + 1
    }
    return nil
}
