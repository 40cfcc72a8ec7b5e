import Testing

@Suite struct StrikethroughTests {
    private func line(_ markdown: String) -> String { String(html(markdown + "\n").dropFirst(3).dropLast(5)) }

    @Test func oneOrTwoTildes() {
        #expect(line("~~a~~ ~b~ ~~~c~~~") == "<del>a</del> <del>b</del> ~~~c~~~")
        #expect(line("a~~b~~c ~~*d* `e`~~") == "a<del>b</del>c <del><em>d</em> <code>e</code></del>")
        #expect(line("~~a\nb~~") == "<del>a\nb</del>")
    }

    @Test func bothSidesAreEquallyWide() {
        #expect(line("~~a~") == "~~a~")
        #expect(line("~~a ~b~~") == "<del>a ~b</del>")
        #expect(line("~~a c~ d~~") == "<del>a c~ d</del>")
        #expect(line("~a ~~b~~ c~") == "<del>a <del>b</del> c</del>")
    }

    @Test func flanking() {
        #expect(line("~~ a~~ ~~b ~~") == "~~ a~~ ~~b ~~")
        #expect(line("a~~\"b\"~~c") == "a~~&quot;b&quot;~~c")
        #expect(line("é~~«b»~~") == "é~~«b»~~")
    }

    @Test func escapesAndCodeStayLiteral() {
        #expect(line("\\~\\~a~~ \\~b~") == "~~a~~ ~b~")
        #expect(line("`~~a~~` ~~b\\~~ c~~") == "<code>~~a~~</code> <del>b~~ c</del>")
    }

    @Test func marksUnderDifferentInlinesDoNotMatch() {
        #expect(line("~~a *b~~ c*") == "~~a <em>b~~ c</em>")
        #expect(line("*a ~~b~~ c* [~d~](x)") == "<em>a <del>b</del> c</em> <a href=\"x\"><del>d</del></a>")
    }
}
