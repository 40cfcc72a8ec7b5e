/// Clears away what builds that were killed have left: beside the output folder, or inside it where nothing may be
/// made beside it. Only to be called under the lock.
///
/// What a living process holds stays: its output folder was replaced by hand while it builds.
struct Leftovers {
    private let location: OutputLocation

    init(of location: OutputLocation) {
        self.location = location
    }

    /// - Parameters:
    ///   - folder: where they are looked for.
    ///   - shown: the folder as errors name it.
    ///   - output: the output folder, to which files of others in an old tree are brought.
    func clear(in folder: Int32, shown: String, output: Int32) throws(WorkspaceError) {
        for name in try siblings(at: folder, shown: shown)
        where location.isStaging(name) || location.isPrevious(name) {
            try clear(name, in: folder, shown: joined(shown, name), output: output)
        }
    }

    private func clear(
        _ name: String, in folder: Int32, shown: String, output: Int32
    ) throws(WorkspaceError) {
        // A file or a symlink of this name is nobody's tree.
        guard let tree = try? Descriptor.folder(name, at: folder) else {
            return try removeTree(name, at: folder, shown: shown)
        }
        if (try? tree.tryLock()) == .held { return }
        guard location.isPrevious(name) else { return try removeTree(name, at: folder, shown: shown) }
        let old = try PublishedTree.leftover(tree, shown: shown)
        let new = try attempt(.publishInto, location.shown) { () throws(Errno) in
            try StagingTree(existing: Descriptor.folder(".", at: output))
        }
        let site = try PublishedTree.open(new.root, location: location).manifest
        var foreign = ForeignFiles(in: old, to: new, site: site, location: location)
        try foreign.removeOldTree(name, at: folder, shown: shown)
    }
}

/// All names in a folder, whoever they belong to.
func siblings(at folder: Int32, shown: String) throws(WorkspaceError) -> [String] {
    try attempt(.list, shown) { () throws(Errno) in
        try Descriptor.folder(".", at: folder).listing().map(\.name)
    }
}
