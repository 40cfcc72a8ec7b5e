import Libc

/// Watches a tree on a thread of its own.
package final class TreeWatcher: Sendable {
    /// How changes are found.
    package enum Way: Sendable, Equatable {
        /// The system reports them.
        case events
        /// The tree is looked through every half a second, for the reason given; nil for the user's wish.
        case polling(reason: String?)
    }

    /// The sources that are known to have changed, a burst of changes at a time. There may be others.
    package let changes = PendingChanges()
    private let wakeUp: WakeUp

    /// Starts to watch.
    ///
    /// - Parameters:
    ///   - polls: looks through the tree though the system may report changes; for network folders, which
    ///     report none.
    ///   - way: is told how changes are found, and again when that changes.
    package init(
        _ tree: WatchedTree, polls: Bool = false, way: @escaping @Sendable (Way) -> Void = { _ in }
    ) throws(PreviewError) {
        wakeUp = try WakeUp()
        var notifications = polls ? nil : ChangeNotifications()
        let isReady = notifications?.watch(tree) ?? false
        let start = Self.way(polls: polls, hasNotifications: notifications != nil, isReady: isReady)
        if start != .events { notifications = nil }
        way(start)
        let first = notifications
        try startThread { [wakeUp, changes] in
            var watching = Watching(tree, first, stop: wakeUp, changes)
            if watching.untilLimit() { way(.polling(reason: PreviewWords.noWatchesLeft)) }
            watching.poll()
        }
    }

    deinit {
        changes.finish()
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
    private let changes: PendingChanges
    private var isStopped = false

    /// Between two looks at the tree, in milliseconds.
    private static let interval = 500

    init(
        _ tree: WatchedTree, _ notifications: ChangeNotifications?, stop: WakeUp, _ changes: PendingChanges
    ) {
        self.tree = tree
        self.notifications = notifications
        self.stop = stop
        self.changes = changes
    }

    /// Waits for reports until the system allows no more of them; true if that happened.
    mutating func untilLimit() -> Bool {
        guard let descriptor = notifications?.descriptor else { return false }
        var quiet = Quiet()
        var sources: Set<String> = []
        while !isStopped {
            let isReady = wait(for: descriptor, until: quiet.over)
            let now = currentMilliseconds()
            if isReady, let news = notifications?.read(tree), !note(news, &quiet, &sources, now) {
                changes.add(sources)
                notifications = nil
                return true
            }
            guard let over = quiet.over, now >= over else { continue }
            changes.add(sources)
            sources = []
            quiet.reset()
        }
        return false
    }

    /// Looks at the tree now and then.
    mutating func poll() {
        while !isStopped {
            _ = wait(for: -1, until: currentMilliseconds() + Self.interval)
            if !isStopped { changes.add([]) }
        }
    }

    /// False when a new folder can no longer be watched.
    private func note(
        _ news: [ChangeNotifications.News], _ quiet: inout Quiet, _ sources: inout Set<String>, _ now: Int
    ) -> Bool {
        for change in news {
            quiet.note(change.step, at: now)
            sources.insert(change.source)
        }
        return news.contains(where: \.movesFolders) ? notifications?.watch(tree) ?? false : true
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
