/// How wide a text is at most, in units of its size, set in any of the usual system sans faces.
///
/// The widths are those of DejaVu Sans, which is wider than Segoe UI, Roboto, Noto Sans and the faces of Apple;
/// a bold face is reckoned a tenth wider. What fits by this table fits on every reader's machine.
func textWidth(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let ems = text.unicodeScalars.reduce(0) { $0 + advance($1) }
    return ems * size * (isBold ? 1.1 : 1)
}

/// The advance of a character in ems.
private func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "'": 0.28
    case "I", "J", " ", ",", ".": 0.32
    case "f", "t", "-", "(", ")", "/", ":", ";", "!": 0.4
    case "r", "\"": 0.46
    case "s", "z", "c", "k", "v", "x", "y": 0.6
    case "a"..."z" where scalar != "m" && scalar != "w": 0.64
    case "0"..."9", "$", "?", "L", "F", "T", "Y", "E", "P", "S": 0.64
    case "m", "w", "M", "W", "%", "@": 1
    case "\u{20}"..."\u{7E}": 0.84
    default: 1
    }
}

/// A text in lines of at most `width`, broken at spaces, and after hyphens where a word alone is too wide.
func wrapped(_ text: String, to width: Double, size: Double, isBold: Bool = false) -> [String] {
    var lines: [String] = []
    func fits(_ line: String) -> Bool { textWidth(line, size: size, isBold: isBold) <= width }
    for word in text.split(separator: " ") {
        if let last = lines.last, fits("\(last) \(word)") {
            lines[lines.count - 1] = "\(last) \(word)"
        } else if fits(String(word)) {
            lines.append(String(word))
        } else {
            lines += brokenAtHyphens(word)
        }
    }
    return lines
}

/// The same in lines of about equal length.
func balanced(_ text: String, to width: Double, size: Double, isBold: Bool) -> [String] {
    var best = wrapped(text, to: width, size: size, isBold: isBold)
    for share in stride(from: 0.95, through: 0.5, by: -0.05) {
        let lines = wrapped(text, to: share * width, size: size, isBold: isBold)
        if lines.count > best.count { break }
        best = lines
    }
    return best
}

private func brokenAtHyphens(_ word: Substring) -> [String] {
    let parts = word.split(separator: "-")
    guard parts.count > 1 else { return [String(word)] }
    return parts.dropLast().map { "\($0)-" } + parts.suffix(1).map(String.init)
}
