/// Decides when a burst of changes is over. Editors save in several steps, and a checkout writes many files.
struct Quiet {
    enum Step {
        /// A file is complete: written and closed, or moved into its place.
        case finished
        /// Something else will probably follow: a file was made, removed or moved away.
        case begun
    }

    /// Milliseconds without a change after which the burst is over.
    private static let afterFinished = 4
    private static let afterBegun = 20
    /// A burst is never waited for longer than this, in milliseconds: whoever has saved a page waits for it.
    private static let longest = 80

    private var start: Int?
    private var end: Int?

    /// Takes note of a change at a moment in milliseconds.
    mutating func note(_ step: Step, at now: Int) {
        let first = start ?? now
        start = first
        let pause = step == .finished ? Self.afterFinished : Self.afterBegun
        end = min(now + pause, first + Self.longest)
    }

    /// The moment at which the burst is over if nothing more comes; nil when there is none.
    var over: Int? { end }

    mutating func reset() {
        start = nil
        end = nil
    }
}
