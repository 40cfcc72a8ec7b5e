/// Makes inputs of known ones: parts cut out, doubled, swapped with parts of others, and bytes changed.
struct Mutation {
    private var state: UInt64
    private let seeds: [[UInt8]]
    private static let longest = 8_000

    init(seed: UInt64, words seeds: [[UInt8]]) {
        state = seed
        self.seeds = seeds.filter { !$0.isEmpty && $0.count <= Self.longest }
    }

    mutating func next() -> [UInt8] {
        var bytes = seeds[below(seeds.count)]
        for _ in 0...below(6) { mutate(&bytes) }
        return Array(bytes.prefix(Self.longest))
    }

    private mutating func mutate(_ bytes: inout [UInt8]) {
        let range = part(of: bytes)
        switch below(5) {
        case 0: bytes.removeSubrange(range)
        case 1: bytes.insert(contentsOf: bytes[range], at: range.lowerBound)
        case 2:
            let other = seeds[below(seeds.count)]
            bytes.replaceSubrange(range, with: other[part(of: other)])
        case 3:
            for _ in 0..<below(60) { bytes.insert(contentsOf: bytes[range].prefix(40), at: range.lowerBound) }
        default: if !bytes.isEmpty { bytes[below(bytes.count)] = UInt8(below(256)) }
        }
    }

    private mutating func part(of bytes: [UInt8]) -> Range<Int> {
        let start = below(bytes.count + 1)
        return start..<min(bytes.count, start + 1 + below(below(2) == 0 ? 8 : 200))
    }

    /// SplitMix64, taken modulo a count that is at least 1.
    private mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(count, 1)))
    }
}
