/// What a browser is told.
enum PreviewEvent: Equatable {
    /// The page is out of date.
    case reload
    /// A style sheet has changed, and with it nothing but the pages that name it: its path below the site.
    case style(String)
    /// The tag that the page has from now on, after a style sheet was exchanged.
    case page(String)
    case problems(PreviewProblems)
    /// There are no problems.
    case clear

    /// As the event stream has it.
    var bytes: [UInt8] {
        switch self {
        case .reload: Self.reloadBytes
        case .style(let path): eventBytes("style", Array(percentEncoded(path).utf8))
        case .page(let tag): eventBytes("page", Array(tag.utf8))
        case .problems(let problems): problems.event
        case .clear: Self.clearBytes
        }
    }

    private static let reloadBytes = eventBytes("reload", [])
    private static let clearBytes = eventBytes("clear", [])

    /// Says nothing, and finds out whether anybody is there.
    static let heartbeat = Array(":\n\n".utf8)
}

/// A path below the site as an address has it, from the root: `/assets/site.css`.
private func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = [UInt8(ascii: "/")]
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            out.append(byte)
        case _ where "-._~/".utf8.contains(byte): out.append(byte)
        default: out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: out, as: UTF8.self)
}
