import Libc

/// An address to listen on.
struct SocketAddress {
    let host: String
    let port: Int
    private let version4: sockaddr_in?
    private let version6: sockaddr_in6

    /// - Parameter host: an address of version 4 or 6, or `localhost`.
    init(host: String, port: Int) throws(PreviewError) {
        self.host = host
        self.port = port
        let name = host == "localhost" ? "127.0.0.1" : host
        var version4 = sockaddr_in()
        var version6 = sockaddr_in6()
        guard let number = in_port_t(exactly: port) else { throw .noAddress("\(host):\(port)") }
        version4.sin_family = sa_family_t(AF_INET)
        version4.sin_port = number.bigEndian
        version6.sin6_family = sa_family_t(AF_INET6)
        version6.sin6_port = number.bigEndian
        let isVersion4 = unsafe inet_pton(AF_INET, name, &version4.sin_addr) == 1
        guard unsafe isVersion4 || inet_pton(AF_INET6, name, &version6.sin6_addr) == 1 else {
            throw .noAddress(host)
        }
        self.version4 = isVersion4 ? version4 : nil
        self.version6 = version6
    }

    var family: Int32 { version4 == nil ? AF_INET6 : AF_INET }

    /// Gives the socket this address; the answer is that of the system call.
    func bind(_ descriptor: Int32) -> Int32 {
        if let version4 { return bindTo(version4, descriptor) }
        return bindTo(version6, descriptor)
    }
}

private func bindTo<Address>(_ address: Address, _ descriptor: Int32) -> Int32 {
    unsafe withUnsafePointer(to: address) { pointer in
        unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            unsafe bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
        }
    }
}
