import BuiltSites
import Diagnostics
import Fields
import Site
import Testing

@Suite struct YAMLReaderTests {
    private func problem(_ text: String, in range: Range<Int>? = nil) -> String {
        let yaml = file("a.yaml", text)
        do {
            _ = try readYAML(yaml, in: range)
            return ""
        } catch {
            return report([error], sources: [yaml])
        }
    }

    @Test(arguments: [
        (
            "a: b: c\n",
            "a.yaml:1:5: error: this is not valid YAML: mapping values are not allowed in this context"
        ),
        ("a: 1\nb: [1,\n", "a.yaml:3:1: error: this is not valid YAML: did not find expected node content"),
        (
            "ä: é: x\n",
            "a.yaml:1:5: error: this is not valid YAML: mapping values are not allowed in this context"
        ),
        ("a: 'x\n", "a.yaml:2:1: error: this is not valid YAML: found unexpected end of stream"),
        ("a: *b\n", "a.yaml:1:4: error: this is not valid YAML: found undefined alias"),
    ])
    func syntaxErrors(text: String, line: String) {
        #expect(
            problem(text) == """
                \(line) [yaml-syntax]
                    help: quote a value that contains ': ' or starts with one of @ ` % & * ! | > { [

                """)
    }

    @Test func offsetsCountFromTheStartOfTheFile() {
        let text = "---\nä: 1\na: b: c\n---\n"
        #expect(
            problem(text, in: 4..<text.utf8.count - 4).hasPrefix("a.yaml:3:5: error: this is not valid YAML"))
    }

    @Test func keysGivenTwice() {
        #expect(
            problem("b: 0\na: 1\nc: 2\na: 3\n") == """
                a.yaml:2:1: error: the key 'a' is given twice [yaml-duplicate-key]
                    help: keep one of the two

                """)
    }

    @Test func depth() {
        let text = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
        #expect(
            problem(text) == """
                a.yaml:1:65: error: more than 64 levels of nesting [yaml-syntax]
                    help: data here needs three or four levels; look for a stray indentation

                """)
        #expect(problem(String(text.dropFirst().dropLast())) == "")
    }

    @Test func abyss() {
        #expect(problem(String(repeating: "[", count: 100_000)).contains("[yaml-syntax]"))
        #expect(problem(String(repeating: "- ", count: 100_000)).contains("[yaml-syntax]"))
    }

    @Test func aliasesCannotGrowWithoutEnd() {
        var text = "a0: &a0 [x, x]\n"
        for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(problem(text).contains("aliases repeat more here than a file may hold [yaml-syntax]"))
        #expect(problem("a: &a [1, 2]\nb: *a\n") == "")
        let keys = (1...40).map { "? &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n: x\n" }.joined()
        #expect(problem("a: &a0 [x, x]\n" + keys).contains("aliases repeat more"))
        #expect(problem("a0: !!seq &a0 [x, x]\nb: see &a0\n" + text.dropFirst(16)).contains("aliases repeat"))
    }

    @Test func aliasesCannotNestWithoutEnd() {
        let text = (1...50_000).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
        #expect(
            problem("a0: &a0 x\n" + text) == """
                a.yaml:64:12: error: more than 64 levels of nesting [yaml-syntax]
                    help: data here needs three or four levels; look for a stray indentation

                """)
        #expect(
            problem(
                "a0: &a0 x\n" + text.prefix(500).split(separator: "\n").dropLast().joined(separator: "\n"))
                == "")
    }

    @Test func aWordThatLooksLikeAnAliasIsNone() {
        #expect(problem("a: &b [1, 2]\nc: 'see *b and &b'\nd: [*b, '0b']\n") == "")
    }

    @Test func kinds() throws {
        let text = "[~, null, '', '~', true, 1, 1.5, 2026-11-22, x, [], {}]"
        guard case .sequence(let items) = try readYAML(file("a.yaml", text)).content else {
            Issue.record("no list")
            return
        }
        #expect(
            items.map(\.kind) == [
                "nothing", "nothing", "text", "text", "true or false", "a number", "a number", "a date",
                "text",
                "a list", "a group of keys",
            ])
    }

    @Test func spans() throws {
        let text = "é: [ab, 'c d', \"e\"]\nf:\n  g: h i # comment\n"
        let bytes = Array(text.utf8)
        func words(_ span: Range<Int>) -> String { String(decoding: bytes[span], as: UTF8.self) }
        guard case .mapping(let entries) = try readYAML(file("a.yaml", text)).content,
            case .sequence(let items) = entries[0].value.content,
            case .mapping(let inner) = entries[1].value.content
        else {
            Issue.record("not what was written")
            return
        }
        #expect(words(entries[0].keySpan) == "é")
        #expect(items.map { words($0.span) } == ["ab", "'c d'", "\"e\""])
        #expect(words(entries[1].keySpan) == "f")
        #expect(words(inner[0].keySpan) == "g")
        #expect(words(inner[0].value.span) == "h i")
    }

    @Test func nothing() throws {
        #expect(try readYAML(file("a.yaml", "")).kind == "nothing")
        #expect(try readYAML(file("a.yaml", "# only a comment\n")).kind == "nothing")
    }

    @Test func aByteOrderMarkIsNoColumn() {
        #expect(problem("\u{FEFF}a: b: c\n").hasPrefix("a.yaml:1:5: "))
        #expect(problem("\u{FEFF}b: 1\na: b: c\n").hasPrefix("a.yaml:2:5: "))
    }
}
