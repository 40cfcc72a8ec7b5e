import Crypto

/// The SHA-256 of a file's bytes.
package struct ContentDigest: Sendable, Hashable {
    /// 32 of them.
    private let bytes: [UInt8]

    package init(of content: [UInt8]) { self.init(of: [content]) }

    /// Of bytes in parts that follow one another.
    package init(of parts: [[UInt8]]) {
        var hash = SHA256()
        for part in parts { unsafe part.withUnsafeBytes { unsafe hash.update(bufferPointer: $0) } }
        self.init(hash.finalize())
    }

    init(_ digest: SHA256.Digest) {
        bytes = unsafe digest.withUnsafeBytes { unsafe Array($0) }
    }

    /// Reads 64 hexadecimal digits in lower case; nil for anything else.
    init?(hex: String) {
        let digits = Array(hex.utf8)
        guard digits.count == 64 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        for place in stride(from: 0, to: 64, by: 2) {
            guard let high = digitValue(digits[place]), let low = digitValue(digits[place + 1]) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        self.bytes = bytes
    }

    /// 64 hexadecimal digits in lower case, in ASCII.
    var hexBytes: [UInt8] {
        var digits: [UInt8] = []
        digits.reserveCapacity(64)
        for byte in bytes {
            digits.append(hexDigit(byte >> 4))
            digits.append(hexDigit(byte & 15))
        }
        return digits
    }

    /// 64 hexadecimal digits in lower case.
    package var hex: String { String(decoding: hexBytes, as: UTF8.self) }
}

private func digitValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
}

/// The digit, in lower case, of a value under 16.
private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
