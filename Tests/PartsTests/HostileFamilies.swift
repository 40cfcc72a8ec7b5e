import BuiltSites
import Parts
import Testing

/// Texts that only a program writes, each of about as many bytes as are asked for.
struct HostileFamily: CustomTestStringConvertible {
    let name: String
    let text: @Sendable (Int) -> String

    var testDescription: String { name }

    init(_ name: String, _ text: @escaping @Sendable (Int) -> String) {
        self.name = name
        self.text = text
    }

    /// One part, again and again.
    init(_ name: String, part: String, before start: String = "", behind end: String = "") {
        self.init(name) { start + part.times($0 / part.utf8.count) + end }
    }

    /// One part for each number.
    static func numbered(_ name: String, _ part: @escaping @Sendable (Int) -> String) -> HostileFamily {
        let length = part(100).utf8.count
        return HostileFamily(name) { bytes in (0..<bytes / length).map(part).joined() }
    }
}

extension HostileFamily {
    static let markdown = commonMark + extensions + code

    private static let commonMark: [HostileFamily] = [
        .init("brackets", part: "["),
        .init("nested brackets") { "[".times($0 / 2) + "]".times($0 / 2) },
        .init("nested links") { "[".times($0 / 8) + "a" + "](b)".times($0 / 8) },
        .init("nested images, each in a paragraph", part: "![![![a](b)](c)](d)\n\n"),
        .init("open destinations", part: "[a]("), .init("open pointed destinations", part: "[a](<b"),
        .init("references", part: "[a][b]"), .init("undefined references", part: "[a] "),
        .init("nested quotes, within the limit", part: ">".times(100) + "a\n\n"),
        .init("nested lists, within the limit", part: "- ".times(90) + "a\n\n"),
        .init("empty lines behind nested lists") { "- ".times(90) + "a\n" + "\n".times($0) },
        .init("loose lists", part: "- a\n\n"), .init("changing lists", part: "1. a\n2) b\n- c\n+ d\n"),
        .init("emphasis", part: "*a "), .init("crossed emphasis", part: "*a __b "),
        .init("runs of stars", part: "a**b*c***"), .init("stars and lines", part: "_*a"),
        .init("nested emphasis") { "*a **b ".times($0 / 14) + "c" + "** *".times($0 / 14) },
        .init("backticks of all lengths") { size in
            (1..<Int(Double(2 * size).squareRoot())).map { "a" + "`".times($0) }.joined()
        },
        .init("backticks", part: "`a``"),
        .numbered("definitions", { "[a\($0)]: /u\n" }), .init("one definition", part: "[a]: u\n"),
        .init("uses of a long definition") { "[a]: " + "u".times($0 / 3) + "\n\n" + "[a]".times($0 / 6) },
        .init("open definitions", part: "[a]: <b\n"), .init("open titles", part: "[a]: u (\n\n"),
        .init("open comments", part: "<!--a", before: "a "),
        .init("open tags", part: "<a b=\"", before: "a "),
        .init("open declarations", part: "<!A ", before: "a "), .init("less-than signs", part: "<"),
        .init("ampersands", part: "&"), .init("backslashes", part: "\\"), .init("zero bytes", part: "\0"),
        .init("hard breaks", part: "a  \n"), .init("carriage returns", part: "\r"),
        .init("underlined headings", part: "a\n=\n"), .init("open fences", part: "~~~a\n"),
        .init("one word", part: "a"), .init("one line", part: "a b "), .init("tabs", part: "\t"),
        .init("line separators", part: "\u{2028}"), .init("combining marks", part: "\u{301}", before: "a"),
    ]

    private static let extensions: [HostileFamily] = [
        .init("pipes in one row") { "|a".times($0 / 4) + "\n" + "|-".times($0 / 4) + "\n" },
        .init("rows shorter than the head") {
            "|a".times(300) + "\n" + "|-".times(300) + "\n" + "|a\n".times($0 / 3)
        },
        .init("rows", part: "|[a](#b)|`c`|\n", before: "|a|b|\n|-|-|\n"),
        .init("escaped pipes", part: "\\|", before: "|a|\n|-|\n|"),
        .init("heads that do not fit", part: "a|b\n-|-|-\n"),
        .numbered("footnotes", { "a[^\($0)]\n\n[^\($0)]: b\n\n" }),
        .numbered("undefined footnotes", { "[^\($0)] " }),
        .init("uses of one footnote", part: "[^a] ", before: "[^a]: b\n\n"),
        .init("one footnote, defined again and again", part: "[^a]: b\n"),
        .numbered("a chain of footnotes", { "[^\($0)]\n\n[^\($0)]: [^\($0 + 1)]\n\n" }),
        .init("open footnotes", part: "[^a"), .init("footnotes in quotes", part: "> [^a]: b\n"),
        .init("tildes", part: "~a ~~b "), .init("tildes that match", part: "~a~ ~~b~~ "),
        .init("addresses", part: "http://a.b/_c_ www.d.e f@g.h "),
        .init("broken addresses", part: "www._a@http://"),
        .init("parentheses in an address", part: "(", before: "http://a.b/"),
        .init("entities in an address", part: "&a;", before: "http://a.b/"),
        .init("a long mail address") { "a.".times($0 / 2) + "@b.c" }, .init("mail signs", part: "a@"),
        .init("alerts", part: "> [!NOTE]\n> a\n\n"), .init("tasks", part: "- [ ] a\n"),
        .init("equal headings", part: "## Same\n\n"), .init("empty headings", part: "##\n"),
        .numbered("headings with ids", { "## a {#b\($0)}\n" }), .init("one id", part: "## a {#b}\n"),
        .init("open ids", part: "{#", before: "## "),
        .init("broken links", part: "[a](b.md) "), .init("links to broken places", part: "[a](#b) "),
        .init("broken links in lines", part: "[a](b.md)\n"),
        .init("links to sites", part: "[a](https://b/) "),
        .init("typed links", part: "[a](term:b) "),
        .init("figures that are not there", part: "[$1](value:a.b) "),
        .init("bare figures", part: "$1,000 and 5% and 3 million "),
        .init("images that are not there", part: "![a](b.png)\n\n"),
        .init("directives", part: "```{a}\nb\n```\n"), .init("contents", part: "```{contents}\n```\n"),
        .init("braces for templates", part: "{{title}} {{{body}}} {{#a}} "),
    ]

    private static let code: [HostileFamily] =
        ["swift", "python", "ts", "yaml", "json", "sh", "http"].flatMap { language in
            [
                "let a = \"b\\(c)\" // d\n", "\"", "/*", "\"\\(", "`${", "$(", "<<A\n", "\"\"\"",
            ].map { part in
                .init("\(language) code of \(part.debugDescription)", part: part, before: "```\(language)\n")
            }
        }

    static let yaml: [HostileFamily] = [
        .numbered("keys", { "k\($0): v\n" }), .init("one key", part: "title: v\n"),
        .init("a list in one line") {
            "tags: [" + (0..<$0 / 6).map { "t\($0)" }.joined(separator: ",") + "]\n"
        },
        .numbered("values of a group", { "\($0 == 0 ? "extra:\n" : "")  k\($0): v\n" }),
        .init("a long text") { "description: " + "a ".times($0 / 2) + "\n" },
        .init("a long key") { "a".times($0) + ": b\n" },
        .init("an open list", part: "[", before: "a: "), .init("open groups", part: "{a: ", before: "a: "),
        .init("nested dashes", part: "- ", before: "a:\n "), .init("nested keys", part: "? "),
        .init("indentation") { size in
            (0..<Int(Double(2 * size).squareRoot())).map { " ".times($0) + "a:\n" }.joined()
        },
        .numbered("a chain of aliases", { $0 == 0 ? "a0: &a0 x\n" : "a\($0): &a\($0) [*a\($0 - 1)]\n" }),
        .numbered(
            "aliases of aliases", { $0 == 0 ? "a0: &a0 x\n" : "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
        ),
        .numbered(
            "aliases as keys", { $0 == 0 ? "a0: &a0 x\n" : "? &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n: x\n" }),
        .init("uses of an alias", part: "*a, ", before: "a: &a [x]\nb: [", behind: "]\n"),
        .init("an open quote", part: "a ", before: "title: \""),
        .init("escapes", part: "\\n", before: "title: \"", behind: "\"\n"),
        .init("comments", part: "# a\n"), .init("tags", part: "!!a "), .init("documents", part: "--- a\n"),
        .init("carriage returns", part: "a: b\r"), .init("items", part: "- id: a\n  title: b\n"),
    ]

    /// The files of data, by name.
    static let dataFiles = [
        "decision", "prices", "gpus", "throughput", "licenses", "assumptions", "sources", "comparisons",
        "scenarios", "grid", "published", "editions",
    ]

    /// Assumptions whose formulas grow, are many, or stand on each other.
    static let formulas: [HostileFamily] = [
        .numbered("a chain of formulas", { $0 == 0 ? given : derived($0, "n\($0 - 1) + 1") }),
        .numbered("formulas that double", { $0 == 0 ? given : derived($0, "n\($0 - 1) * n\($0 - 1)") }),
        .numbered("a circle of formulas", { ($0 == 0 ? given : "") + derived($0 + 1, "n\($0 + 2) + n1") }),
        .numbered(
            "formulas of nothing", { ($0 == 0 ? given : "") + derived($0 + 1, "nothing-\($0) + lost") }),
        .init("a long sum") { given + derived(1, "1 + ".times($0 / 4) + "n0") },
        .init("open brackets") { given + derived(1, "(".times($0) + "n0") },
        .init("signs") { given + derived(1, "-".times($0) + "n0") },
        .init("open functions") { given + derived(1, "min(".times($0 / 4) + "n0") },
    ]

    private static let given =
        "assumptions:\n  - {id: n0, title: N, unit: u, base: 1, low: 0, high: 2, source: list, read: 2026-01-01}\n"

    private static func derived(_ number: Int, _ formula: String) -> String {
        "  - {id: n\(number), title: N, unit: u, formula: \"\(formula)\"}\n"
    }
}

extension String {
    func times(_ count: Int) -> String { String(repeating: self, count: max(count, 0)) }
}
