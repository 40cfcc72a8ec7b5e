/// The phases of a build, in the order in which they are entered.
package enum BuildPhase: Sendable, Hashable, CaseIterable {
    /// Front matter, data and templates of the whole site.
    case preparation
    /// All authored pages.
    case pages
    case generatedPages
    /// What is collected from all pages: the print edition, the search index, feeds.
    case collectedFiles
    /// What needs all pages.
    case checks
}

/// Work on one page, which lies within a phase.
package enum PageWork: Sendable, Hashable {
    /// An authored page, by the path of its source.
    case authored(String)
    /// A page of the generator, by the path of its file.
    case generated(String)
}

/// Is told where a build is. `Site` knows no clock: whoever listens takes the times.
///
/// Phases are entered one after the other, each of them leaving the one before; the last one ends with
/// the build. Pages begin and end on several threads at once, each on one thread.
package struct BuildObserver: Sendable {
    package let enters: @Sendable (BuildPhase) -> Void
    package let begins: @Sendable (PageWork) -> Void
    package let ends: @Sendable (PageWork) -> Void

    package init(
        enters: @escaping @Sendable (BuildPhase) -> Void, begins: @escaping @Sendable (PageWork) -> Void,
        ends: @escaping @Sendable (PageWork) -> Void
    ) {
        self.enters = enters
        self.begins = begins
        self.ends = ends
    }
}
