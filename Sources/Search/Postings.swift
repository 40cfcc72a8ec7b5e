/// The sections that mention a term, and how much each is about it.
struct Postings: Sendable {
    struct Entry: Sendable {
        let section: UInt32
        /// The weight, or the grade in graded postings.
        let weight: UInt32
    }

    private var entries: [Entry]

    init(_ entries: some Sequence<Entry>) { self.entries = Array(entries) }

    var isEmpty: Bool { entries.isEmpty }

    /// The same sections in rising order, their weights as grades from 1 to 26: a term counts for more the
    /// fewer sections mention it. Only the best of very many stay.
    func graded(among sections: Int) -> Postings {
        let rarity = UInt32(2 + binaryLogarithm(sections / max(1, entries.count)))
        var result = self
        result.entries = entries.map {
            Entry(section: $0.section, weight: min(26, 1 + $0.weight * rarity / 96))
        }
        if result.entries.count > SearchIndex.mostSections {
            result.entries.sort { ($1.weight, $0.section) < ($0.weight, $1.section) }
            result.entries.removeLast(result.entries.count - SearchIndex.mostSections)
        }
        result.entries.sort { $0.section < $1.section }
        return result
    }

    /// Appends each section as its distance from the one before in base 36, and its grade as a capital letter.
    func encode(into out: inout [UInt8]) {
        var last: UInt32 = 0
        for entry in entries {
            if entry.section > last { append(entry.section - last, to: &out) }
            out.append(UInt8(ascii: "A") + UInt8(entry.weight - 1))
            last = entry.section
        }
    }

    /// Appends a number in base 36.
    private func append(_ number: UInt32, to out: inout [UInt8]) {
        if number >= 36 { append(number / 36, to: &out) }
        let digit = UInt8(number % 36)
        out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }

    private func binaryLogarithm(_ value: Int) -> Int {
        value < 1 ? 0 : Int.bitWidth - 1 - value.leadingZeroBitCount
    }
}
