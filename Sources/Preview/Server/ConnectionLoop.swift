#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// All connections of a server: waits until one of them can go on, and lets it.
struct ConnectionLoop {
    private let listener: Listener
    private let wakeUp: WakeUp
    private let limits: Connection.Limits
    private let mostConnections: Int
    /// By descriptor.
    private var connections: [Int32: Connection] = [:]
    private var buffer = [UInt8](repeating: 0, count: 16 << 10)
    /// When connections are accepted again, after the process had no descriptor left; in milliseconds.
    private var acceptsFrom = 0
    private var nextHeartbeat = 0

    /// Between two signs of life to listening browsers, in milliseconds.
    private static let heartbeat = 20_000

    init(_ listener: Listener, _ wakeUp: WakeUp, limits: Connection.Limits, mostConnections: Int) {
        self.listener = listener
        self.wakeUp = wakeUp
        self.limits = limits
        self.mostConnections = mostConnections
    }

    /// Tells every listening browser what concerns it.
    mutating func tell(_ changes: [PreviewChange]) {
        for (descriptor, connection) in connections {
            guard case .listening(let browser) = connection.phase else { continue }
            let events = changes.flatMap { $0.events(for: browser) }
            connections[descriptor]?.tell(events.flatMap(\.bytes))
        }
    }

    /// Waits until something can be done.
    func waitForWork() -> [pollfd] {
        var waits = waitList()
        waitUntilReady(&waits, milliseconds: timeUntilNextDeadline())
        return waits.filter { $0.revents != 0 }
    }

    /// Does what can be done.
    mutating func goOn(with work: [pollfd], _ answering: Answering) {
        let now = currentMilliseconds()
        for ready in work {
            switch ready.fd {
            case wakeUp.readEnd: wakeUp.heard()
            case listener.descriptor: acceptAll(now)
            default: serve(ready, answering, now)
            }
        }
        beat(now)
        for (descriptor, connection) in connections
        where connection.phase == .ended || connection.isOverdue(now) {
            end(descriptor)
        }
    }

    mutating func closeAll() {
        for descriptor in connections.keys { end(descriptor) }
    }
}

extension ConnectionLoop {
    private func waitList() -> [pollfd] {
        var list = [readable(wakeUp.readEnd)]
        list.reserveCapacity(connections.count + 2)
        if acceptsFrom <= currentMilliseconds() {
            list.append(readable(listener.descriptor))
        }
        for (descriptor, connection) in connections {
            let events =
                (connection.wantsToRead ? POLLIN : 0) | (connection.hasUnsent ? POLLOUT : 0)
            list.append(pollfd(fd: descriptor, events: Int16(events), revents: 0))
        }
        return list
    }

    /// In milliseconds; nil when there is nothing to wait for.
    private func timeUntilNextDeadline() -> Int? {
        let now = currentMilliseconds()
        var moments = connections.values.compactMap(\.deadline)
        if acceptsFrom > now { moments.append(acceptsFrom) }
        if connections.values.contains(where: { $0.deadline == nil }) { moments.append(nextHeartbeat) }
        return moments.min().map { max(0, $0 - now) }
    }

    private mutating func acceptAll(_ now: Int) {
        do throws(PreviewError) {
            while let descriptor = try listener.accept() {
                if connections.count >= mostConnections, !endAnIdleOne() {
                    refuse(descriptor)
                } else {
                    connections[descriptor] = Connection(limits: limits, now: now)
                }
            }
        } catch {
            // No descriptor is left: those who wait are served when one is free again.
            if !endAnIdleOne() { acceptsFrom = now + 100 }
        }
    }

    /// Closes the connection that has waited longest for its next request; false when all are at work.
    private mutating func endAnIdleOne() -> Bool {
        let idle = connections.filter { $0.value.isIdle }
        guard let oldest = idle.min(by: { ($0.value.deadline ?? 0) < ($1.value.deadline ?? 0) }) else {
            return false
        }
        end(oldest.key)
        return true
    }

    private func refuse(_ descriptor: Int32) {
        let response = Response(.unavailable, PreviewWords.tooMany)
        _ = sendAvailable(descriptor, response.bytes(sendsBody: true, keepsAlive: false)[...])
        close(descriptor)
    }

    private mutating func serve(_ ready: pollfd, _ answering: Answering, _ now: Int) {
        // Taken out while it is worked on, so that its buffers are not copied.
        guard var connection = connections.removeValue(forKey: ready.fd) else { return }
        let events = Int32(ready.revents)
        let isReadable = connection.wantsToRead && events & (POLLIN | POLLHUP) != 0
        if isReadable, let bytes = readAvailable(ready.fd, into: &buffer) {
            connection.received(bytes, now: now, answering.answered)
        }
        let isBroken = events & (POLLERR | POLLNVAL) != 0 || events & POLLHUP != 0 && !isReadable
        if !isBroken, connection.phase != .ended, send(&connection, to: ready.fd, answering, now) {
            connections[ready.fd] = connection
        } else {
            close(ready.fd)
        }
    }

    /// Sends what goes at once; false when the client is gone.
    private func send(
        _ connection: inout Connection, to descriptor: Int32, _ answering: Answering, _ now: Int
    ) -> Bool {
        while connection.hasUnsent {
            guard let count = sendAvailable(descriptor, connection.unsent) else { return false }
            if count == 0 { return true }
            connection.didSend(count, now: now, answering.answered)
            if connection.phase == .leaving { shutdown(descriptor, Int32(SHUT_WR)) }
        }
        return true
    }

    /// Finds out which listening browsers are still there.
    private mutating func beat(_ now: Int) {
        guard now >= nextHeartbeat else { return }
        nextHeartbeat = now + Self.heartbeat
        for descriptor in connections.keys { connections[descriptor]?.tell(PreviewEvent.heartbeat) }
    }

    private mutating func end(_ descriptor: Int32) {
        connections[descriptor] = nil
        close(descriptor)
    }
}

extension Answering {
    /// The answer to a request as it is sent.
    fileprivate func answered(_ request: Request) -> Answered {
        switch answer(request) {
        case .response(let response):
            let bytes = response.bytes(
                sendsBody: request.method != "HEAD", keepsAlive: request.keepsAlive)
            return Answered(bytes: bytes, browser: nil, keepsAlive: request.keepsAlive)
        case .events(let browser):
            let head = Response(.ok, type: "text/event-stream; charset=utf-8")
                .bytes(sendsBody: false, keepsAlive: false, length: false)
            let greeting = state.greeting(for: browser).flatMap(\.bytes)
            return Answered(bytes: head + greeting, browser: browser, keepsAlive: false)
        }
    }
}
