/// Whether a character is a control character, or a mark that has no width, ends lines or turns the direction of
/// writing: a name or address that holds one looks like another, or breaks lists that hold one a line.
///
/// The joiners U+200C and U+200D are not among them: words of Persian and many emoji are written with them.
package func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0xFEFF: true
    default: false
    }
}

/// `U+202E`
package func codePoint(_ scalar: Unicode.Scalar) -> String {
    let number = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - number.utf8.count)) + number
}
