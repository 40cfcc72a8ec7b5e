/// A path below the site that equals another only where all bytes do: Swift takes `é` and `e` with an accent for
/// one text, and folders and servers do not.
struct ExactPath: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactPath, right: ExactPath) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        // As it is: where C wants a pointer, Swift would copy it.
        var text = text
        text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
