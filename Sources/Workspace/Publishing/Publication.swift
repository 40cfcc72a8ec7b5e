package import Diagnostics
import Synchronization

/// One publication of a site: begin, add files from any number of threads, then commit or abandon.
///
/// Invariants:
/// 1. Until `commit` puts the new tree in place, nothing in the output folder is touched; afterwards,
///    nothing of the new tree is. Killed at any moment, or with a full disk, the folder is the old site
///    or the new one. Where the folder cannot be exchanged (`FileByFile`), this holds for each file.
/// 2. A file is removed only when the manifest lists it. Any other is carried over or ends the publication.
/// 3. The lock is held from `begin` to the end, so that there is one publication of a folder at a time,
///    and what lies beside the folder belongs to this one or to none that lives. Who begins before reading
///    the sources publishes sources that are newer than those of every publication before.
/// 4. Memory holds path, size and digest of each file, never its bytes.
///
/// Nothing is synced to the disk: `syncfs` would wait for what all programs have written to the file
/// system, however much, and a sync of each file takes ten times as long as writing it. A power cut can
/// so leave files of a site just published empty or short. The next build finds them by their bytes and
/// writes them anew: unlike a database, a site can be made again from its sources.
package final class Publication: Sendable {
    /// Where a new tree is built.
    enum StagingPlace {
        /// In the folder that holds the output, for an exchange of both.
        case beside
        /// In the output, where nothing may be made beside it.
        case inside
    }

    /// The manifest of the site that is replaced; empty when there was none.
    package var previous: Manifest { old.manifest }

    private let location: OutputLocation
    private let parent: Descriptor
    private let lock: Mutex<OutputLock?>
    private let old: PublishedTree
    private let staging: StagingTree
    /// Holds `staging` where that is inside the output.
    private let drafts: StagingTree?
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
        try begin(
            output: output, root: root, lockWait: lockWait, swap: swap, stagingIn: nil, waiting: waiting)
    }

    /// - Parameter place: where the new tree is built; nil for what is possible.
    static func begin(
        output: String, root: String? = nil, lockWait: Duration = .seconds(60), swap: TreeSwap = .exchange,
        stagingIn place: StagingPlace?, waiting: (PublicationWait) -> Void = { _ in }
    ) throws(WorkspaceError) -> Publication {
        let location = try OutputLocation(output: output, root: root)
        let lock = try OutputLock.wait(for: location, limit: lockWait, told: waiting)
        return try Publication(location, lock, swap, place)
    }

    private init(
        _ location: OutputLocation, _ lock: consuming OutputLock, _ swap: TreeSwap, _ place: StagingPlace?
    ) throws(WorkspaceError) {
        let parent = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try Descriptor.folder(location.parent)
        }
        let place = place ?? (mayWrite(in: parent.raw) ? .beside : .inside)
        old = try Publication.prepare(location, lock.folder, at: parent.raw, place)
        (staging, drafts) = try Publication.stage(location, lock.folder, at: parent.raw, place)
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
    private static func prepare(
        _ location: OutputLocation, _ output: borrowing Descriptor, at parent: Int32, _ place: StagingPlace
    ) throws(WorkspaceError) -> PublishedTree {
        let leftovers = Leftovers(of: location)
        if place == .beside { try leftovers.clear(in: parent, shown: location.parent, output: output.raw) }
        try leftovers.clear(in: output.raw, shown: location.shown, output: output.raw)
        let old = try PublishedTree.open(output, location: location)
        if place == .beside { try refuseMountPoint(location, output.raw, at: parent) }
        return old
    }

    private static func stage(
        _ location: OutputLocation, _ output: borrowing Descriptor, at parent: Int32, _ place: StagingPlace
    ) throws(WorkspaceError) -> (staging: StagingTree, drafts: StagingTree?) {
        let name = location.stagingName
        switch place {
        case .beside:
            return try attempt(.makeFolder, joined(location.parent, name)) { () throws(Errno) in
                (try StagingTree(name, at: parent), nil)
            }
        case .inside:
            let folder = output.raw
            return try attempt(.makeFolder, location.shown(name)) { () throws(Errno) in
                let drafts = try StagingTree(name, at: folder)
                return (try StagingTree(FileByFile.filesName, at: drafts.root.raw), drafts)
            }
        }
    }

    private static func refuseMountPoint(
        _ location: OutputLocation, _ output: Int32, at parent: Int32
    ) throws(WorkspaceError) {
        let isMountPoint = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try fileStatus(".", at: output).identity.device != fileStatus(".", at: parent).identity.device
        }
        if isMountPoint { throw WorkspaceError(.publishInto, location.shown, .outputIsMountPoint) }
    }
}

extension Publication {
    private func place(
        _ file: OutputFile, _ entry: Manifest.Entry
    ) throws(WorkspaceError) -> PublicationProgress.Fate {
        if old.holds(file.parts, as: entry) { return .unchanged }
        try attempt(.write, location.shown(file.path)) { () throws(Errno) in
            try staging.write(file.parts, to: file.path)
        }
        return old.entry(file.path) == nil ? .added : .changed
    }

    private func publish(_ site: PublicationProgress) throws(WorkspaceError) -> PublicationSummary {
        let manifest = Manifest(site.entries)
        var summary = site.summary(manifest, replacing: previous)
        try checkOutputIsTheSame()
        let isAsPublished = summary.added + summary.changed + summary.removed == 0
        // The manifest's bytes can differ alone: a formatter may have been over it.
        if isAsPublished, old.holds([manifest.bytes], at: Manifest.fileName) { return summary }
        if let drafts {
            try FileByFile(old: old, new: staging, drafts: drafts, location: location)
                .publish(manifest, written: site.written)
            summary.isFileByFile = true
        } else {
            summary.keptAside = try exchange(manifest, unchanged: site.unchanged)
        }
        return summary
    }

    private func exchange(
        _ manifest: Manifest, unchanged: [String]
    ) throws(WorkspaceError) -> [String: String] {
        let exchange = TreeExchange(
            old: old, new: staging, location: location, parent: parent.raw, swap: swap)
        var foreign = try exchange.complete(manifest, unchanged: unchanged)
        try exchange.put()
        // The site is published: what cannot be removed now is an error of the next build.
        try? exchange.remove(&foreign)
        return foreign.keptAside
    }

    /// Makes sure that no other program has removed or replaced the output folder since `begin`: what it made is not
    /// ours to remove.
    private func checkOutputIsTheSame() throws(WorkspaceError) {
        guard isNamed(location.name, at: parent.raw, old.root) else {
            throw WorkspaceError(.publishInto, location.shown, .changedDuringPublishing)
        }
    }

    /// Removes the staging folder, if it has not become the site, and lets the next publication begin.
    private func clearAway() {
        let folder = drafts == nil ? parent.raw : old.root.raw
        // What cannot be removed now is an error of the next build.
        try? removeTree(location.stagingName, at: folder, shown: location.stagingName)
        staging.root.unlock()
        lock.withLock { $0 = nil }
    }
}
