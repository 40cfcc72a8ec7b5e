/// New bytes for a file, and what they were made from.
package struct FileReplacement: Sendable {
    package let path: String
    package let old: [UInt8]
    package let new: [UInt8]

    package init(_ path: String, holding old: [UInt8], by new: [UInt8]) {
        (self.path, self.old, self.new) = (path, old, new)
    }
}

/// Replaces the bytes of files: of all of them, or of none. Each file is whole at every moment.
///
/// A file keeps its mode, owner and extended attributes, access lists among them; a symlink stays, and the file
/// that it leads to is replaced. Paths that lead to one file are one file.
///
/// Another program's changes are never lost. Where a file holds something else than `old` by now, nothing is
/// written; a save of the last moment shows once the two files have changed places, and they change back. What
/// was left by a run that was killed is cleared first.
///
/// - Throws: for a file that cannot be replaced, before any is: one that is read-only, has other names (hard
///   links), or owner or attributes that a new file cannot be given.
package func replaceFiles(_ replacements: [FileReplacement]) throws(WorkspaceError) {
    try replaceFiles(replacements, swap: .exchange) { _, _ in }
}

/// The same for one file.
package func replaceFile(_ path: String, holding old: [UInt8], by new: [UInt8]) throws(WorkspaceError) {
    try replaceFiles([FileReplacement(path, holding: old, by: new)])
}

/// Writes a file that the user named: makes it, or replaces it at once.
package func writeFile(_ path: String, bytes: [UInt8]) throws(WorkspaceError) {
    do throws(WorkspaceError) {
        try createFile(path, bytes: bytes)
    } catch {
        guard error.isAboutExistingFile else { throw error }
        try replaceFile(path, holding: try readFile(path), by: bytes)
    }
}

/// The same, for tests.
///
/// - Parameters:
///   - swap: how files change places.
///   - pause: is called at each moment with the path of the file.
func replaceFiles(
    _ replacements: [FileReplacement], swap: TreeSwap, pause: (ReplacementMoment, String) -> Void
) throws(WorkspaceError) {
    var drafts: [FileDraft] = []
    var folders = DraftFolders()
    do throws(WorkspaceError) {
        let targets = try distinctTargets(of: replacements)
        for target in targets {
            drafts.append(try FileDraft(for: target, in: try folders.folder(of: target), swap: swap))
        }
        for draft in drafts { try draft.takePlace(pause: pause) }
    } catch {
        let written = drafts.filter { !$0.standBack() }.map(\.target.path)
        try reportKept(drafts)
        throw written.isEmpty ? error : WorkspaceError(.write, error.path, .stoppedAfter(written))
    }
    for draft in drafts {
        pause(.replaced, draft.target.path)
        draft.dropOld()
    }
    try reportKept(drafts)
}

/// The folders of the files, each opened once.
private struct DraftFolders {
    private var folders: [[UInt8]: DraftFolder] = [:]

    mutating func folder(of target: ReplacementTarget) throws(WorkspaceError) -> DraftFolder {
        let path = split(target.resolved).folder
        if let known = folders[Array(path.utf8)] { return known }
        let new = try attempt(.write, target.path) { () throws(Errno) in try DraftFolder(path) }
        folders[Array(path.utf8)] = new
        return new
    }
}

/// Throws for a save of the last moment that was kept beside its file.
private func reportKept(_ drafts: [FileDraft]) throws(WorkspaceError) {
    for draft in drafts {
        guard let kept = draft.kept else { continue }
        throw WorkspaceError(.write, draft.target.path, .savedMeanwhile(kept: kept))
    }
}

/// The files that the paths lead to, each once.
private func distinctTargets(
    of replacements: [FileReplacement]
) throws(WorkspaceError) -> [ReplacementTarget] {
    var targets: [ReplacementTarget] = []
    var indices: [[UInt8]: Int] = [:]
    for replacement in replacements {
        let target = try ReplacementTarget(replacement)
        let key = Array(target.resolved.utf8)
        guard let known = indices[key] else {
            indices[key] = targets.count
            targets.append(target)
            continue
        }
        guard targets[known].new == target.new else {
            throw WorkspaceError(.write, target.path, .isAlso(targets[known].path))
        }
    }
    return targets
}

/// A file that is to be replaced, with its symlinks resolved.
struct ReplacementTarget: Sendable {
    /// As the user knows it.
    let path: String
    /// Absolute and without symlinks.
    let resolved: String
    let old: [UInt8]
    let new: [UInt8]

    init(_ replacement: FileReplacement) throws(WorkspaceError) {
        (path, old, new) = (replacement.path, replacement.old, replacement.new)
        resolved = try attempt(.write, path) { () throws(Errno) in try resolvedPath(replacement.path) }
    }
}

/// Where a replacement is, for tests that let another program save in between.
enum ReplacementMoment: Sendable {
    /// The new bytes are on the disk, beside the file.
    case staged
    /// The file was compared once more.
    case compared
    /// The new file stands at the path, and the old one beside it.
    case swapped
    /// Something else than the old bytes came out, and is about to be put back.
    case puttingBack
    /// All files are replaced, and the old one is about to be removed.
    case replaced
}
