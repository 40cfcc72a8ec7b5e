/// A whole number of any size from 0: what fractions fall back on where 128 bits do not suffice.
struct Magnitude: Hashable, Sendable {
    /// 64 bits each, the least significant first, the last one not zero; empty for zero.
    private(set) var limbs: [UInt64]

    init(_ value: UInt128) {
        self.init(limbs: [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
    }

    init(limbs: [UInt64]) {
        self.limbs = limbs
        trim()
    }

    /// The value where it fits in 128 bits.
    var narrow: UInt128? {
        guard limbs.count <= 2 else { return nil }
        return limbs.reversed().reduce(0) { $0 << 64 | UInt128($1) }
    }

    var isZero: Bool { limbs.isEmpty }

    var isOdd: Bool { limbs.first.map { $0 & 1 == 1 } ?? false }

    var bitWidth: Int {
        limbs.last.map { limbs.count * 64 - $0.leadingZeroBitCount } ?? 0
    }

    private mutating func trim() {
        while limbs.last == 0 { limbs.removeLast() }
    }
}

extension Magnitude: Comparable {
    static func < (left: Magnitude, right: Magnitude) -> Bool {
        if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }
}

extension Magnitude {
    static func + (left: Magnitude, right: Magnitude) -> Magnitude {
        let (longer, shorter) = left.limbs.count < right.limbs.count ? (right, left) : (left, right)
        var result = longer.limbs
        var carry: UInt64 = 0
        for index in result.indices {
            let addend = index < shorter.limbs.count ? shorter.limbs[index] : 0
            let (partial, first) = result[index].addingReportingOverflow(addend)
            let (total, second) = partial.addingReportingOverflow(carry)
            result[index] = total
            carry = first || second ? 1 : 0
        }
        return Magnitude(limbs: result + [carry])
    }

    /// Takes away a number that is not larger.
    static func -= (left: inout Magnitude, right: Magnitude) {
        var borrow: UInt64 = 0
        for index in left.limbs.indices {
            if index >= right.limbs.count && borrow == 0 { break }
            let subtrahend = index < right.limbs.count ? right.limbs[index] : 0
            let (partial, first) = left.limbs[index].subtractingReportingOverflow(subtrahend)
            let (total, second) = partial.subtractingReportingOverflow(borrow)
            left.limbs[index] = total
            borrow = first || second ? 1 : 0
        }
        left.trim()
    }

    static func * (left: Magnitude, right: Magnitude) -> Magnitude {
        var result = [UInt64](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (offset, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (index, limb) in right.limbs.enumerated() {
                // The largest possible value of limb x factor + result + carry is exactly 128 bits of ones.
                let sum = UInt128(limb) * UInt128(factor) + UInt128(result[offset + index]) + UInt128(carry)
                result[offset + index] = UInt64(truncatingIfNeeded: sum)
                carry = UInt64(truncatingIfNeeded: sum >> 64)
            }
            result[offset + right.limbs.count] = carry
        }
        return Magnitude(limbs: result)
    }

    /// Shifts right until the number is odd and returns by how many bits; zero is left as it is.
    mutating func removeTrailingZeroBits() -> Int {
        guard let whole = limbs.firstIndex(where: { $0 != 0 }) else { return 0 }
        let bits = limbs[whole].trailingZeroBitCount
        if whole > 0 { limbs.removeFirst(whole) }
        shiftRight(bits)
        return whole * 64 + bits
    }

    /// Drops up to 63 bits at the low end.
    mutating func shiftRight(_ bits: Int) {
        guard bits > 0 else { return }
        for index in limbs.indices {
            let next = index + 1 < limbs.count ? limbs[index + 1] : 0
            limbs[index] = limbs[index] >> UInt64(bits) | next << UInt64(64 - bits)
        }
        trim()
    }

    /// The number with zero bits appended.
    func shiftedLeft(_ bits: Int) -> Magnitude {
        let rest = UInt64(bits % 64)
        var result = [UInt64](repeating: 0, count: bits / 64)
        var carry: UInt64 = 0
        for limb in limbs {
            result.append(limb << rest | carry)
            carry = rest == 0 ? 0 : limb >> (64 - rest)
        }
        return Magnitude(limbs: result + [carry])
    }
}
