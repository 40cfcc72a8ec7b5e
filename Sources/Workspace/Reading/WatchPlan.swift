/// A folder in which an entry that comes, goes or changes can change the sources of a handbook.
package struct WatchedPlace: Sendable, Equatable {
    /// Absolute and without symlinks.
    package let folder: String
    /// The folder as the sources know it, relative to the handbook's folder, where everything in it counts but what
    /// is skipped; nil where single entries do.
    package fileprivate(set) var source: String?
    /// The sources to which single entries lead, by the entries' names: parts of the way to the handbook and to
    /// what its symlinks name, there or not. The handbook's folder itself is an empty path.
    package fileprivate(set) var entries: [String: String] = [:]
}

/// All places that must be watched to notice every change of the sources.
///
/// Every name that is looked up on the way to a source counts: of the handbook's folder and those above it, and of
/// whatever a symlink leads through. So a folder that is replaced, a link that is led elsewhere and one whose target
/// comes to be are noticed, whatever it is that they change.
///
/// Invariants:
/// 1. Nothing is opened but folders inside the handbook's folder; outside of it names are looked up only.
/// 2. A folder is looked into once, however many links lead to it.
/// 3. What cannot be read is watched where it stands, and never ends the plan: it is what somebody will mend.
struct WatchPlan {
    private var places: [String: WatchedPlace] = [:]
    private var visited: Set<FileStatus.Identity> = []
    /// The handbook's folder, absolute and without symlinks.
    private var root = ""

    /// As many as Linux follows.
    private static let mostLinks = 40

    /// - Parameter root: the folder of the handbook, absolute.
    init(root path: String) {
        guard let root = follow(path, from: "/", source: "") else { return }
        self.root = root
        for name in ["handbook.yaml", "content", "templates"] { visit(name, in: root, source: name) }
    }

    /// Sorted by the bytes of their paths.
    var sortedPlaces: [WatchedPlace] { places.values.sorted { isBefore($0.folder, $1.folder) } }

    /// Goes to an entry of a folder, wherever it leads.
    private mutating func visit(_ name: String, in folder: String, source: String) {
        guard let path = follow(name, from: folder, source: source), isWithin(path, root),
            let status = try? fileStatus(path), status.kind == .folder
        else { return }
        look(into: path, source: source)
    }

    private mutating func look(into folder: String, source: String) {
        guard let (identity, entries) = try? list(folder), visited.insert(identity).inserted else { return }
        places[folder, default: WatchedPlace(folder: folder)].source = source
        for entry in entries where !isSkipped(entry.name) {
            let path = joined(source, entry.name)
            switch entry.kind {
            case .folder: look(into: joined(folder, entry.name), source: path)
            case .link: visit(entry.name, in: folder, source: path)
            default: break
            }
        }
    }

    /// Walks a path name by name, and notes where each name is looked up.
    ///
    /// - Returns: the path without symlinks; nil where it leads nowhere.
    private mutating func follow(_ path: String, from start: String, source: String) -> String? {
        var place = start
        var links = 0
        var rest = names(path)
        while let name = rest.popLast() {
            if name == ".." {
                place = folder(of: place)
                continue
            }
            places[place, default: WatchedPlace(folder: place)].entries[name] = source
            let here = joined(place, name)
            guard let status = try? fileStatus(here) else { return nil }
            guard status.kind == .link else {
                place = here
                continue
            }
            links += 1
            guard links <= Self.mostLinks, let target = try? linkText(here) else { return nil }
            if target.utf8.first == UInt8(ascii: "/") { place = "/" }
            rest += names(target)
        }
        return place
    }
}

/// The folder is closed before those below it are opened: a deep tree must not use up the descriptors.
private func list(_ folder: String) throws(Errno) -> (FileStatus.Identity, [FolderEntry]) {
    let open = try Descriptor.folder(folder)
    return (try open.status().identity, try open.listing())
}

/// The names of a path, the last one first.
private func names(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).reversed().map { String(Substring($0)) }
        .filter { $0 != "." }
}

private func folder(of path: String) -> String {
    let folder = split(path).folder
    return folder.isEmpty ? "/" : folder
}
