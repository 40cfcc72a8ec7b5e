import Libc

extension Descriptor {
    /// Whether the file holds exactly these bytes.
    func holds(_ bytes: [UInt8]) throws(Errno) -> Bool {
        try holds([bytes])
    }

    /// Whether the file holds exactly the bytes of these parts, one after another.
    func holds(_ parts: [[UInt8]]) throws(Errno) -> Bool {
        for part in parts.dropLast() where try !isNext(part, found: read(upTo: part.count)) { return false }
        let last = parts.last ?? []
        return try isNext(last, found: read(upTo: last.count + 1))
    }

    /// Whether two files have the same bytes from here on.
    func holdsSame(as other: borrowing Descriptor) throws(Errno) -> Bool {
        while true {
            let part = try read(upTo: 1 << 20)
            guard try isNext(part, found: other.read(upTo: max(part.count, 1))) else { return false }
            if part.isEmpty { return true }
        }
    }

    private func isNext(_ bytes: [UInt8], found: [UInt8]) -> Bool {
        // Arrays compare byte by byte, in five times the time.
        unsafe found.count == bytes.count && memcmp(found, bytes, bytes.count) == 0
    }

    func writeAll(_ bytes: [UInt8]) throws(Errno) {
        unsafe try bytes.withUnsafeBufferPointer { buffer throws(Errno) in
            var written = 0
            while written < buffer.count {
                let count = unsafe write(raw, buffer.baseAddress! + written, buffer.count - written)
                if count < 0, errno != EINTR { throw Errno.current }
                written += max(count, 0)
            }
        }
    }

    /// The next bytes: `count` of them, fewer only when the file ends before.
    func read(upTo count: Int) throws(Errno) -> [UInt8] {
        var failure: Errno?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = unsafe systemRead(raw, buffer.baseAddress! + filled, count - filled)
                if got == 0 { return }
                if got < 0, errno == EINTR { continue }
                if got < 0 {
                    failure = Errno.current
                    return
                }
                filled += got
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

/// `read`, which a method of the same name hides.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    unsafe read(file, buffer, count)
}

/// All bytes of a file that has no size to be asked for.
///
/// - Throws: EFBIG for more than the limit.
func readToEnd(_ file: Int32, limit: Int) throws(Errno) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = try retrying { unsafe Int32(truncatingIfNeeded: read(file, &chunk, chunk.count)) }
        if count == 0 { return bytes }
        guard bytes.count + Int(count) <= limit else { throw Errno.tooLarge }
        bytes += chunk[..<Int(count)]
    }
}
