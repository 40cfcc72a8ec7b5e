import Site
import Synchronization
import Workspace

/// What a run did when, as spans of time. Phases follow each other; work on pages and files lies within
/// them and runs on any thread. Takes no times of these where nobody wants them.
final class Timeline: Sendable {
    enum Activity: Sendable, Hashable {
        case reading
        case building(BuildPhase)
        /// Completing the new tree and putting it in the old one's place.
        case exchange
        case page(PageWork)
        /// A file, by its path, with its digest and the comparison with the published one.
        case writing(String)
        case compression(String)
    }

    struct Span: Sendable, Equatable {
        let activity: Activity
        /// 0 for phases; then the threads, numbered as they come.
        let lane: Int
        /// In nanoseconds since the run began.
        let start: Int
        let end: Int
    }

    private struct State {
        var phase: (activity: Activity, start: Int)?
        var spans: [Span] = []
        var open: [(activity: Activity, lane: Int, start: Int)] = []
        var lanes: [UInt: Int] = [:]
    }

    private let isRecording: Bool
    private let phaseEnded: @Sendable (Span, Timeline) -> Void
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    /// - Parameter phaseEnded: called with each phase that has ended.
    init(isRecording: Bool, phaseEnded: @escaping @Sendable (Span, Timeline) -> Void = { _, _ in }) {
        self.isRecording = isRecording
        self.phaseEnded = phaseEnded
    }

    /// The time since the run began.
    var total: Duration { start.duration(to: .now) }

    /// What has ended so far, in the order of the ends.
    var spans: [Span] { state.withLock { $0.spans } }

    /// Enters a phase and so leaves the one before; nil leaves only.
    func enter(_ phase: Activity?) {
        guard isRecording else { return }
        let now = nanoseconds
        let left = state.withLock { state -> Span? in
            defer { state.phase = phase.map { ($0, now) } }
            guard let (activity, start) = state.phase else { return nil }
            let span = Span(activity: activity, lane: 0, start: start, end: now)
            state.spans.append(span)
            return span
        }
        if let left { phaseEnded(left, self) }
    }

    /// Takes the time of a part of a phase.
    func timing<Answer, Failure: Error>(
        _ part: @autoclosure () -> Activity, _ work: () throws(Failure) -> Answer
    ) throws(Failure) -> Answer {
        guard isRecording else { return try work() }
        let part = part()
        begin(part)
        defer { end(part) }
        return try work()
    }

    /// What a build is to tell; nil where no times are wanted.
    var observer: BuildObserver? {
        guard isRecording else { return nil }
        return BuildObserver(
            enters: { self.enter(.building($0)) }, begins: { self.begin(.page($0)) },
            ends: { self.end(.page($0)) })
    }
}

extension Timeline {
    private var nanoseconds: Int {
        let (seconds, attoseconds) = total.components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }

    private func begin(_ part: Activity) {
        let thread = currentThread()
        state.withLock { state in
            let lane = state.lanes[thread] ?? state.lanes.count + 1
            state.lanes[thread] = lane
            state.open.append((part, lane, nanoseconds))
        }
    }

    private func end(_ part: Activity) {
        state.withLock { state in
            guard let place = state.open.lastIndex(where: { $0.activity == part }) else { return }
            let (activity, lane, start) = state.open.remove(at: place)
            state.spans.append(Span(activity: activity, lane: lane, start: start, end: nanoseconds))
        }
    }
}
