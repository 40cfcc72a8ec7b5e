/// The names that a file has beside itself while it is replaced: `.a.md.handbook-<old>-<new>-0`, with the first
/// digits of the digests of what it may hold, and a number that tells it from one that is there already.
struct DraftName {
    /// Of the new file until it stands in its place, and of the old one from then on.
    let draft: String

    /// Of the new file while it is written: whatever it holds, nobody else has written it.
    var part: String { draft + partSuffix }

    /// Of the old file, where the two cannot change places in one step.
    var spare: String { draft + spareSuffix }

    init(of name: String, old: [UInt8], new: [UInt8], number: Int = 0) {
        draft = ".\(name)\(mark)\(shortDigest(old))-\(shortDigest(new))-\(number)"
    }
}

/// A file that a killed run has left, as its name tells.
struct LeftDraft {
    /// The name of the file that was to be replaced.
    let target: String
    /// Of the bytes that may be removed.
    let digests: [String]
    /// Whether it may be removed whatever it holds.
    let isPart: Bool
    /// Whether it was taken away from the file's place.
    let isSpare: Bool

    /// Nil for any other name.
    init?(_ name: String) {
        isPart = name.hasSuffix(partSuffix)
        isSpare = name.hasSuffix(spareSuffix)
        let suffix = isPart ? partSuffix : isSpare ? spareSuffix : ""
        let body = name.dropLast(suffix.count)
        guard body.hasPrefix("."), let place = body.ranges(of: mark).last else { return nil }
        let parts = body[place.upperBound...].split(separator: "-", omittingEmptySubsequences: false)
        target = String(body[..<place.lowerBound].dropFirst())
        digests = parts.prefix(2).map(String.init)
        guard parts.count == 3, Int(parts[2]) != nil, !target.isEmpty,
            digests.allSatisfy({ $0.utf8.count == digestLength })
        else { return nil }
    }
}

func shortDigest(_ bytes: [UInt8]) -> String { String(ContentDigest(of: bytes).hex.prefix(digestLength)) }

private let digestLength = 16
private let mark = ".handbook-"
private let partSuffix = ".part"
private let spareSuffix = ".old"
