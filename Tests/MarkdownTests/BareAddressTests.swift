import Markdown
import Testing

@Suite struct BareAddressTests {
    /// The destinations that are found, `shown` where that differs.
    private func found(_ markdown: String) -> [String] {
        asked(markdown + "\n").map { String($0.split(separator: " ")[1]) }
    }

    @Test func urls() {
        #expect(
            found("http://a.b https://c.d/e?f=g#h ftp://i (HTTP://J.k)") == [
                "http://a.b", "https://c.d/e?f=g#h", "ftp://i", "HTTP://J.k",
            ])
        #expect(found("http:// http://. http:/a javascript://a xhttp://a.b file://c") == [])
        #expect(
            found("*http://a.b* _https://c.d_ \"http://e.f\"") == ["http://a.b", "https://c.d", "http://e.f"])
        #expect(found("http://münchen.de/ü x") == ["http://münchen.de/ü"])
    }

    @Test func webNames() {
        #expect(
            found("www.a.b (www.c.d) *www.e.f* ~www.g.h") == [
                "http://www.a.b", "http://www.c.d", "http://www.e.f", "http://www.g.h",
            ])
        #expect(found("www. xwww.a.b www-a.b /www.c.d") == [])
        #expect(html("www.a.b\n") == "<p><a href=\"http://www.a.b\">www.a.b</a></p>\n")
    }

    @Test func mail() {
        #expect(
            found("a.b+c-d_e@f-g.h i@j k@l.m1 n@o.p. mailto:q@r.s") == [
                "mailto:a.b+c-d_e@f-g.h", "mailto:n@o.p", "mailto:q@r.s",
            ])
        #expect(found("@a.b a@ a@b@c.d a@b.c_ a@b.c-") == ["mailto:b@c.d"])
        #expect(html("a@b.c\n") == "<p><a href=\"mailto:a@b.c\">a@b.c</a></p>\n")
    }

    @Test func domainsWithUnderscores() {
        #expect(found("http://a_b.c.d http://a.b_c.d http://a.b.c_d") == ["http://a_b.c.d"])
    }

    @Test func punctuationAtTheEnd() {
        #expect(
            found("http://a.b. http://a.b, http://a.b?! http://a.b: http://a.b/** http://a.b'") == Array(
                repeating: "http://a.b", count: 4) + ["http://a.b/", "http://a.b"])
        #expect(
            found("http://a.b/(c) (http://a.b/(c)) (http://a.b)) http://a.b/(c") == [
                "http://a.b/(c)", "http://a.b/(c)", "http://a.b", "http://a.b/(c",
            ])
        #expect(
            found("http://a.b/&amp; http://a.b/?c=d&e; http://a.b/c;") == [
                "http://a.b/", "http://a.b/?c=d", "http://a.b/c",
            ])
        #expect(found("http://a.b/c<d http://a.b/&lt;c") == ["http://a.b/c", "http://a.b/<c"])
    }

    @Test func neverInsideLinksCodeOrImages() {
        #expect(found("[http://a.b](c) `http://d.e` ![www.f.g](h) <http://i.j>") == ["c", "h", "http://i.j"])
        #expect(found("[a@b.c][r]\n\n[r]: d") == ["d"])
    }

    @Test func escapes() {
        #expect(found("http\\://a.b www\\.a.b a\\@b.c") == [])
        #expect(
            html("http://a.b\\_c&amp;d\n") == "<p><a href=\"http://a.b_c&amp;d\">http://a.b_c&amp;d</a></p>\n"
        )
        #expect(html("http://a.b\\_ x\n") == "<p><a href=\"http://a.b\">http://a.b</a>_ x</p>\n")
    }

    @Test func underscoresThatLibcmarkTookForEmphasis() {
        #expect(
            html("http://a.b/__init__.py, x\n")
                == "<p><a href=\"http://a.b/__init__.py\">http://a.b/__init__.py</a>, x</p>\n")
        #expect(found("http://a.b/*c*d*e*f") == ["http://a.b/*c*d*e*f"])
        #expect(html("http://a.b/*c d*\n") == "<p><a href=\"http://a.b/\">http://a.b/</a><em>c d</em></p>\n")
    }

    @Test func spans() {
        #expect(
            asked("> é http://a.b.\n> - www.c.d/&amp;x e@f.g\n") == [
                "link http://a.b 'http://a.b' at 1:5 [http://a.b]",
                "link http://www.c.d/&x 'www.c.d/&x' at 2:5 [www.c.d/&amp;x]",
                "link mailto:e@f.g 'e@f.g' at 2:20 [e@f.g]",
            ])
    }

    @Test func resolutions() {
        var handler = Recorder("")
        handler.links = [
            "http://a.b": .url("/x"), "http://c.d": .wrapped(open: "<i>", close: "</i>"),
            "http://e.f": .replaced(html: "<u/>"), "http://g.h": .unlinked,
        ]
        let document = render("http://a.b http://c.d http://e.f http://g.h\n", .init(), &handler)
        #expect(
            String(decoding: document.html, as: UTF8.self)
                == "<p><a href=\"/x\">http://a.b</a> <i>http://c.d</i> <u/> http://g.h</p>\n")
    }
}
