import Libc

/// A name in a folder and what it stands for.
struct FolderEntry: Sendable {
    /// With U+FFFD for bytes that are not UTF-8.
    let name: String
    let nameIsUTF8: Bool
    let kind: FileKind
}

extension Descriptor {
    /// The names in this folder but `.` and `..`, sorted by their bytes.
    ///
    /// - Parameter count: where it stops, whatever else there is.
    func listing(upTo count: Int = .max) throws(Errno) -> [FolderEntry] {
        // The stream closes the descriptor that it is given, and moves its place: it gets one of its own.
        let own = try retrying { unsafe openat(raw, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
        guard let stream = unsafe fdopendir(own) else {
            let failure = Errno.current
            close(own)
            throw failure
        }
        defer { unsafe closedir(stream) }
        var entries: [FolderEntry] = []
        errno = 0
        while entries.count < count {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            if let entry = unsafe try folderEntry(entry) { entries.append(entry) }
        }
        if errno != 0 { throw Errno.current }
        return entries.sorted { isBefore($0.name, $1.name) }
    }

    /// The same, when all names must be UTF-8.
    ///
    /// - Parameter path: the folder as errors name it.
    func entries(
        path: @autoclosure () -> String, upTo count: Int = .max
    ) throws(WorkspaceError) -> [FolderEntry] {
        let entries = try attempt(.list, path()) { () throws(Errno) in try listing(upTo: count) }
        for entry in entries where !entry.nameIsUTF8 {
            throw WorkspaceError(.read, joined(path(), entry.name), .nameNotUTF8)
        }
        return entries
    }

    /// Nil for the folder itself and the one above, and for a file that has vanished since it was listed.
    private func folderEntry(_ entry: UnsafeMutablePointer<dirent>) throws(Errno) -> FolderEntry? {
        let start = unsafe UnsafeRawPointer(entry).advanced(by: MemoryLayout<dirent>.offset(of: \.d_name)!)
        let cName = unsafe start.assumingMemoryBound(to: CChar.self)
        let bytes = unsafe UnsafeRawBufferPointer(start: start, count: strlen(cName))
        if unsafe bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { return nil }
        let name = unsafe String(validating: bytes, as: UTF8.self)
        var kind = unsafe FileKind(listed: entry.pointee.d_type)
        if kind == nil { kind = unsafe try self.kind(of: cName) }
        guard let kind else { return nil }
        return unsafe FolderEntry(
            name: name ?? String(decoding: bytes, as: UTF8.self), nameIsUTF8: name != nil, kind: kind)
    }

    private func kind(of name: UnsafePointer<CChar>) throws(Errno) -> FileKind? {
        var status = stat()
        do throws(Errno) {
            try retrying { unsafe fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error == .noSuchFile { return nil }
            throw error
        }
        return FileKind(mode: status.st_mode)
    }
}
