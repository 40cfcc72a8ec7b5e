package import Diagnostics

/// Reads a published folder: every file in it, the manifest included, sorted by the bytes of the path.
///
/// - Throws: for a missing folder, and for anything in it that is neither a file nor a folder.
package func diskTree(at folder: String) throws(WorkspaceError) -> [OutputFile] {
    let root = try TreeRoot(folder, prefix: folder)
    var walk = TreeWalk(root: root, rules: .published)
    try walk.add("")
    let files = walk.sortedFiles
    return try inChunks(files.count) { number throws(WorkspaceError) in
        let bytes = try root.read(files[number], limit: .max - 1).bytes
        return OutputFile(path: files[number].path, bytes: bytes)
    }
}
