/// A text in lines of at most `width`, broken at spaces, and after hyphens where a word alone is too wide.
func wrapped(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> [String] {
    MeasuredWords(text, size: size, isBold: isBold).lines(to: width)
}

/// The same in lines of about equal length.
func balanced(_ text: String, to width: Double, size: Double, isBold: Bool) -> [String] {
    let words = MeasuredWords(text, size: size, isBold: isBold)
    let breaks = words.breaks(to: width)
    var least = width
    for hundredths in stride(from: 95, to: 50, by: -5) {
        let share = Double(hundredths) / 100
        if words.breaks(to: share * width).count > breaks.count { break }
        least = share * width
    }
    return words.lines(to: least)
}

/// The words of a text with their widths, each measured once.
private struct MeasuredWords {
    private let words: [Substring]
    private let widths: [Double]
    private let space: Double

    init(_ text: String, size: Double, isBold: Bool) {
        // By bytes: a space is never part of another character here, and characters take many times as long.
        words = text.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
        widths = words.map { textWidth($0, size: size, isBold: isBold) }
        space = textWidth(" ", size: size, isBold: isBold)
    }

    /// The indices of the words that begin a line.
    func breaks(to width: Double) -> [Int] {
        var breaks: [Int] = []
        var used = Double.infinity
        for (index, word) in widths.enumerated() {
            if used + space + word <= width {
                used += space + word
            } else {
                breaks.append(index)
                used = word
            }
        }
        return breaks
    }

    func lines(to width: Double) -> [String] {
        let breaks = breaks(to: width) + [words.count]
        return zip(breaks, breaks.dropFirst()).flatMap { start, end in
            let line = words[start..<end].joined(separator: " ")
            return end == start + 1 && widths[start] > width ? brokenAtHyphens(line) : [line]
        }
    }

    private func brokenAtHyphens(_ word: String) -> [String] {
        let parts = word.split(separator: "-")
        guard parts.count > 1 else { return [word] }
        return parts.dropLast().map { "\($0)-" } + parts.suffix(1).map(String.init)
    }
}
