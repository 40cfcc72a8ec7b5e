import Diagnostics

/// What a page's front matter says that the handbook's answers are: `expect: {walk: ..., outcome: ...}`.
package struct Expectation: Sendable {
    /// A value and where it stands.
    package struct Claim: Sendable {
        package let text: String
        package let span: Range<Int>
    }

    /// The answers, as a path.
    package var walk: Claim?
    /// The id of the outcome that they lead to.
    package var outcome: Claim?
    /// Expectations of other things than the decision, as written.
    package var others: [YAMLValue.Entry] = []
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
    let known = ["walk", "outcome"]
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

private func claim(_ key: String, _ reader: inout FieldReader) -> Expectation.Claim? {
    guard let text = reader.string(key), let value = reader.value(key) else { return nil }
    return Expectation.Claim(text: text, span: value.span)
}
