/// The candidate that `word` was most likely meant to be, or nil when none is near.
///
/// Near means an edit distance (insertions, deletions, substitutions and swaps of neighbours)
/// of at most a third of the word's length, and at least one edit is always allowed.
/// Of equally near candidates the first in alphabetical order is taken, so that messages are stable.
/// Nothing is near a word that no person would type.
/// Of very many candidates the first 2,000 are looked at: where these are asked about again and again, a
/// `NearMissIndex` looks at all.
package func nearMiss(_ word: String, among candidates: some Sequence<String>) -> String? {
    guard let target = FoldedWord(typed: word) else { return nil }
    var limit = target.limit
    var best: (distance: Int, candidate: String)?
    for candidate in candidates.prefix(mostCandidates) where candidate != word {
        let other = FoldedWord(candidate)
        guard let distance = target.distance(to: other, limit: limit).value else { continue }
        if let current = best, (current.distance, current.candidate) <= (distance, candidate) { continue }
        best = (distance, candidate)
        limit = distance
    }
    return best?.candidate
}

private let mostCandidates = 2_000

/// The help line that proposes the nearest candidate, or else `fallback`.
package func didYouMean(
    _ word: String, among candidates: some Sequence<String>, otherwise fallback: String? = nil
) -> String? {
    nearMiss(word, among: candidates).map { "did you mean '\($0)'?" } ?? fallback
}
