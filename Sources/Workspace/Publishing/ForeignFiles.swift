/// Brings the files that others have put into the output folder over to the new tree: `CNAME`,
/// `.well-known/`, the folder of another tool.
///
/// Foreign is what the old manifest does not list. The new tree holds the whole site by then, so that a
/// foreign file in its way is found by the file system: the publication ends with an error, and nothing
/// is lost. So does a file on a file system that is mounted inside the output folder: the removal of the
/// old tree would empty that.
struct ForeignFiles {
    private let old: PublishedTree
    private let staging: StagingTree
    private let location: OutputLocation
    private let ownFolders: Set<String>

    init(in old: PublishedTree, to staging: StagingTree, location: OutputLocation) {
        self.old = old
        self.staging = staging
        self.location = location
        ownFolders = foldersAbove(old.manifest.files.map(\.path))
    }

    func carryOver() throws(WorkspaceError) {
        try carryContents(of: "")
    }

    private func carryContents(of folder: String) throws(WorkspaceError) {
        let shown = location.shown(folder)
        let open = try attempt(.keep, shown) { () throws(Errno) in
            try Descriptor.folder(folder.isEmpty ? "." : folder, at: old.root.raw)
        }
        let entries = try open.entries(path: shown)
        for entry in entries {
            let path = joined(folder, entry.name)
            switch entry.kind {
            case .folder where ownFolders.contains(path): try carryContents(of: path)
            case .folder: try carryFolder(path)
            default: if !old.lists(path) { try carryFile(path) }
            }
        }
    }

    private func carryFolder(_ path: String) throws(WorkspaceError) {
        var isNew = false
        try orInTheWay(path) { () throws(Errno) in isNew = try staging.addForeignFolder(path) }
        try carryContents(of: path)
        guard isNew else { return }
        // Last, since a folder that must not be written cannot be filled.
        try attempt(.keep, location.shown(path)) { () throws(Errno) in
            try setMode(of: path, at: staging.root.raw, fileStatus(path, at: old.root.raw).mode)
        }
    }

    private func carryFile(_ path: String) throws(WorkspaceError) {
        try orInTheWay(path) { () throws(Errno) in
            do throws(Errno) {
                try staging.takeOver(path, from: old.root)
            } catch {
                guard error == .exists, try hasSameBytes(path) else { throw error }
            }
        }
    }

    /// A file that the site has just the same is as good as its own: nothing is lost by taking it over.
    private func hasSameBytes(_ path: String) throws(Errno) -> Bool {
        let ours = try fileStatus(path, at: staging.root.raw)
        let theirs = try fileStatus(path, at: old.root.raw)
        guard ours.kind == .file, theirs.kind == .file, ours.size == theirs.size else { return false }
        let bytes = try Descriptor.reading(path, at: staging.root.raw).read(upTo: ours.size)
        return try Descriptor.reading(path, at: old.root.raw).holds(bytes)
    }

    private func orInTheWay(_ path: String, _ make: () throws(Errno) -> Void) throws(WorkspaceError) {
        do throws(Errno) {
            try make()
        } catch {
            throw WorkspaceError(.publish, location.shown(path), reason(error))
        }
    }

    private func reason(_ error: Errno) -> WorkspaceError.Reason {
        switch error {
        case .exists, .notAFolder: .foreignFileInTheWay
        case .otherFileSystem: .liesOnMount
        default: .system(errno: error.code)
        }
    }
}

/// The folders of some files, and those above them, but the root.
private func foldersAbove(_ paths: [String]) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
        var folder = split(path).folder
        while !folder.isEmpty, folders.insert(folder).inserted { folder = split(folder).folder }
    }
    return folders
}
