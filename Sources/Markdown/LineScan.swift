/// One pass over a text: where its lines start, and which syntax each could hold.
struct LineScan {
    private(set) var starts: [Int] = []
    private(set) var features: [SourceText.Features] = []
    private(set) var union: SourceText.Features = []

    private let text: UnsafeBufferPointer<UInt8>
    /// What the line that is being read could hold.
    private var line: SourceText.Features = []

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        starts.reserveCapacity(text.count / 24 + 2)
        features.reserveCapacity(text.count / 24 + 2)
        starts.append(0)
        let marks = Self.marks
        for index in text.indices where marks[Int(text[index])] { note(text[index], at: index) }
        if starts[starts.count - 1] < text.count { endLine(at: text.count) }
    }

    /// The bytes that `note` looks at, by value: all others are passed at the cost of one look.
    nonisolated(unsafe) private static let marks: UnsafePointer<Bool> = {
        let table = UnsafeMutablePointer<Bool>.allocate(capacity: 256)
        table.initialize(repeating: false, count: 256)
        for byte in "\n\r[<~|@.:".utf8 { table[Int(byte)] = true }
        return UnsafePointer(table)
    }()
}

extension LineScan {
    private mutating func note(_ byte: UInt8, at index: Int) {
        switch byte {
        case .newline: endLine(at: index + 1)
        case .carriageReturn: if text.byte(at: index + 1) != .newline { endLine(at: index + 1) }
        case UInt8(ascii: "["):
            line.formUnion(text.byte(at: index + 1) == UInt8(ascii: "^") ? [.bracket, .footnote] : .bracket)
        case UInt8(ascii: "<"): line.formUnion(.angle)
        case UInt8(ascii: "~"): line.formUnion(.tilde)
        case UInt8(ascii: "|"): line.formUnion(.table)
        case UInt8(ascii: "@"): line.formUnion(.address)
        case UInt8(ascii: "."): if text.has("www", at: index - 3) { line.formUnion(.address) }
        case UInt8(ascii: ":"): noteColon(at: index)
        default: break
        }
    }

    private mutating func noteColon(at index: Int) {
        if text.has("//", at: index + 1) {
            line.formUnion(.address)
        } else if text.byte(at: index + 1) == UInt8(ascii: "-")
            || text.byte(at: index - 1) == UInt8(ascii: "-")
        {
            line.formUnion(.table)
        } else if text.byte(at: index - 1) == UInt8(ascii: "]") {
            line.formUnion(.definition)
        }
    }

    private mutating func endLine(at index: Int) {
        starts.append(index)
        features.append(line)
        union.formUnion(line)
        line = []
    }
}
