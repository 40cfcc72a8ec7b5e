extension String {
    /// The text in lines of at most `width` characters, broken at spaces; a longer word stands alone.
    /// Runs of spaces inside a line stay as they are.
    package func wrapped(to width: Int) -> [String] {
        var lines: [String] = []
        for word in split(separator: " ", omittingEmptySubsequences: false) {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] = last + " " + word
            } else if !word.isEmpty || lines.isEmpty {
                lines.append(String(word))
            }
        }
        return lines
    }
}
