/// Text that is put into a file at one place; everything else of the file stays, byte for byte.
struct TextEdit: Sendable {
    /// The byte before which the text is put.
    package let offset: Int
    package let text: String
}

/// The bytes with all edits made; of two at one place, the earlier of the list comes first. O(bytes + edits · log edits).
func edited(_ bytes: [UInt8], by edits: [TextEdit]) -> [UInt8] {
    let ordered = edits.enumerated().sorted {
        ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset)
    }
    var result: [UInt8] = []
    var start = 0
    for (_, edit) in ordered {
        result += bytes[start..<edit.offset]
        result += edit.text.utf8
        start = edit.offset
    }
    return result + bytes[start...]
}
