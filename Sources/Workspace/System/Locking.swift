import Libc

extension Descriptor {
    /// What came of one try to lock.
    enum LockAttempt {
        case locked, held
        /// The file system locks nothing of this kind: NFS locks what is open to be written, and no folder ever is.
        case unsupported
    }

    /// Tries once, without waiting, to lock the file or folder for this descriptor alone. The system lets go of
    /// the lock when the descriptor is closed, however the process ends.
    func tryLock() throws(Errno) -> LockAttempt {
        do throws(Errno) {
            try retrying { flock(raw, LOCK_EX | LOCK_NB) }
            return .locked
        } catch {
            if error.code == EWOULDBLOCK { return .held }
            let unsupported = [EBADF, EINVAL, ENOLCK, ENOSYS, ENOTSUP, EOPNOTSUPP]
            guard unsupported.contains(error.code) else { throw error }
            return .unsupported
        }
    }

    func unlock() {
        _ = flock(raw, LOCK_UN)
    }

    /// The process that has locked the file or folder, where the system tells it.
    func lockingProcess() -> Int32? {
        guard let identity = try? status().identity, let table = try? Descriptor.reading("/proc/locks"),
            let bytes = try? table.read(upTo: 1 << 20)
        else { return nil }
        return lockHolder(of: identity, in: String(decoding: bytes, as: UTF8.self))
    }
}

/// The process that has locked a file or folder by `flock`, from the text of Linux's `/proc/locks`:
/// `1: FLOCK  ADVISORY  WRITE 15653 fe:00:16227383 0 EOF`. Nil for one that this machine does not know, which has
/// the number 0.
func lockHolder(of file: FileStatus.Identity, in table: String) -> Int32? {
    let device = file.device
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let minor = device & 0xFF | device >> 12 & ~0xFF
    let place = "\(twoHexDigits(major)):\(twoHexDigits(minor)):\(file.inode)"
    for line in table.split(separator: "\n") {
        let fields = line.split(separator: " ")
        guard fields.count > 5, fields[1] == "FLOCK", fields[5] == place else { continue }
        return Int32(fields[4]).flatMap { $0 > 0 ? $0 : nil }
    }
    return nil
}

/// At least two of them.
private func twoHexDigits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
}

/// The system's number of this process.
var processNumber: Int32 { getpid() }

func sleep(milliseconds: Int) {
    var time = timespec(tv_sec: 0, tv_nsec: milliseconds * 1_000_000)
    unsafe nanosleep(&time, nil)
}
