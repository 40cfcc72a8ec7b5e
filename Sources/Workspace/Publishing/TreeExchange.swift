/// Puts a complete new tree in the place of the old one, in one step where the system can.
///
/// Files that did not change become hard links, and those of others are brought over.
struct TreeExchange {
    let old: PublishedTree
    let new: StagingTree
    let location: OutputLocation
    /// The folder that holds both.
    let parent: Int32
    let swap: TreeSwap

    /// Brings into the new tree what was not written anew.
    ///
    /// - Parameter unchanged: paths of files that the new tree takes over from the old one.
    /// - Returns: what is to be known of the files of others when the old tree is removed.
    func complete(_ manifest: Manifest, unchanged: [String]) throws(WorkspaceError) -> ForeignFiles {
        try takeOver(unchanged)
        var foreign = ForeignFiles(in: old, to: new, site: manifest, location: location)
        try foreign.carryOver()
        try attempt(.write, location.shown(Manifest.fileName)) { () throws(Errno) in
            try new.write([manifest.bytes], to: Manifest.fileName)
        }
        return foreign
    }

    /// Publishes. The old tree has the name `location.previousName` then.
    func put() throws(WorkspaceError) {
        do throws(Errno) {
            try swap.put(
                location.stagingName, inPlaceOf: location.name, spare: location.previousName, at: parent)
        } catch {
            throw WorkspaceError(.replace, location.shown, reasonOfNoReplacement(error))
        }
    }

    func remove(_ foreign: inout ForeignFiles) throws(WorkspaceError) {
        let name = location.previousName
        try foreign.removeOldTree(name, at: parent, shown: joined(location.parent, name))
    }

    private func takeOver(_ paths: [String]) throws(WorkspaceError) {
        let (old, new, location) = (old, new, location)
        _ = try inChunks(paths.count) { number throws(WorkspaceError) in
            do throws(Errno) {
                try new.takeOver(paths[number], from: old.root)
            } catch {
                throw WorkspaceError(.publish, location.shown(paths[number]), reasonOfNoTakeover(error))
            }
        }
    }
}

private func reasonOfNoTakeover(_ error: Errno) -> WorkspaceError.Reason {
    switch error {
    case .noSuchFile: .changedDuringPublishing
    case .otherFileSystem: .liesOnMount
    default: .system(errno: error.code)
    }
}

private func reasonOfNoReplacement(_ error: Errno) -> WorkspaceError.Reason {
    switch error {
    case .busy: .outputIsMountPoint
    case .otherFileSystem: .outputIsInLowerLayer
    default: .system(errno: error.code)
    }
}
