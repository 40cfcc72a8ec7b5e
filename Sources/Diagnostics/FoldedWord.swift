/// A word as near misses are told by: its bytes in lower case.
struct FoldedWord: Sendable {
    let bytes: [UInt8]
    /// A bit for each byte that is there: letters, digits and signs of ASCII have one each.
    private let mask: UInt64

    init(_ word: String) {
        bytes = Array(word.lowercased().utf8)
        mask = bytes.reduce(0) { $0 | 1 << UInt64($1 & 0x40 == 0 ? $1 & 63 : $1 & 31) }
    }

    /// Nil for a word that no person would type: an address may be long, and the time grows with the square.
    init?(typed word: String) {
        guard word.utf8.count <= longestWord else { return nil }
        self.init(word)
    }

    /// How far away a near miss may be: a third of the word's length, and at least one edit.
    var limit: Int { max(1, bytes.count / 3) }

    /// The optimal string alignment distance; nil where it is over the limit. O(limit · length) time.
    ///
    /// - Returns: also the work done, in cells of the table, with one for the look at the other word.
    func distance(to other: FoldedWord, limit: Int) -> (value: Int?, work: Int) {
        guard abs(bytes.count - other.bytes.count) <= limit else { return (nil, 1) }
        // A byte that the other word lacks takes an edit of its own.
        let missing = max((mask & ~other.mask).nonzeroBitCount, (other.mask & ~mask).nonzeroBitCount)
        guard missing <= limit else { return (nil, 1) }
        // What both start and end with is not compared again.
        let start = zip(bytes, other.bytes).prefix { $0 == $1 }.count
        let rest = (bytes[start...], other.bytes[start...])
        let end = zip(rest.0.reversed(), rest.1.reversed()).prefix { $0 == $1 }.count
        let (left, right) = (Array(rest.0.dropLast(end)), Array(rest.1.dropLast(end)))
        let value = boundedDistance(left, right, limit: limit)
        return (value, 1 + left.count * min(2 * limit + 1, right.count))
    }
}

/// In bytes.
private let longestWord = 256

/// Computes the part of the table that is within the limit of the diagonal.
private func boundedDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    if left.isEmpty || right.isEmpty {
        let distance = max(left.count, right.count)
        return distance <= limit ? distance : nil
    }
    let far = limit + 1
    var beforePrevious = [Int](repeating: far, count: right.count + 1)
    var previous = (0...right.count).map { min($0, far) }
    var current = [Int](repeating: far, count: right.count + 1)
    for i in 1...left.count {
        let (first, last) = (max(1, i - limit), min(right.count, i + limit))
        guard first <= last else { return nil }
        current[first - 1] = first == 1 ? min(i, far) : far
        for j in first...last {
            let cost = left[i - 1] == right[j - 1] ? 0 : 1
            var distance = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
            if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                distance = min(distance, beforePrevious[j - 2] + 1)
            }
            current[j] = min(distance, far)
        }
        if last < right.count { current[last + 1] = far }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
}
