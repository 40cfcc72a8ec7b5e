import Libc

/// All connections of a server: waits until one of them can go on, and lets it.
struct ConnectionLoop {
    private let listener: Listener
    private let wakeUp: WakeUp
    private let limits: Connection.Limits
    private let mostConnections: Int
    /// By descriptor.
    private var connections: [Int32: Connection] = [:]
    /// The descriptors of those that listen to events, in the order in which they began.
    private var listening: [Int32] = []
    private var buffer = [UInt8](repeating: 0, count: 16 << 10)
    /// When connections are accepted again, after the process had no descriptor left; in milliseconds.
    private var acceptsFrom = 0
    private var nextHeartbeat = 0

    /// Between two signs of life to listening browsers, in milliseconds.
    private static let heartbeat = 20_000
    /// How long a client may keep still, in milliseconds, when another one waits for its place.
    private static let patience = 1_000
    /// Bytes that are sent to one client before the others have their turn.
    private static let turn = 1 << 20

    init(_ listener: Listener, _ wakeUp: WakeUp, limits: Connection.Limits, mostConnections: Int) {
        self.listener = listener
        self.wakeUp = wakeUp
        self.limits = limits
        self.mostConnections = mostConnections
    }

    /// Tells every listening browser what concerns it.
    mutating func tell(_ changes: [PreviewChange]) {
        guard !changes.isEmpty else { return }
        let now = currentMilliseconds()
        for descriptor in listening {
            guard case .listening(let browser)? = connections[descriptor]?.phase else { continue }
            let events = changes.flatMap { $0.events(for: browser) }
            connections[descriptor]?.tell(events.map(\.bytes), now: now)
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
            if ready.fd == wakeUp.readEnd { wakeUp.heard() } else { serve(ready, answering, now) }
        }
        // The last, since a new connection may have the number of one that was closed just now.
        if work.contains(where: { $0.fd == listener.descriptor }) { acceptAll(now) }
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
        if !listening.isEmpty { moments.append(nextHeartbeat) }
        return moments.min().map { max(0, $0 - now) }
    }

    private mutating func acceptAll(_ now: Int) {
        do throws(PreviewError) {
            while let descriptor = try listener.accept() {
                if connections.count >= mostConnections, !makeRoom(now) {
                    refuse(descriptor)
                } else {
                    connections[descriptor] = Connection(limits: limits, now: now)
                }
            }
        } catch {
            // No descriptor is left: those who wait are served when one is free again.
            if !makeRoom(now) { acceptsFrom = now + 100 }
        }
    }

    /// Closes the connection that has kept still for longest: one between two requests, else one that keeps its
    /// request or its answer waiting. False when all are at work or listen.
    private mutating func makeRoom(_ now: Int) -> Bool {
        let idle = connections.filter { $0.value.isIdle }
        let still = connections.filter {
            !$0.value.isListening && now - $0.value.lastProgress >= Self.patience
        }
        let candidates = idle.isEmpty ? still : idle
        guard let oldest = candidates.min(by: { $0.value.lastProgress < $1.value.lastProgress }) else {
            return false
        }
        end(oldest.key)
        return true
    }

    /// Takes note of a browser that begins to listen. Of more than half of all connections the oldest is closed, so
    /// that the other half is left for requests; its page asks again when it is seen.
    private mutating func beginListening(_ descriptor: Int32) {
        listening.append(descriptor)
        if listening.count > max(1, mostConnections / 2) { end(listening[0]) }
    }

    private func refuse(_ descriptor: Int32) {
        let answer = Answered(Response(.unavailable, PreviewWords.tooMany), keepsAlive: false)
        _ = sendAvailable(descriptor, Array(answer.parts.joined())[...])
        close(descriptor)
    }

    private mutating func serve(_ ready: pollfd, _ answering: Answering, _ now: Int) {
        // Taken out while it is worked on, so that its buffers are not copied.
        guard var connection = connections.removeValue(forKey: ready.fd) else { return }
        let wasListening = connection.isListening
        let events = Int32(ready.revents)
        let isReadable = connection.wantsToRead && events & (POLLIN | POLLHUP) != 0
        if isReadable, let bytes = readAvailable(ready.fd, into: &buffer) {
            connection.received(bytes, now: now, answering.answered)
        }
        let isBroken = events & (POLLERR | POLLNVAL) != 0 || events & POLLHUP != 0 && !isReadable
        let isThere =
            !isBroken && connection.phase != .ended && send(&connection, to: ready.fd, answering, now)
        connections[ready.fd] = connection
        if !isThere { return end(ready.fd) }
        if connection.isListening, !wasListening { beginListening(ready.fd) }
    }

    /// Sends what goes at once, up to a turn; false when the client is gone.
    private func send(
        _ connection: inout Connection, to descriptor: Int32, _ answering: Answering, _ now: Int
    ) -> Bool {
        var rest = Self.turn
        while connection.hasUnsent, rest > 0 {
            guard let count = sendAvailable(descriptor, connection.unsent) else { return false }
            if count == 0 { return true }
            rest -= count
            connection.didSend(count, now: now, answering.answered)
            if connection.phase == .leaving { shutdown(descriptor, Int32(SHUT_WR)) }
        }
        return true
    }

    /// Finds out which listening browsers are still there.
    private mutating func beat(_ now: Int) {
        guard now >= nextHeartbeat else { return }
        nextHeartbeat = now + Self.heartbeat
        for descriptor in listening { connections[descriptor]?.tell([PreviewEvent.heartbeat], now: now) }
    }

    private mutating func end(_ descriptor: Int32) {
        connections[descriptor] = nil
        if let place = listening.firstIndex(of: descriptor) { listening.remove(at: place) }
        close(descriptor)
    }
}
