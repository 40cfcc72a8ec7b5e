/// Watches a tree on a thread of its own.
package final class TreeWatcher: Sendable {
    /// How changes are found.
    package enum Way: Sendable, Equatable {
        /// The system reports them.
        case events
        /// The tree is looked through every half a second, for the reason given; nil for the user's wish.
        case polling(reason: String?)
    }

    /// Each element is a burst of changes: the paths that are known to have changed, relative to the root.
    /// There may be others.
    package let changes: AsyncStream<Set<String>>
    private let wakeUp: WakeUp
    private let out: AsyncStream<Set<String>>.Continuation

    /// Starts to watch.
    ///
    /// - Parameters:
    ///   - polls: looks through the tree though the system may report changes; for network folders, which
    ///     report none.
    ///   - way: is told how changes are found, and again when that changes.
    package init(
        _ tree: WatchedTree, polls: Bool = false, way: @escaping @Sendable (Way) -> Void = { _ in }
    ) throws(PreviewError) {
        (changes, out) = AsyncStream.makeStream()
        wakeUp = try WakeUp()
        var notifications = polls ? nil : ChangeNotifications()
        let isReady = notifications?.watch(tree) ?? false
        let start = Self.way(polls: polls, hasNotifications: notifications != nil, isReady: isReady)
        if start != .events { notifications = nil }
        way(start)
        let first = notifications
        try startThread { [wakeUp, out] in
            var watching = Watching(tree, first, stop: wakeUp, out: out)
            if watching.untilLimit() { way(.polling(reason: PreviewWords.noWatchesLeft)) }
            watching.poll()
        }
    }

    deinit {
        out.finish()
        wakeUp.call()
    }

    private static func way(polls: Bool, hasNotifications: Bool, isReady: Bool) -> Way {
        if polls { return .polling(reason: nil) }
        if !hasNotifications { return .polling(reason: PreviewWords.noEvents) }
        return isReady ? .events : .polling(reason: PreviewWords.noWatchesLeft)
    }
}

/// What the watching thread does.
private struct Watching {
    private let tree: WatchedTree
    private var notifications: ChangeNotifications?
    private let stop: WakeUp
    private let out: AsyncStream<Set<String>>.Continuation
    private var isStopped = false

    /// Between two looks at the tree, in milliseconds.
    private static let interval = 500

    init(
        _ tree: WatchedTree, _ notifications: ChangeNotifications?, stop: WakeUp,
        out: AsyncStream<Set<String>>.Continuation
    ) {
        self.tree = tree
        self.notifications = notifications
        self.stop = stop
        self.out = out
    }

    /// Waits for reports until the system allows no more of them; true if that happened.
    mutating func untilLimit() -> Bool {
        guard let descriptor = notifications?.descriptor else { return false }
        var quiet = Quiet()
        var paths: Set<String> = []
        while !isStopped {
            let isReady = wait(for: descriptor, until: quiet.over)
            let now = currentMilliseconds()
            if isReady, let news = notifications?.read(), !note(news, &quiet, &paths, now) {
                out.yield(paths)
                notifications = nil
                return true
            }
            guard let over = quiet.over, now >= over else { continue }
            out.yield(paths)
            paths = []
            quiet.reset()
        }
        return false
    }

    /// Looks at the tree now and then.
    mutating func poll() {
        while !isStopped {
            _ = wait(for: -1, until: currentMilliseconds() + Self.interval)
            if !isStopped { out.yield([]) }
        }
    }

    /// False when a new folder can no longer be watched.
    private mutating func note(
        _ news: [ChangeNotifications.News], _ quiet: inout Quiet, _ paths: inout Set<String>, _ now: Int
    ) -> Bool {
        var foldersChanged = false
        for change in news where change.path.isEmpty || tree.isOfInterest(change.path) {
            quiet.note(change.step, at: now)
            paths.insert(change.path)
            if change.isFolder { foldersChanged = true }
        }
        return foldersChanged ? notifications?.watch(tree) ?? false : true
    }

    /// Whether the descriptor can be read; false at the moment, in milliseconds, and when told to stop.
    private mutating func wait(for descriptor: Int32, until moment: Int?) -> Bool {
        var descriptors = [stop.readEnd, descriptor].map(readable)
        waitUntilReady(
            &descriptors, milliseconds: moment.map { max(0, $0 - currentMilliseconds()) })
        isStopped = descriptors[0].revents != 0
        return !isStopped && descriptors[1].revents != 0
    }
}
