import Testing

@testable import Highlighting

/// Places where a reader of bytes goes astray.
@Suite struct CaseTests {
    @Test(arguments: [
        ("let s = \"a\\(f(\"b\"))c\"", "‹k:let› s = ‹s:\"a\\(›f(‹s:\"b\"›)‹s:)c\"›"),
        ("#\"\\(x) \\#(x)\"# + 1", "‹s:#\"\\(x) \\#(›x‹s:)\"#› + ‹n:1›"),
        ("/* a /* b */ c */ let", "‹c:/* a /* b */ c */› ‹k:let›"),
        ("\"open\nlet \"\\(open\nlet", "‹s:\"open›\n‹k:let› ‹s:\"\\(›open\n‹k:let›"),
        (
            "a.self `in` 0..<9 f(for: T.in, default: x)",
            "a.self `in` ‹n:0›..<‹n:9› f(for: ‹t:T›.in, ‹k:default›: x)"
        ),
        ("#if os(Linux)\n#\n#####", "‹k:#if› os(‹t:Linux›)\n#\n#####"),
        ("0xFF_FF 1_000.5e-3 0xe+1 a1", "‹n:0xFF_FF› ‹n:1_000.5e-3› ‹n:0xe›+‹n:1› a1"),
    ])
    func swift(code: String, expected: String) { #expect(marked(code, as: .swift) == expected) }

    @Test(arguments: [
        ("rb'\\'' + f\"{x}\"", "‹s:rb'\\''› + ‹s:f\"{x}\"›"),
        ("'''a\n'b' '''; x @ y", "‹s:'''a\n'b' '''›; x @ y"),
        ("@cache\ndef f(): # it's", "‹k:@cache›\n‹k:def› f(): ‹c:# it's›"),
    ])
    func python(code: String, expected: String) { #expect(marked(code, as: .python) == expected) }

    @Test(arguments: [
        ("`a${`b${c}`}d`", "‹s:`a${›‹s:`b${›c‹s:}`›‹s:}d`›"),
        ("x = /[/\"]+/g; y = a / b / c", "x = ‹s:/[/\"]+/g›; y = a / b / c"),
        ("return /a\\/b/.test(s) // it's", "‹k:return› ‹s:/a\\/b/›.test(s) ‹c:// it's›"),
        ("{ type: 1, x: {} }", "{ type: ‹n:1›, x: {} }"),
    ])
    func script(code: String, expected: String) {
        #expect(marked(code, as: .script) == expected.replacing("›‹s:", with: ""))
    }

    @Test(arguments: [
        (
            "{\"a\" : \"b\", \"c\\\"\": [true, -1.5e3]}",
            "{‹t:\"a\"› : ‹s:\"b\"›, ‹t:\"c\\\"\"›: [‹k:true›, -‹n:1.5e3›]}"
        ),
        ("{\"a\n\"b\": 1", "{‹s:\"a›\n‹t:\"b\"›: ‹n:1›"),
    ])
    func json(code: String, expected: String) { #expect(marked(code, as: .json) == expected) }

    @Test(arguments: [
        ("a: don't # x\nb#c: d#e", "‹t:a›: don't ‹c:# x›\n‹t:b#c›: d#e"),
        ("- a b: |\n    x: y\n\n  z: 'it''s'", "- ‹t:a b›: |\n‹s:    x: y\n›\n  ‹t:z›: ‹s:'it''s'›"),
        ("a: [x, \"y\": 1, true]", "‹t:a›: [x, ‹t:\"y\"›: ‹n:1›, ‹k:true›]"),
        ("\"k\": http://x:80\nt: 2026-11-22", "‹t:\"k\"›: http://x:80\n‹t:t›: ‹n:2026-11-22›"),
        ("a: |", "‹t:a›: |"),
    ])
    func yaml(code: String, expected: String) {
        #expect(marked(code, as: .yaml) == expected)
    }

    @Test(arguments: [
        (
            "$ echo \"$1\" | cat # x\nit's \"open\n$ A=1 if",
            "$ echo ‹s:\"$1\"› | cat ‹c:# x›\nit's \"open\n$ ‹t:A›=1 ‹k:if›"
        ),
        ("for x in a if; do echo if; done", "‹k:for› x ‹k:in› a if; ‹k:do› echo if; ‹k:done›"),
        ("cat <<'E' > f\nlet's\nE\nls", "cat <<'E' > f\n‹s:let's\nE›\nls"),
        (
            "cd \"$(dirname \"$0\")\" && x=${y:-1}#$?",
            "cd ‹s:\"$(dirname \"$0\")\"› && ‹t:x›=‹t:${y:-1}›#‹t:$?›"
        ),
        ("$ a \\\n  'b'\nc 'd'", "$ a \\\n  ‹s:'b'›\nc 'd'"),
    ])
    func shell(code: String, expected: String) { #expect(marked(code, as: .shell) == expected) }

    @Test(arguments: [
        (
            "GET /a b HTTP/1.1\nHost: x:1\n\nHTTP/1.1 404 Not Found\n\n",
            "‹k:GET› /a b ‹k:HTTP/1.1›\n‹t:Host›: x:1\n\n‹k:HTTP/1.1› ‹n:404› Not Found\n\n"
        ),
        ("A: b\r\n\r\n{\"a\": 1}", "‹t:A›: b\r\n\r\n{‹t:\"a\"›: ‹n:1›}"),
        ("### x\nDELETE /y\n\nplain: \"text\"", "‹c:### x›\n‹k:DELETE› /y\n\nplain: \"text\""),
    ])
    func http(code: String, expected: String) { #expect(marked(code, as: .http) == expected) }

    @Test func namesOfLanguages() {
        #expect(Language(named: "TS") == .script)
        #expect(Language(named: "yml") == .yaml)
        for name in ["text", "plain", "haskell", ""] { #expect(Language(named: name) == nil) }
    }
}
