/// The preview of a handbook: builds it, serves it, and builds it again whenever its sources change.
package struct PreviewLoop: Sendable {
    /// Makes the site anew, knowing that these paths changed, and maybe others; nil when nothing did. The
    /// first build is given no paths, and always gives something.
    package typealias Build = @Sendable (Set<String>) async -> PreviewBuild?

    /// One round of the loop, for the terminal.
    package struct Round: Sendable {
        /// As in `PreviewBuild`.
        package let changedSources: [String]
        /// From the end of the burst of changes until browsers get the new site.
        package let duration: Duration
        package let isFirst: Bool
        package let hasSite: Bool
        package let problems: PreviewProblems?
        /// The number of files served.
        package let fileCount: Int
    }

    private let listener: Listener
    private let watcher: TreeWatcher
    private let build: Build

    /// - Parameter watcher: watches already, so that nothing is missed while the first build runs.
    package init(_ listener: Listener, _ watcher: TreeWatcher, build: @escaping Build) {
        self.listener = listener
        self.watcher = watcher
        self.build = build
    }

    /// Runs until its task is cancelled.
    ///
    /// - Parameter report: is told of each build, once it is served.
    package func run(_ report: @Sendable (Round) -> Void) async throws(PreviewError) {
        var start = ContinuousClock.now
        guard let first = await build([]) else { return }
        let server = try PreviewServer(listener, state: PreviewState().after(first))
        report(Round(first, server.state, start.duration(to: .now), isFirst: true))
        while let sources = await watcher.changes.next() {
            start = .now
            guard let next = await build(sources) else { continue }
            server.serve(server.state.after(next), changedSources: next.changedSources)
            report(Round(next, server.state, start.duration(to: .now), isFirst: false))
        }
    }
}

extension PreviewLoop.Round {
    fileprivate init(_ build: PreviewBuild, _ state: PreviewState, _ duration: Duration, isFirst: Bool) {
        self.init(
            changedSources: build.changedSources, duration: duration, isFirst: isFirst,
            hasSite: state.site != nil,
            problems: build.problems, fileCount: state.site?.count ?? 0)
    }
}
