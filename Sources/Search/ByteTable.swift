/// Numbers byte strings as they come: equal strings have one number.
///
/// A dictionary keyed by arrays would make an object of every word that it is asked for. The hash starts from
/// a number that differs from process to process, so that nobody can prepare words that collide.
struct ByteTable {
    private var bytes: [UInt8] = []
    /// Where each string ends in `bytes`; it starts where the one before ends.
    private var ends: [UInt32] = []
    /// The upper half of each string's hash, which saves most comparisons.
    private var checks: [UInt32] = []
    /// Numbers of strings, plus one, by hash; 0 is free. A power of two, at most half full.
    private var slots = [UInt32](repeating: 0, count: 1024)

    var count: Int { ends.count }

    /// The string of a number.
    func string(_ number: Int) -> ArraySlice<UInt8> {
        bytes[(number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])]
    }

    /// The number of a string, a new one where it was not seen before.
    mutating func number(of string: Span<UInt8>) -> Int {
        let hash = Self.hash(string)
        let check = UInt32(truncatingIfNeeded: hash >> 32)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if checks[number] == check, isEqual(number, string) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        for index in string.indices { bytes.append(string[index]) }
        ends.append(UInt32(bytes.count))
        checks.append(check)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    private func isEqual(_ number: Int, _ other: Span<UInt8>) -> Bool {
        let start = number == 0 ? 0 : Int(ends[number - 1])
        guard Int(ends[number]) - start == other.count else { return false }
        for offset in 0..<other.count where bytes[start + offset] != other[offset] { return false }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            let hash = Self.hash(string(number).span)
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }

    private static let seed = UInt64(truncatingIfNeeded: "a word".hashValue)

    /// Fowler, Noll and Vo's function 1a from our own start, its bits mixed at the end.
    private static func hash(_ string: Span<UInt8>) -> UInt64 {
        var hash = seed
        for index in string.indices { hash = (hash ^ UInt64(string[index])) &* 0x0100_0000_01B3 }
        return (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15
    }
}
