import Testing

@Suite struct AlertTests {
    @Test func theMarkup() {
        #expect(
            html("> [!NOTE]\n> Body *x*\n> y\n>\n> - z\n") == """
                <div class="alert alert-note" role="note">
                <p class="alert-title">Note</p>
                <p>Body <em>x</em>
                y</p>
                <ul>
                <li>z</li>
                </ul>
                </div>

                """)
    }

    @Test(arguments: ["TIP", "Important", "warning", "CAUTION"])
    func everyKindInAnyCase(kind: String) {
        #expect(
            html("> [!\(kind)]  \n> x\n").hasPrefix(
                "<div class=\"alert alert-\(kind.lowercased())\" role=\"note\">"))
    }

    @Test func theMarkStandsAlone() {
        #expect(html("> [!NOTE] x\n").hasPrefix("<blockquote>"))
        #expect(html("> x\n> [!NOTE]\n").hasPrefix("<blockquote>"))
        #expect(html("> \\[!NOTE]\n> x\n").hasPrefix("<blockquote>"))
        #expect(html("> [!NOTE\\]\n> x\n").hasPrefix("<blockquote>"))
        #expect(html("[!NOTE]\nx\n").hasPrefix("<p>"))
        #expect(html("> [!NOTE]\n> x\n\n[!note]: /u\n").hasPrefix("<blockquote>"))
    }

    @Test func nestedAndLazy() {
        #expect(html("- > [!TIP]\n  > a\n  b [c](d)\n").contains("<p>a\nb <a href=\"d\">c</a></p>\n</div>"))
        #expect(
            html("> [!TIP]\n> > [!NOTE]\n> > x\n").contains("<p class=\"alert-title\">Note</p>\n<p>x</p>"))
    }

    @Test func withoutABody() {
        #expect(
            html("> [!TIP]\n>\n> x\n")
                == "<div class=\"alert alert-tip\" role=\"note\">\n"
                + "<p class=\"alert-title\">Tip</p>\n<p>x</p>\n</div>\n"
        )
        #expect(html("> [!TIP]\n").hasSuffix("Tip</p>\n</div>\n"))
    }

    @Test func aTableInside() {
        #expect(html("> [!TIP]\n> | a |\n> |-|\n").contains("Tip</p>\n<table>"))
    }

    @Test func spansBehindTheMark() {
        #expect(asked("> [!TIP]   \n> a [b](c)\n") == ["link c 'b' at 2:9 [c]"])
        #expect(asked("> [!TIP]\n> [b](c)\n") == ["link c 'b' at 2:7 [c]"])
    }

    @Test func anUnknownKindIsAWarning() {
        #expect(
            problems("x\n\n> [!NOTTE]\n> x\n") == [
                "3:5 warning alert-unknown: unknown alert 'NOTTE' | did you mean 'NOTE'?"
            ])
        #expect(
            problems("> [!danger]\n") == [
                "1:5 warning alert-unknown: unknown alert 'danger'"
                    + " | NOTE, TIP, IMPORTANT, WARNING and CAUTION are known"
            ])
    }
}
