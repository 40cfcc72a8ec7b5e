/// A folder whose entries are watched.
package struct WatchedFolder: Sendable, Equatable {
    /// Where it is, absolute.
    let path: String
    /// Its path among the sources where all its entries count; nil where single ones do.
    let source: String?
    /// The sources to which single entries lead, by the entries' names.
    let entries: [String: String]

    /// - Parameters:
    ///   - path: absolute.
    ///   - source: the folder's path among the sources where all its entries count; nil where single ones do.
    ///   - entries: the sources to which single entries lead, by the entries' names.
    package init(path: String, source: String? = nil, entries: [String: String] = [:]) {
        self.path = path
        self.source = source
        self.entries = entries
    }
}

/// The sources to watch. What belongs to them is known to those who read them.
package struct WatchedTree: Sendable {
    /// Every folder in which an entry that comes, goes or changes can change the sources, as they are now.
    package let folders: @Sendable () -> [WatchedFolder]
    /// Whether an entry with this name is no source where all entries are.
    package let isSkipped: @Sendable (String) -> Bool

    package init(
        folders: @escaping @Sendable () -> [WatchedFolder], isSkipped: @escaping @Sendable (String) -> Bool
    ) {
        self.folders = folders
        self.isSkipped = isSkipped
    }

    /// The source that an entry of a folder is or leads to; nil for one that does not count.
    func source(of entry: String, in folder: WatchedFolder) -> String? {
        if let source = folder.source, !isSkipped(entry) { return "\(source)/\(entry)" }
        return folder.entries[entry]
    }
}
