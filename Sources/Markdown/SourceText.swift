/// The Markdown of one document with its lines, and the way from its bytes back to the file's.
struct SourceText {
    /// What libcmark parses; owned by the caller.
    let text: UnsafeBufferPointer<UInt8>
    /// Where each line starts, as libcmark counts lines; a last entry marks the end of the text.
    let lineStarts: [Int]
    /// Which syntax the bytes of each line could hold.
    let lineFeatures: [Features]
    /// Which syntax the whole text could hold.
    let features: Features
    /// The byte offset in the file at which the text starts.
    private let base: Int
    /// Where the text is shorter or longer than the file: from a text offset on, what to add to it.
    private let shifts: [Shift]

    struct Shift {
        let from: Int
        let distance: Int
    }

    /// Bytes that were seen, not syntax that was proven: a pass whose bytes are absent is skipped.
    struct Features: OptionSet {
        let rawValue: UInt8
        static let bracket = Features(rawValue: 1)
        static let angle = Features(rawValue: 2)
        static let tilde = Features(rawValue: 4)
        /// A pipe, or a dash beside a colon.
        static let table = Features(rawValue: 8)
        /// `://`, `www.` or `@`.
        static let address = Features(rawValue: 16)
        /// `[^`
        static let footnote = Features(rawValue: 32)
        /// `]:`
        static let definition = Features(rawValue: 64)

        /// What makes the inlines of a block worth a look.
        static let inline: Features = [.bracket, .angle, .tilde, .address]
    }

    init(_ text: UnsafeBufferPointer<UInt8>, base: Int, shifts: [Shift] = []) {
        self.text = text
        self.base = base
        self.shifts = shifts
        let scan = LineScan(text)
        lineStarts = scan.starts
        lineFeatures = scan.features
        features = scan.union
    }

    /// The bytes of a 1-based line without its ending.
    func line(_ number: Int) -> Range<Int> {
        guard number >= 1, number < lineStarts.count else { return text.count..<text.count }
        let start = lineStarts[number - 1]
        var end = lineStarts[number]
        if end > start, text[end - 1] == .newline { end -= 1 }
        if end > start, text[end - 1] == .carriageReturn { end -= 1 }
        return start..<end
    }

    /// Where a block starts.
    func start(of block: Node) -> Int {
        let line = line(block.startLine)
        return min(
            line.lowerBound + markLength(ofLine: block.startLine) + max(block.startColumn - 1, 0),
            line.upperBound)
    }

    /// The bytes of a byte order mark at the start of a line: libcmark skips it without counting.
    func markLength(ofLine line: Int) -> Int { line == 1 && text.has("\u{FEFF}", at: 0) ? 3 : 0 }

    /// What a range of 1-based lines could hold.
    func features(ofLines first: Int, _ last: Int) -> Features {
        var union: Features = []
        var line = max(first, 1)
        while line <= last, line <= lineFeatures.count {
            union.formUnion(lineFeatures[line - 1])
            line += 1
        }
        return union
    }

    /// The byte offset in the file of a byte of the text.
    func fileOffset(_ offset: Int) -> Int {
        guard !shifts.isEmpty else { return base + offset }
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
        }
        return base + offset + (low == 0 ? 0 : shifts[low - 1].distance)
    }

    /// The file's span of a span of the text.
    func fileSpan(_ range: Range<Int>) -> Range<Int> {
        let start = fileOffset(range.lowerBound)
        guard !range.isEmpty else { return start..<start }
        return start..<max(start, fileOffset(range.upperBound - 1) + 1)
    }
}
