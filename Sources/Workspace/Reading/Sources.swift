package import Diagnostics

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

/// What bounds the memory and the time that a tree can take. No real handbook comes near.
struct ReadLimits: Sendable {
    /// In bytes, per file.
    var fileSize = 256 << 20
    /// In bytes, of all files together; one under several names counts once, as it is held once.
    var totalSize = 2 << 30
    /// Of files and folders, under each path at which symlinks show them.
    var count = 200_000
    /// Under how many paths one folder may be reached: symlinks inside each other double them with each level.
    var pathsOfFolder = 1_000

    static let standard = ReadLimits()
}

func readSources(root name: String, limits: ReadLimits) throws(WorkspaceError) -> [SourceFile] {
    let root = try TreeRoot(name, prefix: "")
    let files = try MeasuredFiles(sourceWalk(root, limits: limits).sortedFiles, in: root, limits: limits)
    return zip(files.files, try files.read()).map { SourceFile(path: $0.path, bytes: $1) }
}

/// Finds the sources of a handbook.
func sourceWalk(_ root: TreeRoot, limits: ReadLimits) throws(WorkspaceError) -> TreeWalk {
    try checkContent(root)
    var walk = TreeWalk(root: root, rules: .sources, limits: limits)
    if try root.has("handbook.yaml") { try walk.addFile("handbook.yaml") }
    for folder in ["content", "templates"] where try root.has(folder) { try walk.addFolder(folder) }
    return walk
}
