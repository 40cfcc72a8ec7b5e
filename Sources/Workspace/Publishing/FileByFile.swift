/// Publishes into a folder that cannot be exchanged, since the one that holds it may not be written. The new files
/// are complete in a hidden folder inside the output, and are renamed to their places one by one.
///
/// Invariants:
/// 1. At every moment each file is whole: the old one or the new one, or missing where one of the two sites has none.
/// 2. While the two sites are mixed, the manifest lists the files of both, so that the next build knows them for its
///    own.
/// 3. What is in the way is found before the first file is renamed.
/// 4. A file that the old manifest does not list is neither removed nor overwritten, even if it has come since then.
struct FileByFile {
    let old: PublishedTree
    /// Holds the new and the changed files.
    let new: StagingTree
    /// Holds `new`, and no file that is published.
    let drafts: StagingTree
    let location: OutputLocation

    /// The folder in which files wait, below that of the drafts.
    static let filesName = "files"

    /// - Parameter written: the paths of the files in `new`.
    func publish(_ manifest: Manifest, written: [String]) throws(WorkspaceError) {
        for path in written { try checkPlace(of: path) }
        let removed = old.manifest.paths(missingIn: manifest)
        // The last file needs its room now, while nothing is mixed yet.
        try draft(manifest, as: "new.json")
        try draft(old.manifest.merged(with: manifest), as: "both.json")
        try put("both.json", at: drafts.root.raw, as: Manifest.fileName)
        try remove(removed)
        let output = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try StagingTree(existing: old.root)
        }
        for path in written.sorted(by: isBeforeInSite) { try put(path, into: output) }
        try setModesOfFolders(above: written)
        try put("new.json", at: drafts.root.raw, as: Manifest.fileName)
    }
}

extension FileByFile {
    private func checkPlace(of path: String) throws(WorkspaceError) {
        for folder in foldersAbove([path]) {
            guard let stamp = try stamp(folder), stamp.kind != .folder else { continue }
            if old.entry(folder) == nil || stamp.kind != .file { throw inTheWay(folder) }
        }
        guard let stamp = try stamp(path) else { return }
        switch stamp.kind {
        case .folder: if try !holdsOwnFilesOnly(path) { throw inTheWay(path) }
        default: if !old.lists(path), try !hasSameBytes(path) { throw inTheWay(path) }
        }
    }

    private func holdsOwnFilesOnly(_ folder: String) throws(WorkspaceError) -> Bool {
        let open = try attempt(.list, location.shown(folder)) { () throws(Errno) in
            try Descriptor.folder(folder, at: old.root.raw)
        }
        for entry in try open.entries(path: location.shown(folder)) {
            let path = joined(folder, entry.name)
            let isOwn = entry.kind == .folder ? try holdsOwnFilesOnly(path) : old.lists(path)
            if !isOwn { return false }
        }
        return true
    }

    private func hasSameBytes(_ path: String) throws(WorkspaceError) -> Bool {
        try attempt(.read, location.shown(path)) { () throws(Errno) in
            guard try FileStamp(path, at: old.root.raw).kind == .file else { return false }
            return try Descriptor.reading(path, at: new.root.raw).holdsSame(
                as: Descriptor.reading(path, at: old.root.raw))
        }
    }

    private func stamp(_ path: String) throws(WorkspaceError) -> FileStamp? {
        try attempt(.publish, location.shown(path)) { () throws(Errno) in
            try FileStamp.ifThere(path, at: old.root.raw)
        }
    }

    private func inTheWay(_ path: String) -> WorkspaceError {
        WorkspaceError(.publish, location.shown(path), .foreignFileInTheWay)
    }
}

extension FileByFile {
    private func draft(_ manifest: Manifest, as name: String) throws(WorkspaceError) {
        try attempt(.write, location.shown(Manifest.fileName)) { () throws(Errno) in
            try drafts.write([manifest.bytes], to: name)
        }
    }

    /// Removes files that the new site does not have, and the folders that are empty then: before files come, since
    /// a folder may have the name of a file.
    private func remove(_ paths: [String]) throws(WorkspaceError) {
        for path in paths where try isInRealFolder(path) {
            try attempt(.remove, location.shown(path)) { () throws(Errno) in
                let kind = try FileStamp.ifThere(path, at: old.root.raw)?.kind
                if kind != nil, kind != .folder { try removeFileIfThere(path, at: old.root.raw) }
            }
            var folder = split(path).folder
            while !folder.isEmpty, (try? removeEmptyFolder(folder, at: old.root.raw)) != nil {
                folder = split(folder).folder
            }
        }
    }

    /// Through a symlink in the place of a folder, a file from elsewhere would be removed.
    private func isInRealFolder(_ path: String) throws(WorkspaceError) -> Bool {
        for folder in foldersAbove([path]) where try stamp(folder)?.kind != .folder { return false }
        return true
    }

    private func put(_ path: String, into output: StagingTree) throws(WorkspaceError) {
        do throws(Errno) {
            if old.lists(path) {
                try output.moveIn(path, at: new.root.raw, over: path)
            } else {
                try output.moveIn(path, at: new.root.raw, as: path)
            }
        } catch {
            if error == .exists, try hasSameBytes(path) { return }
            let isTaken = [.exists, .notAFolder, .isAFolder].contains(error)
            throw isTaken
                ? inTheWay(path) : WorkspaceError(.replace, location.shown(path), .system(errno: error.code))
        }
    }

    private func put(_ name: String, at folder: Int32, as path: String) throws(WorkspaceError) {
        try attempt(.replace, location.shown(path)) { () throws(Errno) in
            try rename(name, at: folder, to: path, at: old.root.raw)
        }
    }

    private func setModesOfFolders(above paths: [String]) throws(WorkspaceError) {
        for folder in foldersAbove(paths).sorted() {
            try attempt(.publish, location.shown(folder)) { () throws(Errno) in
                let mode = try FileStamp(folder, at: old.root.raw).mode
                guard mode & 0o777 != StagingTree.folderMode else { return }
                try setMode(of: folder, at: old.root.raw, StagingTree.folderMode)
            }
        }
    }
}

/// What pages refer to comes before them.
private func isBeforeInSite(_ one: String, _ other: String) -> Bool {
    let (isPage, isOtherPage) = (one.hasSuffix(".html"), other.hasSuffix(".html"))
    return isPage == isOtherPage ? isBefore(one, other) : isOtherPage
}
