import Diagnostics

/// A template with the site's mark on all of its scripts, by which they run on pages with HTML of an author.
func withMarkedScripts(_ template: [UInt8]) -> [UInt8] {
    let tag = Array("<script".utf8)
    var out: [UInt8] = []
    out.reserveCapacity(template.count + 128)
    var index = 0
    while index < template.count {
        let end = index + tag.count
        guard template[index] == tag[0], end < template.count, endsName(template[end]),
            template[index..<end].elementsEqual(tag, by: { $0 | 0x20 == $1 | 0x20 })
        else {
            out.append(template[index])
            index += 1
            continue
        }
        out += template[index..<end] + ScriptNonce.attribute.utf8
        index = end
    }
    return out
}

private func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
}
