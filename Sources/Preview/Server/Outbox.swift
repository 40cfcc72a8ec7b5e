/// Bytes that wait to be sent to one client. Each part stays where it is, and is shared with whoever else is sent it.
struct Outbox {
    private var parts: [[UInt8]] = []
    /// The part that is being sent, and how many of its bytes are.
    private var current = 0
    private var sent = 0
    /// The number of bytes that wait.
    private(set) var count = 0

    var isEmpty: Bool { count == 0 }

    /// What is to be sent next; empty when there is nothing.
    var next: ArraySlice<UInt8> { isEmpty ? [] : parts[current][sent...] }

    mutating func add(_ part: [UInt8]) {
        guard !part.isEmpty else { return }
        parts.append(part)
        count += part.count
    }

    /// Takes note that so many bytes of `next` were sent.
    mutating func didSend(_ number: Int) {
        count -= number
        sent += number
        if isEmpty {
            self = Outbox()
        } else if sent == parts[current].count {
            // What is sent is held no longer.
            parts[current] = []
            current += 1
            sent = 0
            // A client may be a little behind for days.
            if current == 64 {
                parts.removeFirst(current)
                current = 0
            }
        }
    }
}
