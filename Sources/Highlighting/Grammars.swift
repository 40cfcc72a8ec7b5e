extension Grammar {
    static let swift = Grammar(
        keywords: words(
            "actor any as associatedtype async await borrowing break case catch class consuming "
                + "continue default defer deinit didSet do else enum extension fallthrough false "
                + "fileprivate final for func get guard if import in indirect init inout internal is lazy let "
                + "macro mutating nil nonisolated nonmutating operator override package "
                + "precedencegroup private protocol public repeat required rethrows return self Self set "
                + "some static struct subscript super switch throw throws true try typealias unowned var weak "
                + "where while willSet yield"),
        keywordMarks: Array("@#".utf8), lineComments: [Array("//".utf8)], blockComment: .nestedStars,
        strings: [
            StringForm("\"\"\"", spansLines: true, interpolation: .parentheses),
            StringForm("\"", interpolation: .parentheses),
        ],
        hasHashStrings: true, hasLabels: true)

    static let python = Grammar(
        keywords: words(
            "and as assert async await break case class continue def del elif else except False finally for "
                + "from global if import in is lambda match None nonlocal not or pass raise return self True "
                + "try type while with yield"),
        keywordMarks: Array("@".utf8), lineComments: [Array("#".utf8)],
        strings: [
            StringForm("\"\"\"", spansLines: true), StringForm("'''", spansLines: true), StringForm("\""),
            StringForm("'"),
        ],
        stringPrefixes: words("r R b B f F u U rb rB Rb RB br bR Br BR fr fR Fr FR rf rF Rf RF t T"))

    /// TypeScript and JavaScript: the words of the first mean nothing else in the second.
    static let script = Grammar(
        keywords: words(
            "abstract as async await boolean break case catch class const constructor continue debugger "
                + "declare default delete do else enum export extends false finally for from function get if "
                + "implements import in infer instanceof interface keyof let namespace never new null number "
                + "of private protected public readonly return satisfies set static string super switch this "
                + "throw true try type typeof undefined unknown var void while with yield"),
        keywordMarks: Array("@".utf8), lineComments: [Array("//".utf8)], blockComment: .starred,
        strings: [
            StringForm("`", spansLines: true, interpolation: .braces), StringForm("\""), StringForm("'"),
        ],
        hasPatterns: true, hasLabels: true)

    /// With comments, as many tools allow in their settings.
    static let json = Grammar(
        keywords: words("true false null"), lineComments: [Array("//".utf8)], blockComment: .starred,
        strings: [StringForm("\""), StringForm("'")], hasKeys: true, hasTypes: false)
}
