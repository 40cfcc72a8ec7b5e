/// Collects the files of a tree, sorted by the bytes of their paths.
///
/// Invariants:
/// 1. Nothing outside the root is opened: a symlink is resolved first, and refused when it leads out.
/// 2. Nothing but regular files is listed, so no FIFO or device is waited for.
/// 3. The walk ends, whatever symlinks do: a folder inside itself is an error, and so are too many paths of one folder,
///    and too many files and folders. It calls itself nowhere, so that no depth fills the stack.
struct TreeWalk {
    /// What is left out, and whether symlinks are followed.
    enum Rules {
        /// An author's tree: hidden files are skipped, symlinks followed.
        case sources
        /// A published tree: every file counts, and a symlink is an error.
        case published
    }

    /// A path to look at.
    private struct Step {
        let path: String
        let kind: FileKind
        var links = LinkRule.refused
        /// The folders that hold it, by whatever way it was reached.
        let ancestors: [FileStatus.Identity]
    }

    private let root: TreeRoot
    private let rules: Rules
    private let limits: ReadLimits
    private var files: [FoundFile] = []
    /// How many folders were looked into.
    private var folderCount = 0
    private var pathsOfFolder: [FileStatus.Identity: Int] = [:]

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
        var steps = [Step(path: path, kind: kind, ancestors: ancestors)]
        // The next one is the last, so that a folder's contents come before what follows it.
        while let step = steps.popLast() { steps += try visit(step).reversed() }
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

    /// - Returns: what is to be looked at next.
    private mutating func visit(_ step: Step) throws(WorkspaceError) -> [Step] {
        switch step.kind {
        case .file:
            files.append(FoundFile(path: step.path, links: step.links))
            try checkCount(at: step.path)
            return []
        case .folder: return try visitFolder(step)
        case .link where rules == .sources:
            let target = try linkTarget(step.path)
            return [Step(path: step.path, kind: target, links: .followed, ancestors: step.ancestors)]
        default: throw WorkspaceError(.read, root.shown(step.path), .unreadableKind(step.kind))
        }
    }

    private mutating func visitFolder(_ step: Step) throws(WorkspaceError) -> [Step] {
        let (identity, entries) = try list(step)
        guard !step.ancestors.contains(identity) else {
            throw WorkspaceError(.read, root.shown(step.path), .linkLoops)
        }
        pathsOfFolder[identity, default: 0] += 1
        guard pathsOfFolder[identity, default: 0] <= limits.pathsOfFolder else {
            throw WorkspaceError(.read, root.shown(step.path), .tooManyPaths(limit: limits.pathsOfFolder))
        }
        folderCount += 1
        try checkCount(at: step.path)
        let ancestors = step.ancestors + [identity]
        return entries.filter { rules == .published || !isSkipped($0.name) }.map {
            Step(path: joined(step.path, $0.name), kind: $0.kind, ancestors: ancestors)
        }
    }

    private func checkCount(at path: String) throws(WorkspaceError) {
        guard files.count + folderCount > limits.count else { return }
        throw WorkspaceError(.read, root.shown(path), .tooManyFiles(limit: limits.count))
    }

    /// Closes the folder before its subfolders are opened: a deep tree must not use up the descriptors.
    private func list(_ step: Step) throws(WorkspaceError) -> (FileStatus.Identity, [FolderEntry]) {
        let shown = root.shown(step.path)
        let folder = try attempt(.read, shown) { () throws(Errno) in
            try Descriptor.folder(
                step.path.isEmpty ? "." : step.path, at: root.descriptor.raw, links: step.links)
        }
        let identity = try attempt(.read, shown) { () throws(Errno) in try folder.status().identity }
        let entries = try folder.entries(path: shown, upTo: limits.count + 1)
        guard entries.count <= limits.count else {
            throw WorkspaceError(.read, shown, .tooManyFiles(limit: limits.count))
        }
        return (identity, entries)
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
