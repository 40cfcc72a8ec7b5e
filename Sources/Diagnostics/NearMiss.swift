/// The candidate that `word` was most likely meant to be, or nil when none is near.
///
/// Near means an edit distance (insertions, deletions, substitutions and swaps of neighbours)
/// of at most a third of the word's length, and at least one edit is always allowed.
/// Of equally near candidates the first in alphabetical order is taken, so that messages are stable.
/// Nothing is near a word that no person would type.
package func nearMiss(_ word: String, among candidates: some Sequence<String>) -> String? {
    guard word.utf8.count <= longestWord else { return nil }
    let target = Array(word.lowercased().utf8)
    let limit = max(1, target.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
        let bytes = Array(candidate.lowercased().utf8)
        guard abs(bytes.count - target.count) <= limit else { continue }
        let distance = editDistance(target, bytes)
        guard distance <= limit else { continue }
        if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
        best = (distance, candidate)
    }
    return best?.candidate
}

/// In bytes: an address may be long, and the time grows with the square.
private let longestWord = 256

/// The help line that proposes the nearest candidate, or else `fallback`.
package func didYouMean(
    _ word: String, among candidates: some Sequence<String>, otherwise fallback: String? = nil
) -> String? {
    nearMiss(word, among: candidates).map { "did you mean '\($0)'?" } ?? fallback
}

/// The optimal string alignment distance, in O(n·m) time and O(m) space.
private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for i in 1...left.count {
        current[0] = i
        for j in 1...right.count {
            let cost = left[i - 1] == right[j - 1] ? 0 : 1
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
            if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                current[j] = min(current[j], beforePrevious[j - 2] + 1)
            }
        }
        (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[right.count]
}
