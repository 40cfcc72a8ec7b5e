/// The 64-bit FNV-1a hash of bytes that come in parts: it names a content, and protects nothing.
package struct Fingerprint: Sendable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    package init() {}

    /// Takes the next part.
    package mutating func add(_ bytes: [UInt8]) {
        var hash = hash
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        self.hash = hash
    }

    /// Ten hexadecimal digits.
    package var text: String {
        let digits = String(hash, radix: 16)
        return String((String(repeating: "0", count: 16 - digits.count) + digits).suffix(10))
    }
}

/// The fingerprint of a whole content, ten hexadecimal digits.
package func fingerprint(_ bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(bytes)
    return fingerprint.text
}
