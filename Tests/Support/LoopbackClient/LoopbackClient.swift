import Libc
import Synchronization

/// A client that sends whatever bytes it is given to a port of this machine, right or wrong.
package final class LoopbackClient: Sendable {
    private let descriptor: Int32
    private let lostPatience = Mutex(false)

    /// Whether the other end has kept it waiting for longer than its patience.
    package var gaveUp: Bool { lostPatience.withLock { $0 } }

    /// Connects. Nil when nobody listens.
    ///
    /// - Parameter patience: seconds after which reading gives up.
    package init?(port: Int, patience: Int = 10) {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        inet_pton(AF_INET, "127.0.0.1", &address.sin_addr)
        var limit = timeval(tv_sec: patience, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let answer = withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        if answer != 0 { return nil }
    }

    deinit { close(descriptor) }

    /// Sends all bytes; false when the other end is gone.
    @discardableResult
    package func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            #if canImport(Darwin)
                let flags: Int32 = 0
            #else
                let flags = Int32(MSG_NOSIGNAL)
            #endif
            let buffer = rest
            let count = buffer.withUnsafeBytes { part in
                Libc.send(descriptor, part.baseAddress, part.count, flags)
            }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    @discardableResult
    package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    /// What comes next; empty when the other end has hung up, and when patience is at its end.
    package func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count < 0, errno == EAGAIN { lostPatience.withLock { $0 = true } }
        return count > 0 ? Array(buffer[..<count]) : []
    }

    /// Everything until the other end hangs up.
    package func readToEnd() -> String {
        var all: [UInt8] = []
        while true {
            let bytes = read()
            if bytes.isEmpty { return String(decoding: all, as: UTF8.self) }
            all += bytes
        }
    }

    /// Everything until these words have come, or the other end has hung up.
    package func read(until words: String) -> String {
        var text = ""
        while !text.contains(words) {
            let bytes = read()
            if bytes.isEmpty { break }
            text += String(decoding: bytes, as: UTF8.self)
        }
        return text
    }

    /// The whole response to a GET, on a connection of its own.
    package static func get(_ path: String, port: Int, _ fields: String...) -> String {
        guard let client = LoopbackClient(port: port) else { return "" }
        let extra = fields.map { $0 + "\r\n" }.joined()
        client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\(extra)\r\n")
        return client.readToEnd()
    }
}
