import Synchronization

/// Changes on their way from who watches to who builds. Those that come while a build runs wait as one: it would
/// fall behind for ever if it had to build once for each of them.
package final class PendingChanges: Sendable {
    private let sources = Mutex<Set<String>>([])
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation

    init() { (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    func add(_ more: Set<String>) {
        sources.withLock { $0.formUnion(more) }
        signal.yield()
    }

    func finish() { signal.finish() }

    /// What changed since this was asked last, once something has; nil when there will be nothing any more. For one
    /// who asks at a time.
    package func next() async -> Set<String>? {
        var iterator = signals.makeAsyncIterator()
        guard await iterator.next() != nil else { return nil }
        return sources.withLock { sources in
            defer { sources = [] }
            return sources
        }
    }
}
