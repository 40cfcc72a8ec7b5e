import Diagnostics
import Fields
import Site

/// What a page's front matter says that the handbook's answers are: `expect: {walk: ..., outcome: ...}`.
struct Expectation: Sendable {
    /// A value and where it stands.
    package struct Claim: Sendable {
        package let text: String
        package let span: Range<Int>
    }

    /// The answers, as a path.
    package var walk: Claim?
    /// The id of the outcome that they lead to.
    package var outcome: Claim?
    /// For questions that the page answers otherwise than the cost of its scenario would, why: by question, in the
    /// order of the file.
    package var otherwise: [(question: String, reason: Claim)] = []
    /// Expectations of other things than the decision, as written.
    package var others: [LocatedValue.Entry] = []
}

/// Reads `expect:`; nil without that key.
///
/// Keys that are not known here are kept for those who know them, unless they look like a slip of one
/// that is: an expectation under a wrong name would never be checked.
func readExpectation(_ matter: inout FieldReader) -> Expectation? {
    guard let value = matter.value("expect") else { return nil }
    var reader = FieldReader(value, what: "'expect'", path: matter.path)
    var expectation = Expectation()
    expectation.walk = claim("walk", &reader)
    expectation.outcome = claim("outcome", &reader)
    guard case .mapping(let entries) = value.content else {
        matter.adopt(reader.finish())
        return nil
    }
    expectation.otherwise = reasons(&reader)
    let known = ["walk", "outcome", "otherwise"]
    let otherKeys = [Expectation.scenarioKey, Expectation.lowestKey]
    for entry in entries where !known.contains(entry.key) {
        _ = reader.value(entry.key)
        let isKnown = otherKeys.contains(entry.key)
        if !isKnown, let meant = nearMiss(entry.key, among: known + otherKeys), !reader.contains(meant) {
            reader.report(
                "unknown-key", "'expect' has no key '\(entry.key)'", at: entry.keySpan,
                help: "did you mean '\(meant)'?")
        } else {
            expectation.others.append(entry)
        }
    }
    matter.adopt(reader.finish())
    return expectation
}

/// `otherwise: {volume: ...}`: a reason for each question.
private func reasons(_ reader: inout FieldReader) -> [(question: String, reason: Expectation.Claim)] {
    guard let value = reader.value("otherwise") else { return [] }
    guard case .mapping(let entries) = value.content else {
        reader.report(
            "type-mismatch", "'otherwise' must be a group of keys, but this is \(value.kind)", at: value.span,
            help: "write a question and the reason: 'otherwise: {volume: ...}'")
        return []
    }
    return entries.compactMap { entry in
        guard let text = entry.value.text, !text.allSatisfy(\.isWhitespace) else {
            reader.report(
                "expect-otherwise", "'otherwise' gives no reason for '\(entry.key)'", at: entry.keySpan,
                help: "say in a sentence why the page answers otherwise than its scenario computes")
            return nil
        }
        return (entry.key, Expectation.Claim(text: text, span: entry.keySpan))
    }
}

private func claim(_ key: String, _ reader: inout FieldReader) -> Expectation.Claim? {
    guard let text = reader.string(key), let value = reader.value(key) else { return nil }
    return Expectation.Claim(text: text, span: value.span)
}
