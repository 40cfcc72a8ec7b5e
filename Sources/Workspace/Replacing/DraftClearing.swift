import Libc

/// Clears away what a killed `replaceFiles` has left beside the sources of a handbook; to be called before they are
/// read.
///
/// Only bytes that are known are removed: the old ones, and the new ones or a part of them. A file whose place is
/// empty is put back.
///
/// - Parameter root: the folder of the handbook.
/// - Returns: the paths of what was kept since another program had saved it while the file was replaced.
package func clearDrafts(below root: String) -> [String] {
    foldersOfSources(below: root).flatMap { path -> [String] in
        guard let folder = try? Descriptor.folder(path) else { return [] }
        return clearDrafts(in: folder.raw, path)
    }
}

/// The folders below the root in which sources stand, without symlinks; those also to which symlinks lead whose
/// file was taken away.
private func foldersOfSources(below root: String) -> [String] {
    guard let root = try? resolvedPath(root) else { return [] }
    var folders: Set<String> = [root]
    var pending = ["content", "templates"].compactMap { try? resolvedPath(joined(root, $0)) }
    while let path = pending.popLast() {
        guard isWithin(path, root), folders.insert(path).inserted,
            let entries = try? Descriptor.folder(path).listing()
        else { continue }
        for entry in entries where !isSkipped(entry.name) {
            let place = joined(path, entry.name)
            if entry.kind == .folder { pending.append(place) }
            guard entry.kind == .link, let text = try? linkText(place) else { continue }
            let target = text.hasPrefix("/") ? text : joined(path, text)
            if (try? fileStatus(target, links: .followed).kind) == .folder {
                if let folder = try? resolvedPath(target) { pending.append(folder) }
            } else if let folder = try? resolvedPath(split(target).folder), isWithin(folder, root) {
                folders.insert(folder)
            }
        }
    }
    return folders.sorted(by: isBefore)
}

/// The same in one folder, whose path is for the answer. Where another run replaces files, nothing is cleared.
@discardableResult
func clearDrafts(in folder: Int32, _ path: String) -> [String] {
    if flock(folder, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { return [] }
    defer { flock(folder, LOCK_UN) }
    let names = (try? Descriptor.folder(".", at: folder).listing().map(\.name)) ?? []
    return names.compactMap { name in
        guard let left = LeftDraft(name) else { return nil }
        if left.isPart {
            unsafe unlinkat(folder, name, 0)
            return nil
        }
        if left.isSpare, !isThere(left.target, at: folder),
            (try? rename(name, at: folder, to: left.target, at: folder)) != nil
        {
            return nil
        }
        guard let bytes = bytes(of: name, at: folder), left.digests.contains(shortDigest(bytes)) else {
            return joined(path, name)
        }
        unsafe unlinkat(folder, name, 0)
        return nil
    }
}

private func isThere(_ name: String, at folder: Int32) -> Bool { (try? fileStatus(name, at: folder)) != nil }

private func bytes(of name: String, at folder: Int32) -> [UInt8]? {
    guard let file = try? Descriptor.reading(name, at: folder), let status = try? file.status(),
        status.kind == .file, status.size <= ReadLimits.standard.fileSize
    else { return nil }
    return try? file.read(upTo: status.size)
}
