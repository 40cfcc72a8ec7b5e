/// The files that a walk has found, with what is known of them before they are read.
///
/// A file under several names, be it by symlinks or hard links, is read once and held once.
struct MeasuredFiles: Sendable {
    let files: [FoundFile]
    /// Of each file; nil for one that has vanished, which reading it will say.
    let statuses: [FileStatus?]
    private let root: TreeRoot
    private let limits: ReadLimits
    /// The numbers of the names of each file.
    private let names: [[Int]]

    /// - Throws: at the file with which all together are too large.
    init(_ files: [FoundFile], in root: TreeRoot, limits: ReadLimits) throws(WorkspaceError) {
        let statuses = try inChunks(files.count, of: 256) { number throws(WorkspaceError) in
            try? fileStatus(files[number].path, at: root.descriptor.raw, links: files[number].links)
        }
        var names: [[Int]] = []
        var places: [FileStatus.Identity: Int] = [:]
        var size = 0
        for (number, status) in statuses.enumerated() {
            if let status, let place = places[status.identity] {
                names[place].append(number)
                continue
            }
            if let status { places[status.identity] = names.count }
            names.append([number])
            // Compared before it is added: a sparse file may have the size of the largest integer.
            let more = status?.size ?? 0
            guard more <= limits.totalSize - size else {
                throw WorkspaceError(
                    .read, root.shown(files[number].path), .tooLargeTogether(limit: limits.totalSize))
            }
            size += more
        }
        self.files = files
        self.statuses = statuses
        self.names = names
        self.root = root
        self.limits = limits
    }

    /// The bytes of each file.
    ///
    /// - Parameter known: the bytes of a file that need not be read, by its number. A file is read when one of its names
    ///   needs it.
    func read(
        known: @escaping @Sendable (Int) -> [UInt8]? = { _ in nil }
    ) throws(WorkspaceError) -> [[UInt8]] {
        let read = try inChunks(names.count) { place throws(WorkspaceError) in
            try readNames(names[place], known)
        }
        var bytes = [[UInt8]](repeating: [], count: files.count)
        for (place, found) in read.enumerated() {
            for (number, content) in zip(names[place], found) { bytes[number] = content }
        }
        return bytes
    }

    private func readNames(
        _ names: [Int], _ known: (Int) -> [UInt8]?
    ) throws(WorkspaceError) -> [[UInt8]] {
        let known = names.compactMap(known)
        if known.count == names.count { return known }
        var found: [[UInt8]] = []
        var first: (identity: FileStatus.Identity, bytes: [UInt8])?
        for number in names {
            if let first, first.identity == statuses[number]?.identity {
                found.append(first.bytes)
            } else {
                // The first name, or a name that has got another file since.
                let read = try root.read(files[number], limit: limits.fileSize)
                first = first ?? read
                found.append(read.bytes)
            }
        }
        return found
    }
}
