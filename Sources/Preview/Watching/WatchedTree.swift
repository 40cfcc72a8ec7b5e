/// The sources to watch. What belongs to them is known to those who read them.
package struct WatchedTree: Sendable {
    /// The folder below which all paths are.
    package let root: String
    /// Every folder in which something may change now, relative to the root; empty for the root itself.
    package let folders: @Sendable () -> [String]
    /// Whether a change of the file or folder at a path, relative to the root, is of interest.
    package let isOfInterest: @Sendable (String) -> Bool

    package init(
        root: String, folders: @escaping @Sendable () -> [String],
        isOfInterest: @escaping @Sendable (String) -> Bool
    ) {
        self.root = root
        self.folders = folders
        self.isOfInterest = isOfInterest
    }

    func path(of folder: String) -> String { folder.isEmpty ? root : "\(root)/\(folder)" }
}
