import Diagnostics
import Preview

/// Some bytes as all that a client of the preview sends.
///
/// Laws:
/// 1. The answers are the same in whatever pieces the bytes come.
/// 2. Each request is answered once, in order; after a refusal, or an answer that closes, nothing is answered.
/// 3. The body of a file that is found is that of a file of the site, and nothing else is sent as one.
/// 4. No line of a head has control characters, no answer may be shared with other sites, and no redirection leads
///    to another host.
package struct FuzzedRequests {
    private let bytes: [UInt8]

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A sentence on the first law that does not hold; nil when all do.
    package func brokenLaw() -> String? {
        let whole = Conversation([bytes[...]])
        for pieces in [singleBytes, unequalPieces] where Conversation(pieces) != whole {
            return "the answers are others when the bytes come in \(pieces.count) pieces"
        }
        return AnswerLaws(whole).broken
    }

    private var singleBytes: [ArraySlice<UInt8>] { bytes.indices.map { bytes[$0...$0] } }

    /// Pieces whose lengths the bytes themselves give.
    private var unequalPieces: [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let first = rest.first {
            pieces.append(rest.prefix(1 + Int(first) * 7 % 90))
            rest = rest.dropFirst(1 + Int(first) * 7 % 90)
        }
        return pieces
    }
}
