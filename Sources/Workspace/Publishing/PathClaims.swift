/// The paths of one publication, with the folders that they need: no two may get in each other's way.
///
/// Invariants:
/// 1. No path is taken twice, neither by its bytes, nor but for case or Unicode form: file systems
///    differ in what they take as one name, and the site must be the same on all.
/// 2. No path is both a file and a folder.
///
/// The sentence of a clash does not depend on which path came first, since threads add in any order.
struct PathClaims {
    /// By the path in lower case; Swift's strings compare equal in any Unicode form.
    private var files: [String: String] = [:]
    private var folders: [String: String] = [:]

    init() {
        files[Manifest.fileName] = Manifest.fileName
    }

    mutating func claim(_ path: String) throws(WorkspaceError) {
        let key = path.lowercased()
        if key == Manifest.fileName { throw WorkspaceError(.publish, path, .reservedPath) }
        if let other = files[key] { throw clash(path, other, ifEqual: .publishedTwice) }
        if folders[key] != nil { throw WorkspaceError(.publish, path, .fileWhereFolderIsNeeded) }
        try claimFolders(of: path)
        files[key] = path
    }

    private mutating func claimFolders(of path: String) throws(WorkspaceError) {
        var folder = split(path).folder
        while !folder.isEmpty {
            let key = folder.lowercased()
            if let other = files[key] { throw WorkspaceError(.publish, other, .fileWhereFolderIsNeeded) }
            if let other = folders[key] {
                // Its own folders were claimed with it.
                if isSame(other, folder) { return }
                throw clash(folder, other, ifEqual: .publishedTwice)
            }
            folders[key] = folder
            folder = split(folder).folder
        }
    }

    private func clash(_ one: String, _ other: String, ifEqual reason: WorkspaceError.Reason)
        -> WorkspaceError
    {
        if isSame(one, other) { return WorkspaceError(.publish, one, reason) }
        let (first, second) = isBefore(one, other) ? (one, other) : (other, one)
        return WorkspaceError(.publish, second, .differsOnlyByCase(from: first))
    }
}
