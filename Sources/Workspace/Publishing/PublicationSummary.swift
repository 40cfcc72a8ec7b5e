/// What a publication did.
package struct PublicationSummary: Sendable, Equatable {
    /// Files of the site, the manifest and foreign files not counted.
    package let files: Int
    /// Files that were not published before.
    package let added: Int
    /// Files whose published bytes or mode were others, by an edit of the published file too.
    package let changed: Int
    /// Paths that were published before and are no more, sorted by their bytes.
    package let removedPaths: [String]
    package let unchanged: Int
    /// The size of all files of the site together.
    package let bytes: Int

    /// Whether each file was renamed to its place, since the folder could not be exchanged as a whole.
    package var isFileByFile = false
    /// By path: files that another program wrote at the last moment where the site has its own, and the paths at which
    /// they were kept.
    package var keptAside: [String: String] = [:]

    package var removed: Int { removedPaths.count }
}
