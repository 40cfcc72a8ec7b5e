import Diagnostics

/// Reads the sources of a handbook: `handbook.yaml`, and all below `content/` and `templates/`.
///
/// Sorted by the bytes of the path. Hidden files and those that editors leave are skipped. A symlink is
/// followed as long as it stays below the root. Takes two threads.
///
/// - Parameter root: the folder of the handbook, absolute or relative to the working folder.
/// - Throws: for a missing root or content folder, and for a file that cannot be read.
package func readSources(root: String) throws(WorkspaceError) -> [SourceFile] {
    try readSources(root: root, limits: .standard)
}

/// Throws what `readSources` throws for a missing root or content folder, and reads nothing.
package func checkHandbook(root: String) throws(WorkspaceError) {
    try checkContent(try TreeRoot(root, prefix: ""))
}

private func checkContent(_ root: TreeRoot) throws(WorkspaceError) {
    guard try root.has("content") else {
        throw WorkspaceError(.read, joined(root.name, "content"), .contentMissing)
    }
}

/// What bounds the memory that a tree can take.
struct ReadLimits: Sendable {
    /// In bytes, per file.
    var fileSize: Int
    /// Followed symlinks can multiply a tree; no handbook has as many files as this.
    var fileCount: Int

    static let standard = ReadLimits(fileSize: 256 << 20, fileCount: 1_000_000)
}

func readSources(root name: String, limits: ReadLimits) throws(WorkspaceError) -> [SourceFile] {
    let root = try TreeRoot(name, prefix: "")
    let files = try sourceWalk(root, limits: limits).sortedFiles
    return try inChunks(files.count) { number throws(WorkspaceError) in
        let bytes = try root.read(files[number], limit: limits.fileSize)
        return SourceFile(path: files[number].path, bytes: bytes)
    }
}

/// Finds the sources of a handbook.
func sourceWalk(_ root: TreeRoot, limits: ReadLimits) throws(WorkspaceError) -> TreeWalk {
    try checkContent(root)
    var walk = TreeWalk(root: root, rules: .sources, limits: limits)
    if try root.has("handbook.yaml") { try walk.addFile("handbook.yaml") }
    for folder in ["content", "templates"] where try root.has(folder) { try walk.addFolder(folder) }
    return walk
}
