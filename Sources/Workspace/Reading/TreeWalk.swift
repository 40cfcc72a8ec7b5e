/// Collects the files of a tree, sorted by the bytes of their paths.
///
/// Invariants:
/// 1. Nothing outside the root is opened: a symlink is resolved first, and refused when it leads out.
/// 2. Nothing but regular files is listed, so no FIFO or device is waited for.
/// 3. The walk ends: a folder inside itself is an error, and so are too many files.
struct TreeWalk {
    /// What is left out, and whether symlinks are followed.
    enum Rules {
        /// An author's tree: hidden files are skipped, symlinks followed.
        case sources
        /// A published tree: every file counts, and a symlink is an error.
        case published
    }

    private let root: TreeRoot
    private let rules: Rules
    private let limits: ReadLimits
    private var files: [FoundFile] = []
    /// The folders that were looked into.
    private(set) var folders: [String] = []

    init(root: TreeRoot, rules: Rules, limits: ReadLimits = .standard) {
        self.root = root
        self.rules = rules
        self.limits = limits
    }

    /// What was found.
    var sortedFiles: [FoundFile] {
        files.sorted { isBefore($0.path, $1.path) }
    }

    /// Adds the file, or all files below the folder, at a path below the root; the empty path is the root.
    mutating func add(_ path: String) throws(WorkspaceError) {
        let kind = try attempt(.read, root.shown(path)) { () throws(Errno) in
            try fileStatus(path.isEmpty ? "." : path, at: root.descriptor.raw).kind
        }
        let ancestors = path.isEmpty ? [] : [try root.identity()]
        try visit(path, kind, ancestors: ancestors)
    }

    /// Adds one file; a folder in its place is an error.
    mutating func addFile(_ path: String) throws(WorkspaceError) {
        let status = try? fileStatus(path, at: root.descriptor.raw, links: .followed)
        if status?.kind == .folder { throw WorkspaceError(.read, root.shown(path), .notAFile) }
        try add(path)
    }

    /// Adds all files below a folder; a file in its place is an error.
    mutating func addFolder(_ path: String) throws(WorkspaceError) {
        let status = try? fileStatus(path, at: root.descriptor.raw, links: .followed)
        if status?.kind == .file { throw WorkspaceError(.read, root.shown(path), .notAFolder) }
        try add(path)
    }

    private mutating func visit(
        _ path: String, _ kind: FileKind, links: LinkRule = .refused, ancestors: [FileStatus.Identity]
    ) throws(WorkspaceError) {
        switch kind {
        case .file: try append(FoundFile(path: path, links: links))
        case .folder: try visitFolder(path, links: links, ancestors: ancestors)
        case .link where rules == .sources:
            try visit(path, try linkTarget(path), links: .followed, ancestors: ancestors)
        default: throw WorkspaceError(.read, root.shown(path), .unreadableKind(kind))
        }
    }

    private mutating func append(_ file: FoundFile) throws(WorkspaceError) {
        files.append(file)
        guard files.count <= limits.fileCount else {
            throw WorkspaceError(.read, root.name, .tooManyFiles(limit: limits.fileCount))
        }
    }

    private mutating func visitFolder(
        _ path: String, links: LinkRule, ancestors: [FileStatus.Identity]
    ) throws(WorkspaceError) {
        let (identity, entries) = try list(path, links: links)
        guard !ancestors.contains(identity) else {
            throw WorkspaceError(.read, root.shown(path), .linkLoops)
        }
        folders.append(path)
        for entry in entries where rules == .published || !isSkipped(entry.name) {
            try visit(joined(path, entry.name), entry.kind, ancestors: ancestors + [identity])
        }
    }

    /// Closes the folder before its subfolders are opened: a deep tree must not use up the descriptors.
    private func list(
        _ path: String, links: LinkRule
    ) throws(WorkspaceError) -> (FileStatus.Identity, [FolderEntry]) {
        let folder = try attempt(.read, root.shown(path)) { () throws(Errno) in
            try Descriptor.folder(path.isEmpty ? "." : path, at: root.descriptor.raw, links: links)
        }
        let identity = try attempt(.read, root.shown(path)) { () throws(Errno) in
            try folder.status().identity
        }
        return (identity, try folder.entries(path: root.shown(path)))
    }

    /// The kind of what a symlink leads to, which is inside the root.
    private func linkTarget(_ path: String) throws(WorkspaceError) -> FileKind {
        let target: String
        do throws(Errno) {
            target = try resolvedPath(joined(root.resolved, path))
        } catch {
            throw WorkspaceError(.read, root.shown(path), brokenLinkReason(error))
        }
        guard isWithin(target, root.resolved) else {
            throw WorkspaceError(.read, root.shown(path), .linkLeavesRoot)
        }
        return try attempt(.read, root.shown(path)) { () throws(Errno) in
            try fileStatus(path, at: root.descriptor.raw, links: .followed).kind
        }
    }
}

private func brokenLinkReason(_ error: Errno) -> WorkspaceError.Reason {
    switch error {
    case .noSuchFile: .linkLeadsNowhere
    case .tooManyLinks: .linkLoops
    default: .system(errno: error.code)
    }
}
