import BuiltSites
import Site
import Testing

/// Where problems are said to stand, in every kind of block.
@Suite struct PlaceTests {
    @Test(arguments: [
        ("[x](gone.md)", 4, 5),
        ("text\ntext\n\nä [x](gone.md)", 7, 7),
        ("one\ntwo [x](gone.md)", 5, 9),
        ("one\n   two [x](gone.md)", 5, 12),
        ("one\\\ntwo  \nthree [x](gone.md)", 6, 11),
        ("*one\ntwo* `co\nde` [x](gone.md)", 6, 9),
        ("- a\n  - b\n    - c [x](gone.md)", 6, 13),
        ("- a\n  - b\n\n    c\n    d [x](gone.md)", 8, 11),
        ("1. a\nlazy [x](gone.md)", 5, 10),
        ("> a\n> b [x](gone.md)", 5, 9),
        ("> - a\n>   b\n>   [x](gone.md)", 6, 9),
        ("> a\nlazy [x](gone.md)", 5, 10),
        ("> [!NOTE]\n> a [x](gone.md)", 5, 9),
        ("| a | b |\n|---|---|\n| c | d [x](gone.md) |", 6, 13),
        ("| a | b |\n|---|---|\n| c \\| e | [x](gone.md) |", 6, 16),
        ("| a | [x](gone.md) |\n|---|---|", 4, 11),
        ("- | a |\n  |---|\n  | [x](gone.md) |", 6, 9),
        ("- [ ] task [x](gone.md)", 4, 16),
        ("# A `b` [x](gone.md)", 4, 13),
        ("A [x](gone.md)\n===", 4, 7),
        ("a[^1]\n\n[^1]: note [x](gone.md)", 6, 16),
        ("[x][r]\n\n[r]: gone.md", 4, 1),
        ("a ~~b [x](gone.md)~~", 4, 11),
        ("\ta\n\nb &amp; [x](gone.md)", 6, 13),
        ("![[a](a.md)](b.png) [x](gone.md)", 4, 25),
        ("**[x](<gone.md>)**", 4, 8),
        ("[*x* `y`](gone.md \"title\")", 4, 11),
    ])
    func ofALink(text: String, line: Int, column: Int) async {
        let site = await page(text)
        let expected = "content/index.md:\(line):\(column): error: no page 'gone.md' [link-missing]\n"
        #expect(site.report.contains(expected), "\(site.report)")
    }

    @Test(arguments: [
        ("```{nope}\n```", 4, 5),
        ("- a\n\n  ~~~ {nope} x\n  ~~~", 6, 8),
        ("> ```{nope}\n> ```", 4, 7),
        ("1. a\n   - ```{nope}", 5, 10),
    ])
    func ofADirective(text: String, line: Int, column: Int) async {
        let site = await page(text)
        #expect(
            site.report.hasPrefix(
                "content/index.md:\(line):\(column): error: there is no directive '{nope}'"),
            "\(site.report)")
    }

    @Test(arguments: [
        ("![](a.svg)", 4, 5),
        ("- a\n  - b ![](a.svg)", 5, 11),
        ("| a |\n|---|\n| ![](a.svg) |", 6, 7),
        ("[![](a.svg)](index.md)", 4, 6),
    ])
    func ofAnImage(text: String, line: Int, column: Int) async {
        let site = await page(text, adding: [file("content/a.svg", square)])
        #expect(
            site.report.hasPrefix(
                "content/index.md:\(line):\(column): error: this image has no text alternative"),
            "\(site.report)")
    }

    @Test func withCRLFAndAByteOrderMark() async {
        let text = "\u{FEFF}---\r\ntitle: Home\r\n---\r\n\r\n- a\r\n  b [x](gone.md)\r\n"
        let site = await site(files: [file("content/index.md", text)])
        #expect(site.report.hasPrefix("content/index.md:6:9: error: no page 'gone.md'"), "\(site.report)")
    }
}
