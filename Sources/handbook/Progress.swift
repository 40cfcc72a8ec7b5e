import Synchronization

/// A line on the terminal that counts files, once the build has taken a second.
final class Progress: Sendable {
    private static let interval = Duration.milliseconds(100)
    private let isShown: Bool
    private let state: Mutex<State>

    private struct State {
        var files = 0
        var next: ContinuousClock.Instant
        var hasWritten = false
    }

    init(isShown: Bool) {
        self.isShown = isShown
        state = Mutex(State(next: .now + .seconds(1)))
    }

    /// Counts one file.
    func advance() {
        guard isShown else { return }
        state.withLock { state in
            state.files += 1
            guard state.files.isMultiple(of: 16), state.next < .now else { return }
            state.next = .now + Self.interval
            state.hasWritten = true
            Terminal.status("building: \(state.files) files")
        }
    }

    /// Clears the line.
    func end() {
        state.withLock { state in
            if state.hasWritten { Terminal.status("") }
            state.hasWritten = false
        }
    }
}
