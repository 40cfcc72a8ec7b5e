/// One connection of a browser: bytes in, bytes out, and the moment by which something must have happened.
///
/// Invariants:
/// 1. No more than `Limits.head` bytes of a request are held besides what one call of `received` brings, and none
///    are read while an answer is sent.
/// 2. There is a deadline whenever the client has something to do, and one that lets it pass is dropped.
/// 3. Requests are answered one after the other, in their order.
/// 4. No file is copied for a client: what is to be sent to it are the bytes that all share.
package struct Connection {
    /// What bounds a client. Times in milliseconds.
    package struct Limits: Sendable {
        /// Bytes of a request's head, its empty line included.
        var head = 16 << 10
        /// From the first byte of a request to its last.
        var request = 10_000
        /// Between two requests.
        var idle = 60_000
        /// While something is sent, from one progress to the next.
        var answer = 30_000
        /// For the client to hang up after an error.
        var farewell = 2_000
        /// Bytes that a listening browser may be behind when it is told more.
        var events = 64 << 10

        /// Those of `handbook serve`.
        package static let standard = Limits()
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
    private var inbox = Inbox()
    private var outbox = Outbox()
    /// When the client last did what the phase waits for, in milliseconds: a byte of a request that has begun
    /// is no progress, a byte of an answer that is taken is.
    private(set) var lastProgress: Int
    private let limits: Limits

    /// A connection that was accepted just now.
    ///
    /// - Parameter now: in milliseconds, on a clock that only goes forward, as everywhere here.
    package init(limits: Limits, now: Int) {
        self.limits = limits
        lastProgress = now
    }

    /// The moment after which the connection is dropped, in milliseconds; nil for none.
    var deadline: Int? {
        switch phase {
        case .reading: lastProgress + (inbox.isEmpty ? limits.idle : limits.request)
        case .answering: lastProgress + limits.answer
        case .listening: outbox.isEmpty ? nil : lastProgress + limits.answer
        case .leaving: lastProgress + limits.farewell
        case .ended: lastProgress
        }
    }

    /// Whether the client has had its time.
    func isOverdue(_ now: Int) -> Bool { deadline.map { now >= $0 } ?? false }

    /// Whether the connection could be closed without loss.
    var isIdle: Bool { phase == .reading && inbox.isEmpty }

    var isListening: Bool { if case .listening = phase { true } else { false } }

    /// Whether `received` takes what comes; false while an answer is sent.
    package var wantsToRead: Bool {
        switch phase {
        case .reading, .listening, .leaving: true
        case .answering, .ended: false
        }
    }

    /// Whether nothing that still comes from the client is answered.
    package var isOver: Bool { phase == .leaving || phase == .ended }

    /// What is to be sent next; empty when there is nothing.
    package var unsent: ArraySlice<UInt8> { outbox.next }
    /// Whether anything waits to be sent.
    package var hasUnsent: Bool { !outbox.isEmpty }
}

extension Connection {
    /// Takes bytes from the client; no bytes mean that it has hung up.
    package mutating func received(_ bytes: ArraySlice<UInt8>, now: Int, _ answer: (Request) -> Answered) {
        guard !bytes.isEmpty else {
            phase = .ended
            return
        }
        guard phase == .reading else { return }
        if inbox.isEmpty { lastProgress = now }
        inbox.add(bytes)
        answerNext(now: now, answer)
    }

    /// Takes note that so many bytes were sent.
    package mutating func didSend(_ count: Int, now: Int, _ answer: (Request) -> Answered) {
        outbox.didSend(count)
        lastProgress = now
        guard outbox.isEmpty else { return }
        switch phase {
        case .answering(keepsAlive: true):
            phase = .reading
            if !inbox.isEmpty { answerNext(now: now, answer) }
        case .answering(keepsAlive: false): phase = .leaving
        case .reading, .listening, .leaving, .ended: break
        }
    }

    /// Tells a listening browser what happened.
    mutating func tell(_ events: [[UInt8]], now: Int) {
        guard isListening else { return }
        // Nobody reads at the other end.
        guard outbox.count <= limits.events else {
            phase = .ended
            return
        }
        if outbox.isEmpty { lastProgress = now }
        for event in events { outbox.add(event) }
    }
}

extension Connection {
    /// Answers the next request if all of it is there.
    private mutating func answerNext(now: Int, _ answer: (Request) -> Answered) {
        do throws(Request.Fault) {
            switch inbox.next(limit: limits.head) {
            case .incomplete: break
            case .tooLarge: throw .tooLarge
            case .head(let head): send(answer(try Request(head: head)), now: now)
            }
        } catch {
            refuse(error, now: now)
        }
    }

    private mutating func send(_ answer: Answered, now: Int) {
        for part in answer.parts { outbox.add(part) }
        lastProgress = now
        if let browser = answer.browser {
            phase = .listening(browser)
            inbox = Inbox()
        } else {
            phase = .answering(keepsAlive: answer.keepsAlive)
        }
    }

    /// Says what is wrong with the request and ends: where the next one begins cannot be known.
    private mutating func refuse(_ fault: Request.Fault, now: Int) {
        let response =
            switch fault {
            case .malformed: Response(.badRequest, PreviewWords.badRequest)
            case .tooLarge: Response(.tooLarge, PreviewWords.tooLarge)
            }
        inbox = Inbox()
        send(Answered(response, keepsAlive: false), now: now)
    }
}
