/// One sentence for each name of a handbook, or of its subject, that stands in a string literal of a target which knows
/// neither: such words come from data.
func handbookNameViolations(_ source: SwiftSource) -> [String] {
    guard let target = source.target, !subjectTargets.contains(target) else { return [] }
    let words = target == "DecisionPages" ? handbookNames : handbookNames + subjectNames
    return source.literalLines.enumerated().flatMap { index, line in
        let text = line.lowercased()
        return words.filter { containsWord($0, in: text) }.map {
            "\(source.path):\(index + 1) says '\($0)': take it from the data, or from no handbook"
        }
    }
}

/// The targets that are about language models.
private let subjectTargets: Set = ["Inference", "Workloads", "InferencePages", "Highlighting"]

/// What this repository's handbook calls its options, scenarios and questions.
private let handbookNames = [
    "support-assistant", "listing-translation", "managed-open", "managed open", "self-hosted", "self-hosting",
    "hybrid", "closed-first", "data-no", "data=no", "frontier", "guide/license", "guide/axes",
]

/// Words of its subject.
private let subjectNames = ["gpu", "gpus", "open weights", "language model", "chatbot"]

/// Whether a text holds a word, or words, with no letter before or behind.
private func containsWord(_ word: String, in text: String) -> Bool {
    text.ranges(of: word).contains { range in
        let before = range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
        let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
        return !before.isLetter && !after.isLetter
    }
}
