/// Clears away what a build that was killed has left beside the output folder. Only to be called under
/// the lock, which proves that no build is alive to which it could belong.
///
/// Killed between two renames, a build leaves no output folder but the old tree under another name: it
/// is put back.
func clearLeftovers(of location: OutputLocation, at parent: Int32) throws(WorkspaceError) {
    let names = try siblings(of: location, at: parent)
    if !names.contains(location.name), let previous = names.first(where: location.isPrevious) {
        try attempt(.replace, location.shown) { () throws(Errno) in
            try rename(previous, at: parent, to: location.name, at: parent)
        }
    }
    for name in names where location.isStaging(name) || location.isPrevious(name) {
        try removeTree(name, at: parent, shown: joined(location.parent, name))
    }
}

/// All names in the folder of the output, whoever they belong to.
private func siblings(of location: OutputLocation, at parent: Int32) throws(WorkspaceError) -> [String] {
    try attempt(.list, location.parent) { () throws(Errno) in
        try Descriptor.folder(".", at: parent).listing().map(\.name)
    }
}
