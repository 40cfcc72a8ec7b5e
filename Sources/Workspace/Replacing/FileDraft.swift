import Libc

/// A new file beside the one that it is to replace.
///
/// 1. The two change places in one step; what came out is compared with what was expected, and goes back where
///    it is something else.
/// 2. Nothing is removed but bytes that are known: the old ones and the new ones.
/// 3. The folder of a draft in use is locked, and its name says what it may hold, so that a later run can tell what
///    a killed one has left.
/// 4. No file stays open: there may be more than a process may open.
final class FileDraft {
    let target: ReplacementTarget
    private let swap: TreeSwap
    private let folder: DraftFolder
    private let name: String
    private let names: DraftName
    /// The file that stands there.
    private let original: FileStatus.Identity
    private let file: FileStatus.Identity
    private var isInPlace = false
    /// The name under which a save of the last moment was kept.
    private(set) var kept: String?

    /// Writes the draft through to the disk. Throws for a file that cannot be replaced, and for one that does
    /// not hold the old bytes.
    init(for target: ReplacementTarget, in folder: DraftFolder, swap: TreeSwap) throws(WorkspaceError) {
        let name = split(target.resolved).name
        (self.target, self.folder, self.swap, self.name) = (target, folder, swap, name)
        let open = try attempt(.write, target.path) { () throws(Errno) in
            try Descriptor.reading(name, at: folder.raw)
        }
        original = try requireReplaceable(open, name, at: folder.raw, as: target)
        names = freeName(for: target, name, at: folder.raw)
        file = try write(target, as: names, at: folder.raw, like: open)
    }
}

extension FileDraft {
    /// Puts the new file in the place of the old one. Throws where that one holds something else by now, which
    /// then stands there as before.
    func takePlace(pause: (ReplacementMoment, String) -> Void) throws(WorkspaceError) {
        pause(.staged, target.path)
        guard holds(name, original, target.old) else { throw changed }
        pause(.compared, target.path)
        let isExchanged = try attempt(.write, target.path) { () throws(Errno) -> Bool in
            if swap == .exchange, try exchangeNames(names.draft, at: folder.raw, name, at: folder.raw) {
                return true
            }
            try rename(name, at: folder.raw, to: names.spare, at: folder.raw)
            return false
        }
        if isExchanged { try check(pause: pause) } else { try fillGap(pause: pause) }
        isInPlace = true
        _ = fsync(folder.raw)
    }

    /// Compares what came out of the exchange, and puts it back where it is a save of the last moment.
    private func check(pause: (ReplacementMoment, String) -> Void) throws(WorkspaceError) {
        pause(.swapped, target.path)
        if holds(names.draft, original, target.old) { return }
        pause(.puttingBack, target.path)
        try exchange()
        if !holds(names.draft, file, target.new) { keep(names.draft) }
        throw changed
    }

    /// Puts the new file where the old one was taken away, unless another program has put one there.
    private func fillGap(pause: (ReplacementMoment, String) -> Void) throws(WorkspaceError) {
        pause(.swapped, target.path)
        guard holds(names.spare, original, target.old) else {
            pause(.puttingBack, target.path)
            if try !putIfFree(names.spare) { keep(names.spare) }
            throw changed
        }
        let isPut: Bool
        do throws(WorkspaceError) {
            isPut = try putIfFree(names.draft)
        } catch {
            _ = try putIfFree(names.spare)
            throw error
        }
        // Whoever has put a file there has saved over the old bytes.
        guard isPut else { throw changed }
    }

    /// Takes the new file out again, after another one could not be replaced; false where another program has
    /// saved over it meanwhile, whose file stays.
    func standBack() -> Bool {
        defer { dropOld() }
        guard isInPlace else { return true }
        guard holds(name, file, target.new) else { return false }
        if isThere(names.spare) {
            return (try? rename(names.spare, at: folder.raw, to: name, at: folder.raw)) != nil
        }
        guard (try? exchange()) != nil else { return false }
        if holds(names.draft, file, target.new) { return true }
        // A save of the last moment came out: it goes back.
        try? exchange()
        return false
    }

    /// Removes what stands beside the file. What a program has written that had the old file open is kept.
    func dropOld() {
        guard isThere(name) else { return }
        for leftover in [names.draft, names.spare] where isThere(leftover) {
            if holds(leftover, original, target.old) || holds(leftover, file, target.new) {
                unsafe unlinkat(folder.raw, leftover, 0)
            } else {
                keep(leftover)
            }
        }
    }
}

extension FileDraft {
    private var changed: WorkspaceError { WorkspaceError(.write, target.path, .changedMeanwhile) }

    /// Whether a name of the folder is this file, with these bytes.
    private func holds(_ name: String, _ file: FileStatus.Identity, _ bytes: [UInt8]) -> Bool {
        guard let open = try? Descriptor.reading(name, at: folder.raw),
            (try? open.status().identity) == file
        else { return false }
        return (try? open.holds(bytes)) == true
    }

    private func isThere(_ name: String) -> Bool { (try? fileStatus(name, at: folder.raw)) != nil }

    private func exchange() throws(WorkspaceError) {
        try attempt(.write, target.path) { () throws(Errno) in
            guard try exchangeNames(names.draft, at: folder.raw, name, at: folder.raw) else {
                throw Errno(code: ENOTSUP)
            }
        }
    }

    /// Gives a file the free name; false where another program has put a file there.
    private func putIfFree(_ leftover: String) throws(WorkspaceError) -> Bool {
        try attempt(.write, target.path) { () throws(Errno) -> Bool in
            do throws(Errno) {
                try renameWhereFree(leftover, at: folder.raw, to: name, at: folder.raw)
                return true
            } catch {
                if error == .exists { return false }
                throw error
            }
        }
    }

    /// Keeps what another program has saved, under a name that people see. A file that cannot be renamed stays
    /// where it is, and the next run names it.
    private func keep(_ leftover: String) {
        kept = joined(split(target.path).folder, visibleName(for: leftover) ?? leftover)
    }

    /// Renames what was saved to the first free name; nil where it cannot be renamed.
    private func visibleName(for leftover: String) -> String? {
        var number = 1
        while true {
            let visible = "\(name).saved-\(number)"
            do throws(Errno) {
                try renameWhereFree(leftover, at: folder.raw, to: visible, at: folder.raw)
                return visible
            } catch {
                guard error == .exists else { return nil }
            }
            number += 1
        }
    }
}

/// Writes the new bytes through to the disk, in a file that is otherwise like the old one.
private func write(
    _ target: ReplacementTarget, as names: DraftName, at folder: Int32, like original: borrowing Descriptor
) throws(WorkspaceError) -> FileStatus.Identity {
    let file = try attempt(.write, target.path) { () throws(Errno) in
        // For nobody else before it has the mode of the old one.
        try Descriptor.creating(names.part, at: folder, mode: 0o600)
    }
    do throws(WorkspaceError) {
        try attempt(.write, target.path) { () throws(Errno) in try file.writeAll(target.new) }
        try keepAttributes(of: original, on: file, path: target.path)
        return try attempt(.write, target.path) { () throws(Errno) in
            try retrying { fsync(file.raw) }
            try rename(names.part, at: folder, to: names.draft, at: folder)
            return try file.status().identity
        }
    } catch {
        unsafe unlinkat(folder, names.part, 0)
        throw error
    }
}

/// The first name that nothing beside the file has, such as a save that was kept.
private func freeName(for target: ReplacementTarget, _ name: String, at folder: Int32) -> DraftName {
    var number = 0
    while true {
        let names = DraftName(of: name, old: target.old, new: target.new, number: number)
        let isTaken = [names.draft, names.part, names.spare].contains {
            (try? fileStatus($0, at: folder)) != nil
        }
        if !isTaken { return names }
        number += 1
    }
}

/// The identity of a file. Throws where it could not be replaced by another without losing what it is, or holds
/// other bytes.
private func requireReplaceable(
    _ file: borrowing Descriptor, _ name: String, at folder: Int32, as target: ReplacementTarget
) throws(WorkspaceError) -> FileStatus.Identity {
    let reason: WorkspaceError.Reason
    do throws(Errno) {
        let status = try file.status()
        let isWritable = unsafe status.mode & 0o200 != 0 && faccessat(folder, name, W_OK, AT_EACCESS) == 0
        if status.kind != .file {
            reason = .unreadableKind(status.kind)
        } else if status.links > 1 {
            reason = .otherNames(status.links - 1)
        } else if !isWritable {
            reason = .readOnly
        } else {
            if try file.holds(target.old) { return status.identity }
            reason = .changedMeanwhile
        }
    } catch {
        reason = .system(errno: error.code)
    }
    throw WorkspaceError(.write, target.path, reason)
}
