/// What a stretch of code is, as far as a reader is helped by seeing it.
package enum TokenKind: Sendable, Hashable, CaseIterable {
    case plain, keyword
    /// A type, a key, a header or a variable of the shell.
    case name
    case string, number, comment
}

/// A stretch of code of one kind.
package struct Token: Sendable, Hashable {
    package let kind: TokenKind
    /// Byte offsets in the code; never empty.
    package let range: Range<Int>
}
