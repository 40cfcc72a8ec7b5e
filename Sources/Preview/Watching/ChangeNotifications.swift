/// What the system reports of changes in folders.
struct ChangeNotifications {
    /// One report.
    struct News {
        /// Relative to the root; empty when reports were lost and anything may have changed.
        let path: String
        let step: Quiet.Step
        /// Whether folders came or went.
        let isFolder: Bool
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

        func read() -> [News] { queue.read() }
    #else
        init?() { nil }

        var descriptor: Int32 { -1 }

        func watch(_ tree: WatchedTree) -> Bool { false }

        func read() -> [News] { [] }
    #endif
}
