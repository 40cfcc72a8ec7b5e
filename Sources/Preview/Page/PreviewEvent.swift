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

/// An event as the stream has it; its data is one line.
func eventBytes(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8)
}
