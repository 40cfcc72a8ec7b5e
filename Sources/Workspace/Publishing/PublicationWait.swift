/// Another build that is waited for.
package struct PublicationWait: Sendable, Hashable {
    /// The output folder as the user named it.
    package let output: String
    /// The process that builds, where it is known.
    package let holder: Int32?
    package let limit: Duration
}

extension PublicationWait: CustomStringConvertible {
    package var description: String {
        "\(builder(holder)) is publishing to \(printable(output)); waiting up to \(seconds(limit)) s for it"
    }
}

/// Waits for the lock of an output folder.
///
/// - Parameter told: called once, when there is something to wait for.
func lock(
    _ location: OutputLocation, at parent: Int32, limit: Duration, told: (PublicationWait) -> Void
) throws(WorkspaceError) -> FileLock {
    let start = ContinuousClock.now
    var hasTold = false
    while true {
        let outcome = try attempt(.lock, joined(location.parent, location.lockName)) { () throws(Errno) in
            try FileLock.attempt(location.lockName, at: parent)
        }
        switch consume outcome {
        case .locked(let lock): return lock
        case .held(let holder):
            guard start.duration(to: .now) < limit else {
                throw WorkspaceError(.publishInto, location.shown, .locked(holder: holder, waited: limit))
            }
            if !hasTold { told(PublicationWait(output: location.shown, holder: holder, limit: limit)) }
            hasTold = true
            sleep(milliseconds: 20)
        }
    }
}
