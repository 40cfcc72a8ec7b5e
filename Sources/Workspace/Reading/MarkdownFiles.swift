/// The paths of the Markdown files in a folder that the user named, sorted by their bytes; nil where the path names no
/// folder. Hidden files are skipped, symlinks followed as long as they stay below.
package func markdownFiles(below folder: String) throws(WorkspaceError) -> [String]? {
    guard let status = try? fileStatus(folder, links: .followed), status.kind == .folder else { return nil }
    var walk = TreeWalk(root: try TreeRoot(folder, prefix: folder), rules: .sources)
    try walk.add("")
    return walk.sortedFiles.map { joined(folder, $0.path) }.filter {
        $0.hasSuffix(".md") || $0.hasSuffix(".markdown")
    }
}
