/// What the running program consists of, and since when the machine has been up: as long as it is the same, the
/// same sources give the same site, and what was written is still on the disk. After a power cut, a file can
/// have its size and its times without its bytes.
///
/// The files are those that the system has mapped into the process: the program and its libraries, libcmark
/// among them. Nil where there is no `/proc` that tells them.
func programIdentity() -> String? {
    guard let start = contents("/proc/sys/kernel/random/boot_id"), let maps = contents("/proc/self/maps")
    else {
        return nil
    }
    var paths: Set<String> = []
    for line in maps.split(separator: "\n") {
        if let slash = line.utf8.firstIndex(of: UInt8(ascii: "/")) { paths.insert(String(line[slash...])) }
    }
    let files = paths.sorted().map { path in
        let status = try? fileStatus(path, links: .followed)
        return "\(path) \(status?.size ?? -1) \(status?.modified ?? []) \(status?.identity.inode ?? 0)"
    }
    return start + files.joined(separator: "\n")
}

/// The text of a file of `/proc`, which has no size to be asked for.
private func contents(_ path: String) -> String? {
    guard let file = try? Descriptor.reading(path), let bytes = try? file.read(upTo: 1 << 20) else {
        return nil
    }
    return String(decoding: bytes, as: UTF8.self)
}
