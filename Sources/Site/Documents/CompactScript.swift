/// A script without its indentation, empty lines, and lines that hold a comment alone.
///
/// A script with text in backticks over several lines is left as it is, since there such lines have a meaning;
/// so is one with comments between `/*` and `*/` over several lines. O(bytes).
func compactScript(_ script: [UInt8]) -> [UInt8] {
    let lines = script.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let isPlain = lines.allSatisfy { line in
        line.count { $0 == UInt8(ascii: "`") }.isMultiple(of: 2)
            && !zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: "*") }
            && line.last != UInt8(ascii: "\\")
    }
    guard isPlain else { return script }
    let kept = lines.map { $0.drop { $0 <= 0x20 } }.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }
    let end = script.last == UInt8(ascii: "\n") && !kept.isEmpty ? [UInt8(ascii: "\n")] : []
    return Array(kept.joined(separator: "\n".utf8)) + end
}
