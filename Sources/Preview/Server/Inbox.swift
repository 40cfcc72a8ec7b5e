/// Bytes of requests as they come in. Where a head ends is found by looking at each byte once, however few come at a
/// time, so the same bytes are the same requests in whatever pieces they come.
struct Inbox {
    private var bytes: [UInt8] = []
    /// Everything before this place has been looked at.
    private var place = 0
    private var lineStart = 0
    private var lines = 0

    enum Next {
        /// The next head has not come to its end.
        case incomplete
        case tooLarge
        /// Without the empty line that ends it.
        case head(ArraySlice<UInt8>)
    }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func add(_ more: ArraySlice<UInt8>) { bytes += more }

    /// Takes out the next head.
    ///
    /// - Parameter limit: the most bytes that it may have, its empty line included.
    mutating func next(limit: Int) -> Next {
        while place < min(bytes.count, limit) {
            place += 1
            guard bytes[place - 1] == UInt8(ascii: "\n") else { continue }
            let line = bytes[lineStart..<place - 1]
            if line.isEmpty || line.elementsEqual("\r".utf8) { return .head(takeHead()) }
            lines += 1
            if lines > 1 + Request.mostFields { return .tooLarge }
            lineStart = place
        }
        return bytes.count < limit ? .incomplete : .tooLarge
    }

    private mutating func takeHead() -> ArraySlice<UInt8> {
        let head = bytes[..<max(0, lineStart - 1)]
        let rest = Array(bytes[place...])
        // The next head is looked at from its first byte.
        self = Inbox()
        bytes = rest
        return head
    }
}
