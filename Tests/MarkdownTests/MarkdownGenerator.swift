import Samples

/// Random documents over an alphabet of blocks and inlines, always the same for one seed.
struct MarkdownGenerator {
    private var random: SeededGenerator
    private let inlines: [String]
    private let blocks: [String]

    /// CommonMark alone: nothing in it is an extension's syntax.
    static func commonMark(seed: UInt64) -> MarkdownGenerator {
        MarkdownGenerator(random: SeededGenerator(seed: seed), inlines: commonInlines, blocks: commonBlocks)
    }

    /// CommonMark and all the extensions.
    static func extended(seed: UInt64) -> MarkdownGenerator {
        MarkdownGenerator(
            random: SeededGenerator(seed: seed), inlines: commonInlines + extendedInlines,
            blocks: commonBlocks + extendedBlocks)
    }

    mutating func document() -> String {
        var text = ""
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            text += blocks.randomElement(using: &random)!
            for _ in 0..<Int.random(in: 0...8, using: &random) {
                text += inlines.randomElement(using: &random)!
            }
            text += ["\n", "\n", "\n\n", "\r\n", "  \n", "\\\n", ""].randomElement(using: &random)!
        }
        return text
    }

    private static let commonBlocks = [
        "", "", "", "> ", ">", "> > ", "- ", "  - ", "* ", "1. ", "2) ", "10.  ", "    ", "\t", "# ", "### ",
        "   ",
        "```", "~~~ x", "---\n", "===\n", "***\n", "<div>\n", "<!-- c\n", "-->\n", "[r]: /u 'T'\n",
        "[r]:\n  <v w>\n", "> [r]: /q\n", "-\t", "> - ", "- > ", "1. - ", "+ # ", "\u{FEFF}", "      ",
        "-   ",
    ]

    private static let commonInlines = [
        "a", "b c", "é", "中", "\u{A0}", " ", "  ", "\t", "*", "**", "***", "_", "__", "`", "``", "` `", "[",
        "]",
        "![", "](", "](u)", "](<u v> \"t\")", "](u 't\\'x')", "(", ")", "[r]", "[x][r]", "[r][]", "[a](b)",
        "![a](b 'c')", "<", ">", "<b>", "</b>", "<b\nc='d'>", "<!-- c -->", "<http:x>", "&amp;", "&#35;",
        "&#x26;", "&bogus;", "&NotEqualTilde;", "&copy", "\\", "\\*", "\\[", "\\&", "\\\\", "!", "\"", "'",
        ".", ";",
        "#", "-", "+", "1.", "\n", "\n", "  \n", "\\\n", "\n> ", "\n  ", "\n    ",
    ]

    private static let extendedBlocks = [
        "| a | b |\n|---|:-:|\n", "| a |\n|-|\n| ", "> | a |\n> |-|\n> ", "- [ ] ", "- [x] ", "> [!NOTE]\n> ",
        "[^1]: ", "> [^2]: ", "```{x} y\n", "# a {#b} ", "| ",
    ]

    private static let extendedInlines = [
        "~", "~~", "~a~", "|", "\\|", "\n|", "http://a.b", "www.c.d", "e@f.g", "[^1]", "[^2]", "[^", "{#i}",
        "://", "@",
        "\\~", "[!TIP]", ":-",
    ]
}
