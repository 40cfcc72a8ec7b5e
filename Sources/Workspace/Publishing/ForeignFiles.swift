/// The files that others have put into the output folder (`CNAME`, `.well-known/`, the folder of another tool),
/// and the two steps that bring them over to the new tree.
///
/// Foreign is what the old manifest does not list. `carryOver` comes before the exchange. The new tree holds the
/// whole site by then, so that a foreign file in its way is found by the file system: the publication ends with an
/// error, and nothing is lost. So does a file on a file system that is mounted inside the output folder: the
/// removal of the old tree would empty that.
///
/// Others may write until the exchange, and beyond: `removeOldTree` compares each foreign file of the old tree with
/// the one that was carried over, and the newer one stays. Programs save by renaming a new file to the name of the
/// old one, so what was carried over as a hard link may be the older file.
struct ForeignFiles {
    /// A file as it was in both trees when it was carried over; the same file, where it is a hard link.
    private struct Carried {
        let old, new: FileStamp
    }

    private let old: PublishedTree
    private let new: StagingTree
    /// The files of the new tree that are not foreign.
    private let site: Manifest
    private let location: OutputLocation
    private let ownFolders: Set<String>
    private var carried: [String: Carried] = [:]
    /// By path: files that came into the old tree at the last moment where the new one has its own, and the paths
    /// at which they were kept.
    private(set) var keptAside: [String: String] = [:]

    init(in old: PublishedTree, to new: StagingTree, site: Manifest, location: OutputLocation) {
        self.old = old
        self.new = new
        self.site = site
        self.location = location
        ownFolders = foldersAbove(old.manifest.files.map(\.path))
    }

    mutating func carryOver() throws(WorkspaceError) {
        try carryContents(of: "")
    }

    /// Removes the old tree once the new one has its place, and keeps what is foreign and newer.
    ///
    /// - Parameter name: of the old tree, in the folder `parent`.
    mutating func removeOldTree(_ name: String, at parent: Int32, shown: String) throws(WorkspaceError) {
        // The manifest tells what is foreign, should this be killed.
        try removeTree(name, at: parent, shown: shown, last: Manifest.fileName) {
            folder, name, path throws(WorkspaceError) in
            if !old.lists(path) { try rescue(name, at: folder, as: path) }
        }
    }
}

extension ForeignFiles {
    private mutating func carryContents(of folder: String) throws(WorkspaceError) {
        for entry in try entries(of: folder) {
            let path = joined(folder, entry.name)
            switch entry.kind {
            case .folder where ownFolders.contains(path): try carryContents(of: path)
            case .folder: try carryFolder(path)
            default: if !old.lists(path) { try carryFile(path) }
            }
        }
    }

    /// Closes the folder before others are opened: a deep tree must not use up the descriptors.
    private func entries(of folder: String) throws(WorkspaceError) -> [FolderEntry] {
        let shown = location.shown(folder)
        let open = try attempt(.keep, shown) { () throws(Errno) in
            try Descriptor.folder(folder.isEmpty ? "." : folder, at: old.root.raw)
        }
        return try open.entries(path: shown)
    }

    private mutating func carryFolder(_ path: String) throws(WorkspaceError) {
        var isNew = false
        try orInTheWay(path) { () throws(Errno) in isNew = try new.addForeignFolder(path) }
        try carryContents(of: path)
        guard isNew else { return }
        // Last, since a folder that must not be written cannot be filled.
        try attempt(.keep, location.shown(path)) { () throws(Errno) in
            try setMode(of: path, at: new.root.raw, fileStatus(path, at: old.root.raw).mode)
        }
    }

    private mutating func carryFile(_ path: String) throws(WorkspaceError) {
        try orInTheWay(path) { () throws(Errno) in
            let before = try FileStamp(path, at: old.root.raw)
            var isLink = false
            do throws(Errno) {
                isLink = try new.takeOver(path, from: old.root)
            } catch {
                // A file that the site has just the same is as good as its own: nothing is lost by taking it over.
                guard error == .exists, try hasSameBytes(path, as: path, at: old.root.raw) else {
                    throw error
                }
            }
            let after = try FileStamp(path, at: new.root.raw)
            carried[path] = Carried(old: isLink ? after : before, new: after)
        }
    }

    private func orInTheWay(_ path: String, _ make: () throws(Errno) -> Void) throws(WorkspaceError) {
        do throws(Errno) {
            try make()
        } catch {
            throw WorkspaceError(.publish, location.shown(path), reason(error))
        }
    }

    private func reason(_ error: Errno) -> WorkspaceError.Reason {
        switch error {
        case .exists, .notAFolder: .foreignFileInTheWay
        case .otherFileSystem: .liesOnMount
        default: .system(errno: error.code)
        }
    }
}

extension ForeignFiles {
    /// Moves a foreign file of the old tree to the new one, unless that has it, or a newer one.
    private mutating func rescue(_ name: String, at folder: Int32, as path: String) throws(WorkspaceError) {
        do throws(Errno) {
            guard let theirs = try FileStamp.ifThere(name, at: folder) else { return }
            guard let place = try placeInTheWay(of: path) else {
                // What was carried over and is no more was removed by its owner.
                if carried[path]?.old != theirs { try new.moveIn(name, at: folder, as: path) }
                return
            }
            let ours = try FileStamp(place, at: new.root.raw)
            if place != path || site.lists(path) || keptAside.values.contains(path) {
                if try !hasSameBytes(path, as: name, at: folder) {
                    try keepAside(name, at: folder, path, place)
                }
            } else if try isNewer(theirs, than: ours, name, at: folder, as: path) {
                try new.moveIn(name, at: folder, inPlaceOf: path, displaced: ours)
            }
        } catch {
            throw WorkspaceError(.keep, location.shown(path), .system(errno: error.code))
        }
    }

    /// The path itself where the new tree has something there, or a part of it that is no folder; nil where it is
    /// free.
    private func placeInTheWay(of path: String) throws(Errno) -> String? {
        var place = split(path).folder
        while !place.isEmpty {
            let stamp = try FileStamp.ifThere(place, at: new.root.raw)
            if stamp?.kind == .folder { break }
            if stamp != nil { return place }
            place = split(place).folder
        }
        return try FileStamp.ifThere(path, at: new.root.raw) == nil ? nil : path
    }

    private func isNewer(
        _ theirs: FileStamp, than ours: FileStamp, _ name: String, at folder: Int32, as path: String
    ) throws(Errno) -> Bool {
        if theirs.identity == ours.identity { return false }
        if theirs.mode == ours.mode, try hasSameBytes(path, as: name, at: folder) { return false }
        if ours == carried[path]?.new { return true }
        if theirs == carried[path]?.old { return false }
        // Both were written since, or neither was known: the file in its place stays where the times do not tell.
        return ours.isOlder(than: theirs)
    }

    /// Whether a file of the new tree is a regular one with the bytes of a foreign one.
    private func hasSameBytes(_ path: String, as name: String, at folder: Int32) throws(Errno) -> Bool {
        guard let ours = try FileStamp.ifThere(path, at: new.root.raw) else { return false }
        let theirs = try FileStamp(name, at: folder)
        guard ours.kind == .file, theirs.kind == .file, ours.size == theirs.size else { return false }
        return try Descriptor.reading(name, at: folder).holdsSame(
            as: Descriptor.reading(path, at: new.root.raw))
    }

    /// Keeps a file beside the one that the site has in its place: nobody can be asked any more.
    private mutating func keepAside(
        _ name: String, at folder: Int32, _ path: String, _ place: String
    ) throws(Errno) {
        var number = 1
        while true {
            let free = "\(place).theirs\(number == 1 ? "" : "-\(number)")"
            if try FileStamp.ifThere(free, at: new.root.raw) == nil {
                let target = free + path.dropFirst(place.count)
                do throws(Errno) {
                    try new.moveIn(name, at: folder, as: target)
                    keptAside[path] = target
                    return
                } catch {
                    guard error == .exists else { throw error }
                }
            }
            number += 1
        }
    }
}

/// The folders of some files, and those above them, but the root.
func foldersAbove(_ paths: [String]) -> Set<String> {
    var folders: Set<String> = []
    for path in paths {
        var folder = split(path).folder
        while !folder.isEmpty, folders.insert(folder).inserted { folder = split(folder).folder }
    }
    return folders
}
