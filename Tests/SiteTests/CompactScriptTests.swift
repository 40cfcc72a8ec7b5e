import BuiltSites
import Testing

@testable import Site

@Suite struct CompactScriptTests {
    @Test(arguments: [
        ("// Why.\nlet a = 1; // one\n\n  a++;\n", "let a = 1; // one\na++;\n"),
        ("let a = `//`;\n  // b\n", "let a = `//`;\n"),
        ("let a = `\n  // text\n`;\n", "let a = `\n  // text\n`;\n"),
        ("/* a\n  b */\n  c\n", "/* a\n  b */\n  c\n"),
        ("let a = 'b\\\n  // c';\n", "let a = 'b\\\n  // c';\n"),
        ("", ""), ("// only\n", ""),
    ])
    func compacts(script: String, expected: String) {
        #expect(String(decoding: compactScript(Array(script.utf8)), as: UTF8.self) == expected)
    }
}
