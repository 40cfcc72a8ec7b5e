import Markdown
import Testing

@Suite struct TaskItemTests {
    private let open = "<input type=\"checkbox\" disabled=\"\" /> "
    private let done = "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "

    @Test func theMarkup() {
        #expect(
            html("- [ ] a *b*\n- [x] c\n- [X]  d\n1. [ ] e\n") == """
                <ul>
                <li>\(open)a <em>b</em></li>
                <li>\(done)c</li>
                <li>\(done)d</li>
                </ul>
                <ol>
                <li>\(open)e</li>
                </ol>

                """)
        #expect(html("- [ ] a\n\n- b\n").contains("<p>\(open)a</p>"))
        #expect(html("- [ ] [a](b)\n").contains("\(open)<a href=\"b\">a</a>"))
    }

    @Test func aPageNamesTheBox() {
        #expect(
            html("- [x] a\n", .page).contains(
                "<input class=\"task-checkbox\" type=\"checkbox\" checked=\"\" disabled=\"\""
                    + " aria-label=\"done\" /> a"
            ))
        #expect(html("- [ ] a\n", .page).contains("aria-label=\"to do\""))
    }

    @Test func whatIsNoTask() {
        for text in [
            "- \\[ ] a", "- [ ]a", "- [ ]", "- [  ] a", "- [y] a", "- a [ ] b", "[ ] a", "> [ ] a",
            "- &#91; ] a",
        ] {
            #expect(!html(text + "\n").contains("checkbox"), "\(text)")
        }
        #expect(html("- [x] a\n\n[x]: /u\n").contains("<a href=\"/u\">x</a> a"))
        #expect(html("- a\n\n  [ ] b\n").contains("<p>[ ] b</p>"))
    }

    @Test func spansBehindTheMark() {
        #expect(
            asked("- [ ]  a [b](c) http://d.e\n") == [
                "link c 'b' at 1:14 [c]", "link http://d.e 'http://d.e' at 1:17 [http://d.e]",
            ])
    }
}
