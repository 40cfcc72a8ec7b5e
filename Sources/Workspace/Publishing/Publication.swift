import Diagnostics
import Synchronization

/// One publication of a site: begin, add files from any number of threads, then commit or abandon.
///
/// Invariants:
/// 1. Until `commit` puts the new tree in place, nothing in the output folder is touched; afterwards,
///    nothing of the new tree is. Killed at any moment, or with a full disk, the folder is the old site
///    or the new one.
/// 2. A file is removed only when the manifest lists it. Any other is carried over or ends the publication.
/// 3. The lock is held from `begin` to the end, so that there is one publication of a folder at a time,
///    and what lies beside the folder belongs to this one or to none that lives.
/// 4. Memory holds path, size and digest of each file, never its bytes.
///
/// Nothing is synced to the disk: `syncfs` would wait for what all programs have written to the file
/// system, however much, and a sync of each file takes ten times as long as writing it. A power cut can
/// so leave files of a site just published empty or short. The next build finds them by their bytes and
/// writes them anew: unlike a database, a site can be made again from its sources.
package final class Publication: Sendable {
    /// The manifest of the site that is replaced; empty when there was none.
    package var previous: Manifest { old?.manifest ?? Manifest([]) }

    private let location: OutputLocation
    private let parent: Descriptor
    private let lock: Mutex<FileLock?>
    private let old: PublishedTree?
    private let staging: StagingTree
    private let swap: TreeSwap
    private let progress: Mutex<PublicationProgress>

    /// Starts a publication: waits for another one of the same folder, clears away what a killed one has
    /// left, and makes sure that the folder is one to publish into.
    ///
    /// - Parameters:
    ///   - output: the folder of the site; it need not exist. A symlink is followed and stays.
    ///   - root: the handbook's folder, whose sources must not be touched.
    ///   - lockWait: how long to wait for another publication.
    ///   - waiting: called once when there is one to wait for.
    ///   - swap: how the new tree takes the old one's place.
    package static func begin(
        output: String, root: String? = nil, lockWait: Duration = .seconds(60), swap: TreeSwap = .exchange,
        waiting: (PublicationWait) -> Void = { _ in }
    ) throws(WorkspaceError) -> Publication {
        let location = try OutputLocation(output: output, root: root)
        return try Publication(location, lockWait: lockWait, swap: swap, waiting: waiting)
    }

    private init(
        _ location: OutputLocation, lockWait: Duration, swap: TreeSwap, waiting: (PublicationWait) -> Void
    ) throws(WorkspaceError) {
        let parent = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try Descriptor.folder(location.parent)
        }
        let lock = try Workspace.lock(location, at: parent.raw, limit: lockWait, told: waiting)
        try clearLeftovers(of: location, at: parent.raw)
        old = try PublishedTree.open(location, at: parent.raw)
        staging = try attempt(.makeFolder, joined(location.parent, location.stagingName)) {
            () throws(Errno) in
            try StagingTree(location.stagingName, at: parent.raw)
        }
        self.location = location
        self.parent = parent
        self.lock = Mutex(lock)
        self.swap = swap
        progress = Mutex(PublicationProgress(output: location.shown))
    }

    deinit {
        abandon()
    }

    /// Takes a file into the new tree: writes it, or notes that the published one is the same.
    ///
    /// After an error the publication can only be abandoned; each later call throws the first error again.
    package func add(_ file: OutputFile) throws(WorkspaceError) {
        do throws(WorkspaceError) {
            try progress.withLock { progress throws(WorkspaceError) in try progress.claim(file.path) }
            let digest = ContentDigest(of: file.parts)
            let entry = Manifest.Entry(path: file.path, size: file.size, sha256: digest)
            let fate = try place(file, entry)
            progress.withLock { $0.record(entry, fate) }
        } catch {
            progress.withLock { $0.fail(error) }
            throw error
        }
    }

    /// Completes the new tree and puts it in the old one's place; when nothing changed, nothing is touched.
    ///
    /// To be called when every `add` has returned. After an error the output folder is as it was.
    package func commit() throws(WorkspaceError) -> PublicationSummary {
        let site = try progress.withLock { progress throws(WorkspaceError) in
            try progress.end()
            return progress
        }
        defer { clearAway() }
        return try publish(site)
    }

    /// Gives the publication up: the output folder stays as it was. Does nothing after a commit.
    ///
    /// To be called when every `add` has returned.
    package func abandon() {
        if progress.withLock({ $0.giveUp() }) { clearAway() }
    }
}

extension Publication {
    private func publish(_ site: PublicationProgress) throws(WorkspaceError) -> PublicationSummary {
        let manifest = Manifest(site.entries)
        let manifestBytes = manifest.bytes
        let summary = site.summary(manifest, replacing: previous)
        try checkOutputIsTheSame()
        let isAsPublished = summary.added + summary.changed + summary.removed == 0
        // The manifest's bytes can differ alone: a formatter may have been over it.
        if isAsPublished, let old, old.holds([manifestBytes], at: Manifest.fileName) { return summary }
        try complete(site, manifestBytes)
        try replace()
        return summary
    }

    private func place(
        _ file: OutputFile, _ entry: Manifest.Entry
    ) throws(WorkspaceError) -> PublicationProgress.Fate {
        if let old, old.holds(file.parts, as: entry) { return .unchanged }
        try attempt(.write, location.shown(file.path)) { () throws(Errno) in
            try staging.write(file.parts, to: file.path)
        }
        return old?.entry(file.path) == nil ? .added : .changed
    }

    /// Brings into the new tree what is not written anew.
    private func complete(_ site: PublicationProgress, _ manifest: [UInt8]) throws(WorkspaceError) {
        if let old {
            try takeOver(site.unchanged, from: old)
            try ForeignFiles(in: old, to: staging, location: location).carryOver()
        }
        try attempt(.write, location.shown(Manifest.fileName)) { () throws(Errno) in
            try staging.write([manifest], to: Manifest.fileName)
        }
    }

    private func takeOver(_ paths: [String], from old: PublishedTree) throws(WorkspaceError) {
        let (staging, location) = (staging, location)
        _ = try inChunks(paths.count) { number throws(WorkspaceError) in
            do throws(Errno) {
                try staging.takeOver(paths[number], from: old.root)
            } catch {
                throw WorkspaceError(.publish, location.shown(paths[number]), reasonOfNoTakeover(error))
            }
        }
    }

    private func replace() throws(WorkspaceError) {
        guard let old else { return try appear() }
        let replaced: String
        do throws(Errno) {
            replaced = try swap.put(
                staging.name, inPlaceOf: location.name, spare: location.previousName, at: parent.raw)
        } catch {
            throw WorkspaceError(.replace, location.shown, reasonOfNoReplacement(error))
        }
        // The site is published: what cannot be removed now is an error of the next build.
        try? removeTree(replaced, at: parent.raw, shown: replaced) {
            folder, name, path throws(WorkspaceError) in
            try rescue(name, at: folder, as: path, from: old)
        }
    }

    /// Publishes where there was nothing. A folder with files that somebody has made meanwhile refuses the
    /// rename.
    private func appear() throws(WorkspaceError) {
        try attempt(.replace, location.shown) { () throws(Errno) in
            try rename(staging.name, at: parent.raw, to: location.name, at: parent.raw)
        }
    }

    /// Makes sure that no other program has removed, made or replaced the output folder since `begin`:
    /// what it made is not ours to remove.
    private func checkOutputIsTheSame() throws(WorkspaceError) {
        let isSame = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try identity(of: location.name, at: parent.raw) == old?.root.status().identity
        }
        if !isSame { throw WorkspaceError(.publishInto, location.shown, .changedDuringPublishing) }
    }

    /// Moves a file that came into the old tree after the foreign ones were carried over to the new one.
    private func rescue(
        _ name: String, at folder: Int32, as path: String, from old: PublishedTree
    ) throws(WorkspaceError) {
        if old.lists(path) { return }
        try attempt(.keep, location.shown(path)) { () throws(Errno) in
            try staging.moveIn(name, at: folder, as: path)
        }
    }

    /// Removes the staging folder, if it has not become the site, and lets the next publication begin.
    private func clearAway() {
        removeStaging()
        lock.withLock { $0 = nil }
    }

    private func removeStaging() {
        // What cannot be removed now is an error of the next build.
        try? removeTree(location.stagingName, at: parent.raw, shown: location.stagingName)
    }
}

/// Nil when there is nothing of this name.
private func identity(of name: String, at folder: Int32) throws(Errno) -> FileStatus.Identity? {
    do throws(Errno) {
        return try fileStatus(name, at: folder).identity
    } catch {
        if error == .noSuchFile { return nil }
        throw error
    }
}

private func reasonOfNoTakeover(_ error: Errno) -> WorkspaceError.Reason {
    switch error {
    case .noSuchFile: .changedDuringPublishing
    case .otherFileSystem: .liesOnMount
    default: .system(errno: error.code)
    }
}

private func reasonOfNoReplacement(_ error: Errno) -> WorkspaceError.Reason {
    switch error {
    case .busy: .outputIsMountPoint
    case .otherFileSystem: .outputIsInLowerLayer
    default: .system(errno: error.code)
    }
}
