/// The right to publish into a folder: a lock on the folder itself, so that nothing need lie beside it.
///
/// Invariants:
/// 1. There are never two for one output. What the name stands for is looked at again once it is locked, since an
///    exchange gives the name to another folder; that one is locked by its builder before it gets the name.
/// 2. Where there is no folder, one is made to be locked. If it is still empty at the end it is removed, and so are
///    the folders above that were made for it.
struct OutputLock: ~Copyable, Sendable {
    /// The output folder.
    let folder: Descriptor
    private let file: FileLock?
    private let made: [String]

    private init(_ folder: consuming Descriptor, _ file: consuming FileLock?, made: [String]) {
        self.folder = folder
        self.file = file
        self.made = made
    }

    deinit {
        removeEmptyFolders(made)
    }

    /// Waits for the lock.
    ///
    /// - Parameter told: called once, when there is something to wait for.
    static func wait(
        for location: OutputLocation, limit: Duration, told: (PublicationWait) -> Void
    ) throws(WorkspaceError) -> OutputLock {
        var above: [String] = []
        do throws(WorkspaceError) {
            try attempt(.makeFolder, location.parent) { () throws(Errno) in
                try makeFolders(location.parent) { above.append($0) }
            }
            return try wait(for: location, above: above, limit: limit, told: told)
        } catch {
            removeEmptyFolders(above)
            throw error
        }
    }

    private static func wait(
        for location: OutputLocation, above: [String], limit: Duration, told: (PublicationWait) -> Void
    ) throws(WorkspaceError) -> OutputLock {
        let parent = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try Descriptor.folder(location.parent)
        }
        let start = ContinuousClock.now
        var hasTold = false
        while true {
            var holder: Int32?
            switch try tryOnce(location, at: parent.raw, above: above) {
            case .locked(let lock): return lock
            case .moved: break
            case .held(let process):
                holder = process
                if !hasTold, limit > .zero {
                    told(PublicationWait(output: location.shown, holder: holder, limit: limit))
                    hasTold = true
                }
            }
            guard start.duration(to: .now) < limit else {
                throw WorkspaceError(.publishInto, location.shown, .locked(holder: holder, waited: limit))
            }
            sleep(milliseconds: hasTold ? 20 : 1)
        }
    }
}

extension OutputLock {
    /// What came of one try.
    private enum Outcome: ~Copyable {
        case locked(OutputLock)
        /// By this process, where it is known.
        case held(by: Int32?)
        /// The name stands for something else by now, so that it is to be tried again.
        case moved
    }

    private static func tryOnce(
        _ location: OutputLocation, at parent: Int32, above: [String]
    ) throws(WorkspaceError) -> Outcome {
        let isThere = try exists(location, at: parent)
        if !isThere, let outcome = try putBack(location, at: parent) { return outcome }
        return try attempt(isThere ? .publishInto : .makeFolder, location.shown) {
            () throws(Errno) in
            do throws(Errno) {
                if !isThere { try makeFolder(location.name, at: parent) }
                let own = isThere ? [] : above + [joined(location.parent, location.name)]
                return try lock(
                    try Descriptor.folder(location.name, at: parent), location, at: parent, made: own)
            } catch {
                guard error == (isThere ? .noSuchFile : .exists) else { throw error }
                return .moved
            }
        }
    }

    private static func lock(
        _ folder: consuming Descriptor, _ location: OutputLocation, at parent: Int32, made: [String]
    ) throws(Errno) -> Outcome {
        let outcome = try folder.tryLock()
        if outcome == .held { return .held(by: folder.lockingProcess()) }
        guard isNamed(location.name, at: parent, folder) else { return .moved }
        switch try FileLock.attempt(location.lockName, at: parent, makes: outcome == .unsupported) {
        case .locked(let file): return .locked(OutputLock(folder, file, made: made))
        case .held(let holder): return .held(by: holder)
        case .none: return .locked(OutputLock(folder, nil, made: made))
        }
    }

    /// Killed between two renames, a build leaves no output folder but the old tree under another name: it is put
    /// back. Nil where there is no such tree.
    private static func putBack(
        _ location: OutputLocation, at parent: Int32
    ) throws(WorkspaceError) -> Outcome? {
        for previous in try siblings(at: parent, shown: location.parent) where location.isPrevious(previous) {
            guard let tree = try? Descriptor.folder(previous, at: parent) else { continue }
            return try attempt(.replace, location.shown) { () throws(Errno) in
                // Its builder lives, and is between the two renames.
                switch try tree.tryLock() {
                case .locked: break
                case .held: return .held(by: tree.lockingProcess())
                case .unsupported:
                    let lock = try FileLock.attempt(location.lockName, at: parent, makes: true)
                    if case .held(let holder) = lock { return .held(by: holder) }
                }
                do throws(Errno) {
                    try rename(previous, at: parent, to: location.name, at: parent)
                } catch {
                    guard error == .noSuchFile else { throw error }
                }
                return .moved
            }
        }
        return nil
    }
}

/// Whether there is an output folder; something else in its place is an error.
private func exists(_ location: OutputLocation, at parent: Int32) throws(WorkspaceError) -> Bool {
    let kind: FileKind
    do throws(Errno) {
        kind = try fileStatus(location.name, at: parent).kind
    } catch {
        if error == .noSuchFile { return false }
        throw WorkspaceError(.publishInto, location.shown, .system(errno: error.code))
    }
    guard kind == .folder else { throw WorkspaceError(.publishInto, location.shown, .outputIsNotAFolder) }
    return true
}

/// Removes those of some folders that are empty, the last one first.
private func removeEmptyFolders(_ paths: [String]) {
    for path in paths.reversed() { try? removeEmptyFolder(path) }
}
