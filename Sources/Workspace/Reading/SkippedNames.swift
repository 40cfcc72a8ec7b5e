/// Whether a file or folder of the sources is left out: hidden ones (`.git`, `.DS_Store`, `.#draft.md`; not
/// `.well-known`, where others look for files by name: RFC 8615),
/// what editors leave beside a file (`draft.md~`, `draft.md.swp`, `#draft.md#`), and what corrections have kept of
/// another program's save (`draft.md.saved-1`).
package func isSkipped(_ name: String) -> Bool {
    name.hasPrefix(".") && name != ".well-known" || name.hasSuffix("~") || name.hasSuffix(".swp")
        || name.hasSuffix(".swx")
        || name.hasPrefix("#") && name.hasSuffix("#") || isSave(name)
}

private func isSave(_ name: String) -> Bool {
    guard let mark = name.ranges(of: ".saved-").last else { return false }
    let number = name[mark.upperBound...]
    return !number.isEmpty && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
}
