/// How wide a text is at most, in units of its size, set in any of the usual system sans faces.
///
/// The widths are those of DejaVu Sans, which is wider than Segoe UI, Roboto, Noto Sans and the faces of Apple;
/// a bold face is reckoned a tenth wider. What fits by this table fits on every reader's machine.
func textWidth(_ text: some StringProtocol, size: Double, isBold: Bool = false) -> Double {
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
