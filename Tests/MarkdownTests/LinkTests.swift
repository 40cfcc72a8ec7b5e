import Markdown
import Testing

@Suite struct LinkTests {
    @Test func theSpanIsTheDestination() {
        #expect(asked("See [it](a.md \"T\").\n") == ["link a.md 'it' title 'T' at 1:10 [a.md]"])
        #expect(asked("é [*a* `b`](<x y.md>)\n") == ["link x y.md 'a b' at 1:14 [x y.md]"])
        #expect(asked("[a](\n  b.md\n  'T')\n") == ["link b.md 'a' title 'T' at 2:3 [b.md]"])
        #expect(asked("[a](x\\_y.md)\n") == ["link x_y.md 'a' at 1:5 [x\\_y.md]"])
    }

    @Test func withoutADestinationTheSpanIsTheLink() {
        #expect(asked("a [b]() c\n") == ["link  'b' at 1:3 [[b]()]"])
        #expect(
            asked("[a][r], [r][], [r] and [R].\n\n[r]: u.md\n") == [
                "link u.md 'a' at 1:1 [[a][r]]", "link u.md 'r' at 1:9 [[r][]]",
                "link u.md 'r' at 1:16 [[r]]",
                "link u.md 'R' at 1:24 [[R]]",
            ])
    }

    @Test func autolinks() {
        #expect(
            asked("<https://a.b/?x&amp;y> <m@n.o>\n") == [
                "link https://a.b/?x&y 'https://a.b/?x&y' at 1:2 [https://a.b/?x&amp;y]",
                "link mailto:m@n.o 'm@n.o' at 1:25 [m@n.o]",
            ])
    }

    @Test func theSameLinkTwice() {
        #expect(
            asked("[a](x) [a](x) `[a](x)` \\[a](x) [a](x)\n") == [
                "link x 'a' at 1:5 [x]", "link x 'a' at 1:12 [x]", "link x 'a' at 1:36 [x]",
            ])
    }

    @Test func spansBehindFrontMatterAndInContainers() {
        let markdown = """
            ---
            title: T
            ---

            - one
              - [a](1.md)
                cont [b](2.md)
            lazy [c](3.md)

            > 1. > x
            >    > y [d](4.md)
            > lazy [e](5.md)

            \t- x
            \t\t[f](6.md)

            """
        #expect(
            asked(markdown) == [
                "link 1.md 'a' at 6:9 [1.md]", "link 2.md 'b' at 7:14 [2.md]", "link 3.md 'c' at 8:10 [3.md]",
                "link 4.md 'd' at 11:14 [4.md]", "link 5.md 'e' at 12:12 [5.md]",
            ])
        #expect(asked("-\tx\n\t[f](6.md)\n") == ["link 6.md 'f' at 2:6 [6.md]"])
        #expect(asked("1234567. > a\n         > b [c](d)\n") == ["link d 'c' at 2:18 [d]"])
        #expect(asked("- a\n      > [b](c)\n") == ["link c 'b' at 2:13 [c]"])
    }

    @Test func spansBehindWhatMisleadsColumns() {
        #expect(asked("`a\nb` é &amp; \\* [x](y)\n") == ["link y 'x' at 2:19 [y]"])
        #expect(asked("a\\\nb  \n[x](y)\n") == ["link y 'x' at 3:5 [y]"])
        #expect(asked("&NotEqualTilde;&copy;&#35;&bogus;&amp;amp; [x](y)\n") == ["link y 'x' at 1:48 [y]"])
        #expect(asked("***a** b* __[x](y)__\n") == ["link y 'x' at 1:17 [y]"])
        #expect(asked("[r]: /u\n[r2]: /v 'T\n2'\n[x](y) [r2]\n").count == 2)
        #expect(asked("[r]: /u\n[x](y)\n") == ["link y 'x' at 2:5 [y]"])
        #expect(asked("[x](y \"a\\\"b\") [z](w)\n").last == "link w 'z' at 1:19 [w]")
        #expect(asked("Two\n[x](y)\n---\n") == ["link y 'x' at 2:5 [y]"])
        #expect(asked("a\r\nb [x](y)\r\n") == ["link y 'x' at 2:7 [y]"])
        #expect(asked("a\rb [x](y)\r") == ["link y 'x' at 2:7 [y]"])
        #expect(asked("\u{FEFF}[x](y)\n") == ["link y 'x' at 1:5 [y]"])
        #expect(asked("<b a='\n'> [x](y)\n") == ["link y 'x' at 2:8 [y]"])
    }

    @Test func everyResolution() {
        var handler = Recorder("")
        handler.links = [
            "a": .url("b&c.html"), "w": .wrapped(open: "<i>", close: "</i>"),
            "r": .replaced(html: "<u>&</u>"),
            "u": .unlinked,
        ]
        let document = render(
            "[1](a \"t\") [*2*](w) [3 ![](i)](r) [*4* 5](u) [6](n)\n", MarkdownOptions(), &handler)
        #expect(
            String(decoding: document.html, as: UTF8.self) == """
                <p><a href="b&amp;c.html" title="t">1</a> <i><em>2</em></i> <u>&</u> <em>4</em> 5 \
                <a href="n">6</a></p>

                """)
        // The image inside the replaced link went with it.
        #expect(handler.asked.count == 5)
    }

    @Test func imagesInsideLinksComeAfterThem() {
        #expect(
            asked("[![alt *x*](i.png 'T')](a.md)\n") == [
                "link a.md 'alt x' at 1:25 [a.md]", "image i.png 'alt x' at 1:13 [i.png]",
            ])
    }

    @Test func linksInsideImagesAreOnlyText() {
        #expect(asked("![a [b](c)](d)\n") == ["image d 'a b' at 1:13 [d]"])
    }

    @Test func everyImageResolution() {
        var handler = Recorder("")
        handler.images = ["a": .url("b.png"), "h": .html("<svg/>")]
        let document = render("![1](a) ![2](h) ![3][r]\n\n[r]: z\n", MarkdownOptions(), &handler)
        #expect(
            String(decoding: document.html, as: UTF8.self)
                == "<p><img src=\"b.png\" alt=\"1\" /> <svg/> <img src=\"z\" alt=\"3\" /></p>\n")
        #expect(handler.asked.count == 3)
    }

    @Test func dangerousURLsAreEmptiedUnlessRawHTMLIsAllowed() {
        #expect(html("[a](javascript:x)\n") == "<p><a href=\"\">a</a></p>\n")
        #expect(html("[a](javascript:x)\n", allowsRawHTML: true) == "<p><a href=\"javascript:x\">a</a></p>\n")
    }

    @Test func theFirstParagraphIsPlainText() {
        #expect(render("# T\n\n- x\n\nA *b* [c](d)\n& `e`.\n\nf\n").firstParagraph == "A b c & e.")
        #expect(render("> q\n").firstParagraph == "")
        #expect(render("| a |\n|---|\n\nText\n").firstParagraph == "Text")
    }
}
