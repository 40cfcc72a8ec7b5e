import Libc

/// A lock on a file beside what it guards. The file goes away with the lock.
///
/// Such a file is made where folders cannot be locked. One that is there is respected everywhere, since edition 1
/// always locked such a file, and left it behind.
struct FileLock: ~Copyable, Sendable {
    private let file: Descriptor
    private let folder: Descriptor
    private let name: String

    /// What came of one try to lock.
    enum Outcome: ~Copyable {
        case locked(FileLock)
        /// By this process, where it is known.
        case held(by: Int32?)
        /// There is no such file, or none that this program or edition 1 has made.
        case none
    }

    /// Tries once, without waiting.
    ///
    /// - Parameter makes: whether a missing file is made.
    static func attempt(_ name: String, at folder: Int32, makes: Bool) throws(Errno) -> Outcome {
        guard let file = try open(name, at: folder, makes: makes) else { return .none }
        let status = try file.status()
        guard status.kind == .file, status.size < 16 else { return .none }
        let text = String(decoding: try file.read(upTo: status.size), as: UTF8.self)
        guard text.allSatisfy(\.isNumber) else { return .none }
        switch try file.tryLock() {
        case .locked: break
        case .held: return .held(by: Int32(text))
        // Neither folders nor files can be locked here: nobody can be waited for.
        case .unsupported: return .none
        }
        // The file may have been removed, and made again by another process, between its opening and its
        // locking.
        guard isNamed(name, at: folder, file) else { return .held(by: nil) }
        // For the message of a second build only: a full disk must not stop a build that has nothing to
        // write.
        _ = ftruncate(file.raw, 0)
        _ = unsafe pwrite(file.raw, "\(processNumber)", "\(processNumber)".utf8.count, 0)
        return .locked(FileLock(file: file, folder: try Descriptor.folder(".", at: folder), name: name))
    }

    deinit {
        // While it is locked: whoever waits for it finds another file of this name, or none.
        if isNamed(name, at: folder.raw, file) { try? removeFileIfThere(name, at: folder.raw) }
    }

    private init(file: consuming Descriptor, folder: consuming Descriptor, name: String) {
        self.file = file
        self.folder = folder
        self.name = name
    }

    private static func open(_ name: String, at folder: Int32, makes: Bool) throws(Errno) -> Descriptor? {
        do throws(Errno) {
            return try Descriptor.locking(name, at: folder, makes: makes)
        } catch {
            // Where none is to be made, one that cannot be opened is not one to wait for.
            if makes { throw error }
            return nil
        }
    }
}

/// Whether an open file or folder is the one of this name.
func isNamed(_ name: String, at folder: Int32, _ open: borrowing Descriptor) -> Bool {
    guard let named = try? fileStatus(name, at: folder).identity else { return false }
    return named == (try? open.status().identity)
}
