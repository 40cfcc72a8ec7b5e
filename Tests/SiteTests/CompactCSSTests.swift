import BuiltSites
import Samples
import Testing

@testable import Site

@Suite struct CompactCSSTests {
    @Test(arguments: [
        ("a { b: c }\n", "a { b: c }\n"),
        ("/* head */\na {\n  b: c;\n\n  /* why */\n  d: e; /* end */\n}\n", "a {\nb: c;\nd: e;\n}\n"),
        ("a/**/b { c: d }", "a b { c: d }"),
        ("a /* x */ b", "a b"),
        ("/*! licence */\na{}", "/*! licence */\na{}"),
        ("a { content: \"/* no */  \\\"  x\" }", "a { content: \"/* no */  \\\"  x\" }"),
        ("a { content: '  /*' }", "a { content: '  /*' }"),
        ("a { b: url(x/*y*/  z) } /* c */", "a { b: url(x/*y*/  z) } "),
        ("a { b: url(\"x  y\") }", "a { b: url(\"x  y\") }"),
        ("a\r\n\r\n\tb", "a\nb"),
        ("a {} /* open", "a {} "), ("/*!", "/*!"), ("'open", "'open"), ("url(open", "url(open"), ("", ""),
        ("a { b: '\\", "a { b: '\\"),
    ])
    func compacts(css: String, expected: String) {
        #expect(String(decoding: compactCSS(Array(css.utf8)), as: UTF8.self) == expected)
    }

    @Test func compactingTwiceChangesNothing() {
        var random = SeededGenerator(seed: 7)
        let parts = ["a", " ", "\n", "/*", "*/", "\"", "'", "\\", "url(", ")", "{", "}", "/*!", "é"]
        for _ in 0..<2000 {
            let css = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
            let once = compactCSS(Array(css.utf8))
            #expect(compactCSS(once) == once, "\(css)")
        }
    }
}
