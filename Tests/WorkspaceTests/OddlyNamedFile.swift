import Libc

@testable import Workspace

/// Does `work` while a folder has an empty file `caf\xE9`, a name that no `String` can have.
func withOddlyNamedFile(in folder: String, _ work: () throws -> Void) throws {
    let path: [CChar] = Array((folder + "/caf").utf8CString.dropLast()) + [-23, 0]
    let file = try retrying { open(path, O_WRONLY | O_CREAT, 0o644) }
    close(file)
    defer { unlink(path) }
    try work()
}
