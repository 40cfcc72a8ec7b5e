package import Diagnostics

/// The files of a handbook as a checkout of a git revision (a commit, tag or branch) would hold them.
///
/// By the rules of a folder: hidden files are skipped, and a symlink is followed as long as it stays below the
/// root. Nothing is checked out. Names and bytes are read from git's objects, so that no attribute leaves a file
/// out or alters it, and no filter, hook or other program that a repository names is run.
///
/// - Parameter root: the folder of the handbook, which may lie in the repository; or a bare repository.
/// - Throws: where there is no git, no repository or no such revision, and for what could not be read on a
///   disk either. Paths are named as git does: `v1:content/index.md`.
package func readSources(revision: String, root: String) throws(WorkspaceError) -> [SourceFile] {
    let repository = GitRepository(root: root, revision: revision)
    let commit = try repository.commit()
    var tree = RevisionTree(try repository.entries(of: commit), named: revision)
    let links = try repository.blobs(tree.links, limits: .standard)
    try tree.follow(links)
    let found = try tree.sources(limits: .standard)
    let blobs = try repository.blobs(found, limits: .standard)
    return found.map { SourceFile(path: $0.path, bytes: blobs[$0.blob] ?? []) }
        .sorted { isBefore($0.path, $1.path) }
}

/// Whether a folder holds a handbook, so that a name of it is no revision.
package func holdsHandbook(_ folder: String) -> Bool {
    (try? fileStatus(joined(folder, "content"), links: .followed))?.kind == .folder
}
