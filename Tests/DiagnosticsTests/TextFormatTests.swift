import Diagnostics
import Testing

@Suite struct TextFormatTests {
    @Test func headLineSourceLineCaretAndHelp() {
        let problem = error(
            "link-missing", "no page 'b.md'", at: span(of: "b.md", in: notes), help: "did you mean 'c.md'?")
        #expect(
            DiagnosticReport([problem], sources: [notes]).printed(as: .text) == """
                content/notes.md:4:10: error: no page 'b.md' [link-missing]
                    \tsee [é](b.md) now
                    \t        ^~~~
                    help: did you mean 'c.md'?

                """)
    }

    @Test func withoutAPlace() {
        #expect(
            DiagnosticReport([warning()], sources: [notes]).text()
                == "content/notes.md: warning: message [rule]\n")
        #expect(DiagnosticReport([error(path: "")], sources: []).text() == "error: message [rule]\n")
    }

    @Test func nothingToSay() {
        #expect(DiagnosticReport([], sources: [notes]).text() == "")
    }

    @Test func theCaretStandsUnderTabs() {
        #expect(printed("a\tb\tX", at: "X") == "a.md:1:5: error: message [rule]\n    a\tb\tX\n     \t \t^\n")
    }

    @Test func theCaretStandsUnderMultiByteCharacters() {
        #expect(printed("äöü XY", at: "XY") == "a.md:1:5: error: message [rule]\n    äöü XY\n        ^~\n")
    }

    @Test func aSpanOverSeveralLinesIsMarkedToTheEndOfItsFirst() {
        #expect(
            printed("ab cd\nef", at: "cd\nef") == "a.md:1:4: error: message [rule]\n    ab cd\n       ^~\n")
    }

    @Test func anEmptySpanHasACaret() {
        #expect(printed("ab", at: "") == "a.md:1:1: error: message [rule]\n    ab\n    ^\n")
    }

    @Test func theEndOfALineHasACaret() {
        let file = SourceFile(path: "a.md", bytes: Array("ab\n".utf8))
        let report = DiagnosticReport([error(path: "a.md", at: 2..<2)], sources: [file])
        #expect(report.text() == "a.md:1:3: error: message [rule]\n    ab\n      ^\n")
    }

    @Test func anEmptyLineIsNotShown() {
        #expect(printed(" \t\nab", at: " ") == "a.md:1:1: error: message [rule]\n")
    }

    @Test(arguments: [(0, 0), (33, 33), (50, 33), (150, 33), (233, 33), (240, 40), (299, 99)])
    func longLinesAreCutAroundTheCaret(place: Int, column: Int) {
        var line = [Character](repeating: "-", count: 300)
        line[place] = "X"
        let lines = printed(String(line), at: "X").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].count == 4 + 100)
        #expect(Array(lines[1])[4 + column] == "X")
        #expect(lines[2] == String(repeating: " ", count: 4 + column) + "^")
    }

    @Test func aLongSpanEndsWithTheExcerpt() {
        let lines = printed(String(repeating: "x", count: 300), at: String(repeating: "x", count: 300))
            .split(separator: "\n")
        #expect(lines[2] == "    ^" + String(repeating: "~", count: 99))
    }

    @Test func bytesThatAreNoTextAreReplaced() {
        let file = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0x62])
        let report = DiagnosticReport([error(path: "a.md", at: 1..<2)], sources: [file])
        #expect(report.text() == "a.md:1:2: error: message [rule]\n    a\u{FFFD}b\n     ^\n")
    }

    @Test func controlCharactersOfASourceLineDoNotReachTheTerminal() {
        #expect(printed("\u{1B}[31mX\u{9B}", at: "X").hasSuffix("    \u{FFFD}[31mX\u{FFFD}\n         ^\n"))
    }

    @Test func controlCharactersOfWordsDoNotReachTheTerminal() {
        let problem = error(
            "rule", "no page '\u{1B}[2J\nx'", path: "a\u{7}.md", help: "did you mean\r'\u{9B}'?")
        #expect(
            DiagnosticReport([problem], sources: []).text()
                == "a\u{FFFD}.md: error: no page '\u{FFFD}[2J\u{FFFD}x' [rule]\n"
                + "    help: did you mean\u{FFFD}'\u{FFFD}'?\n")
    }

    @Test func colours() {
        let problem = error(at: span(of: "now", in: notes))
        #expect(
            DiagnosticReport([problem], sources: [notes]).printed(as: .text, colored: true)
                == "\u{1B}[1mcontent/notes.md:4:16:\u{1B}[0m \u{1B}[1;31merror:\u{1B}[0m message [rule]\n"
                + "    \tsee [é](b.md) now\n    \t              \u{1B}[1;31m^~~\u{1B}[0m\n")
        #expect(
            DiagnosticReport([warning()], sources: []).text(colored: true).contains(
                "\u{1B}[1;33mwarning:\u{1B}[0m"))
    }
}
