import Crypto

/// The SHA-256 of a list of fields, each with its length in front, so that no two lists have the same bytes.
struct FieldDigest {
    private var hash = SHA256()

    mutating func add(_ field: [UInt8]) {
        add(field.count)
        field.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    mutating func add(_ field: String) {
        add(Array(field.utf8))
    }

    mutating func add(_ number: Int) {
        withUnsafeBytes(of: Int64(number).littleEndian) { hash.update(bufferPointer: $0) }
    }

    consuming func finished() -> ContentDigest {
        ContentDigest(hash.finalize())
    }
}
