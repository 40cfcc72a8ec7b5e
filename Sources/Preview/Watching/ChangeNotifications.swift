/// What the system reports of changes in folders.
struct ChangeNotifications {
    /// One report.
    struct News {
        /// The source that changed; empty when anything may have changed.
        let source: String
        let step: Quiet.Step
        /// Whether other folders than before may have to be watched: an entry came or went, which may be a folder or
        /// a link, or a folder may be read again.
        let movesFolders: Bool
    }

    #if os(Linux)
        private let queue: Inotify

        /// Nil where the system has none to give.
        init?() {
            guard let queue = Inotify() else { return nil }
            self.queue = queue
        }

        /// Becomes readable when there are reports.
        var descriptor: Int32 { queue.descriptor }

        /// Watches the folders that the tree has now, and those only; false when the system allows no more.
        func watch(_ tree: WatchedTree) -> Bool { queue.watch(tree) }

        /// The reports up to now on what counts in the tree.
        func read(_ tree: WatchedTree) -> [News] { queue.read(tree) }
    #else
        init?() { nil }

        var descriptor: Int32 { -1 }

        func watch(_ tree: WatchedTree) -> Bool { false }

        func read(_ tree: WatchedTree) -> [News] { [] }
    #endif
}
