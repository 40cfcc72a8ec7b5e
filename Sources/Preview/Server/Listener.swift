import Libc

/// A socket that waits for connections at one address.
package final class Listener: Sendable {
    let descriptor: Int32
    /// As it was asked for: `127.0.0.1`.
    package let host: String
    package let port: Int

    /// Listens on a port.
    ///
    /// - Parameter port: 0 for any that is free.
    package convenience init(host: String, port: Int) throws(PreviewError) {
        self.init(try open(SocketAddress(host: host, port: port)), host: host)
    }

    /// Listens on the first free one of a row of ports.
    package convenience init(host: String, firstFreeOf ports: ClosedRange<Int>) throws(PreviewError) {
        for port in ports {
            do throws(PreviewError) {
                self.init(try open(SocketAddress(host: host, port: port)), host: host)
                return
            } catch {
                guard error == .portTaken(port) else { throw error }
            }
        }
        throw .noFreePort(first: ports.lowerBound, last: ports.upperBound)
    }

    private init(_ descriptor: Int32, host: String) {
        self.descriptor = descriptor
        self.host = host
        port = boundPort(descriptor)
    }

    deinit { close(descriptor) }

    /// Where a browser on this machine finds the site: `http://127.0.0.1:8000/`.
    package var address: String {
        let name =
            switch host {
            case "0.0.0.0": "127.0.0.1"
            case "::": "[::1]"
            default: host.contains(":") ? "[\(host)]" : host
            }
        return "http://\(name):\(port)/"
    }

    /// The next connection; nil when there is none now. Throws when the process may open no more files.
    func accept() throws(PreviewError) -> Int32? {
        let connection = Libc.accept(descriptor, nil, nil)
        guard connection >= 0 else {
            // Whatever else fails concerns a client that is gone already.
            if [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) { throw systemError("accept a connection") }
            return nil
        }
        setNonBlocking(connection)
        // An event is a small packet that must not wait for the next one.
        setOption(connection, Int32(IPPROTO_TCP), TCP_NODELAY)
        #if canImport(Darwin)
            setOption(connection, SOL_SOCKET, SO_NOSIGPIPE)
        #endif
        return connection
    }
}

private func open(_ address: SocketAddress) throws(PreviewError) -> Int32 {
    #if canImport(Glibc)
        let kind = Int32(SOCK_STREAM.rawValue)
    #else
        let kind = SOCK_STREAM
    #endif
    let descriptor = socket(address.family, kind, 0)
    guard descriptor >= 0 else { throw systemError("open a socket") }
    setNonBlocking(descriptor)
    // A port on which the last preview had connections is free again at once.
    setOption(descriptor, SOL_SOCKET, SO_REUSEADDR)
    guard address.bind(descriptor) == 0, listen(descriptor, SOMAXCONN) == 0 else {
        let code = errno
        close(descriptor)
        errno = code
        throw bindError(code, address)
    }
    return descriptor
}

private func bindError(_ code: Int32, _ address: SocketAddress) -> PreviewError {
    switch code {
    case EADDRINUSE: .portTaken(address.port)
    case EACCES: .portNotAllowed(address.port)
    case EADDRNOTAVAIL: .addressNotHere(address.host)
    default: systemError("listen on port \(address.port)")
    }
}

private func setOption(_ descriptor: Int32, _ level: Int32, _ name: Int32) {
    var on: Int32 = 1
    unsafe setsockopt(descriptor, level, name, &on, socklen_t(MemoryLayout<Int32>.size))
}

private func boundPort(_ descriptor: Int32) -> Int {
    var storage = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    unsafe withUnsafeMutablePointer(to: &storage) { storage in
        unsafe storage.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            _ = unsafe getsockname(descriptor, $0, &size)
        }
    }
    // The port stands at the same place in addresses of both versions.
    return unsafe withUnsafeBytes(of: &storage) { unsafe Int($0[2]) << 8 | Int($0[3]) }
}
