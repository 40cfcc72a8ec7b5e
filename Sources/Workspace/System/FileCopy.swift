import Libc

/// Copies a regular file to the same path in another folder, with its mode and its times; the place must
/// be free.
///
/// - Throws: EPERM for anything that is not a regular file.
func copyFile(_ path: String, from folder: Int32, to newFolder: Int32) throws(Errno) {
    guard try fileStatus(path, at: folder).kind == .file else { throw Errno(code: EPERM) }
    let source = try Descriptor.reading(path, at: folder)
    let copy = try Descriptor.creating(path, at: newFolder)
    var chunk: [UInt8]
    repeat {
        chunk = try source.read(upTo: 1 << 20)
        try copy.writeAll(chunk)
    } while !chunk.isEmpty
    var status = stat()
    try retrying { unsafe fstat(source.raw, &status) }
    try copy.setMode(FileMode(status.st_mode & 0o7777))
    #if canImport(Darwin)
        let times = [status.st_atimespec, status.st_mtimespec]
    #else
        let times = [status.st_atim, status.st_mtim]
    #endif
    try retrying { unsafe futimens(copy.raw, times) }
    try copy.closeReporting()
}
