import Libc
import Synchronization

/// Serves a state that can be replaced at any moment, on a thread of its own, so that a build that takes
/// all processors does not keep browsers waiting.
package final class PreviewServer: Sendable {
    private struct Shared {
        var state: PreviewState
        var changes: [PreviewChange] = []
    }
    private let shared: Mutex<Shared>
    private let wakeUp: WakeUp

    /// Starts to serve 1,000 connections at most; fewer where the system lets the process open few files, since a
    /// build needs some too.
    package convenience init(_ listener: Listener, state: PreviewState) throws(PreviewError) {
        let most = min(1000, max(8, raisedFileLimit() - 64))
        try self.init(listener, state: state, limits: .standard, mostConnections: most)
    }

    init(
        _ listener: Listener, state: PreviewState, limits: Connection.Limits, mostConnections: Int
    ) throws(PreviewError) {
        shared = Mutex(Shared(state: state))
        wakeUp = try WakeUp()
        let hosts = HostRule(bound: listener.host)
        try startThread { [weak self, wakeUp] in
            var loop = ConnectionLoop(listener, wakeUp, limits: limits, mostConnections: mostConnections)
            while true {
                let work = loop.waitForWork()
                guard let step = self?.nextStep() else { break }
                loop.tell(step.changes)
                loop.goOn(with: work, Answering(step.state, hosts: hosts))
            }
            loop.closeAll()
        }
    }

    deinit { wakeUp.call() }

    package var state: PreviewState { shared.withLock { $0.state } }

    /// Serves another state from now on, and tells the browsers.
    package func serve(_ state: PreviewState, changedSources: [String]) {
        // Compared before the lock, for which the serving thread waits: nobody else serves another state.
        let change = PreviewChange(from: self.state, to: state, changedSources: changedSources)
        shared.withLock { shared in
            shared.changes.append(change)
            shared.state = state
        }
        wakeUp.call()
    }

    private func nextStep() -> (state: PreviewState, changes: [PreviewChange]) {
        shared.withLock { shared in
            defer { shared.changes = [] }
            return (shared.state, shared.changes)
        }
    }
}
