/// Why a preview cannot start.
package enum PreviewError: Error, Sendable, Equatable, CustomStringConvertible {
    case portTaken(Int)
    case noFreePort(first: Int, last: Int)
    case portNotAllowed(Int)
    case noAddress(String)
    case addressNotHere(String)
    /// A failed system call, by what it was for and its errno's text.
    case system(String, reason: String)

    /// One line, without a final full stop.
    package var description: String {
        switch self {
        case .portTaken(let port): PreviewWords.portTaken(port)
        case .noFreePort(let first, let last): PreviewWords.noPort(first, last)
        case .portNotAllowed(let port): PreviewWords.notAllowed(port)
        case .noAddress(let host): PreviewWords.noAddress(host)
        case .addressNotHere(let host): PreviewWords.notHere(host)
        case .system(let call, let reason): PreviewWords.system(call, reason)
        }
    }
}
