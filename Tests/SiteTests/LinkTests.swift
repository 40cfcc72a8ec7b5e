import BuiltSites
import Diagnostics
import Site
import Testing

@Suite struct LinkTests {
    private let text = """
        -- content/index.md --
        ---
        title: Home
        ---
        [b](b.md) [x](b.md#part-one) [c](guide/c.md) [file](files/a%20b.pdf?v=1#page=2) [here](#home)

        ## Home
        -- content/b.md --
        ---
        title: B
        ---
        [home](index.md) [rooted](/guide/c.md) [](guide/c.md) [self](b.md#part-one) <https://x.example/b.md>

        ## Part one
        -- content/guide/c.md --
        ---
        title: C & D
        slug: cee
        ---
        [up](../b.md#part-one) [ref][r] [mail](mailto:a@b.example) [query](../b.md?x=1#part-one)

        [r]: ../index.md "Title"
        -- content/files/a b.pdf --
        PDF
        """

    @Test func inFileStyle() async {
        let site = await site(text)
        #expect(site.report == "")
        #expect(
            site["index.html"] == """
                <p><a href="b/index.html">b</a> <a href="b/index.html#part-one">x</a> \
                <a href="guide/cee/index.html">c</a> <a href="files/a%20b.pdf?v=1#page%3D2">file</a> \
                <a href="#home">here</a></p>
                <h2 id="home">Home</h2>

                """)
        #expect(
            site["b/index.html"] == """
                <p><a href="../index.html">home</a> <a href="../guide/cee/index.html">rooted</a> \
                <a href="../guide/cee/index.html">C &amp; D</a> <a href="#part-one">self</a> \
                <a href="https://x.example/b.md">https://x.example/b.md</a></p>
                <h2 id="part-one">Part one</h2>

                """)
        #expect(
            site["guide/cee/index.html"] == """
                <p><a href="../../b/index.html#part-one">up</a> \
                <a href="../../index.html" title="Title">ref</a> <a href="mailto:a@b.example">mail</a> \
                <a href="../../b/index.html?x=1#part-one">query</a></p>

                """)
    }

    @Test func inFolderStyle() async {
        let site = await site(text + "\n-- handbook.yaml --\nlink_style: folder\n")
        #expect(site.report == "")
        #expect(
            site["index.html"] == """
                <p><a href="b/">b</a> <a href="b/#part-one">x</a> <a href="guide/cee/">c</a> \
                <a href="files/a%20b.pdf?v=1#page%3D2">file</a> <a href="#home">here</a></p>
                <h2 id="home">Home</h2>

                """)
        #expect(
            site["b/index.html"]?.hasPrefix("<p><a href=\"../\">home</a> <a href=\"../guide/cee/\">") == true)
        #expect(site["guide/cee/index.html"]?.contains("<a href=\"../../b/?x=1#part-one\">query</a>") == true)
    }

    @Test func idsOfRawHTMLArePlaces() async {
        let text =
            "---\ntitle: Home\nraw_html: true\n---\n<a id=\"x&amp;y\"></a> <p class='id' id='z'>\n\n[x](#x&y) [z](#z) [query](#query)"
        let site = await site(files: [file("content/index.md", text)])
        #expect(
            site.report
                == "content/index.md:7:27: error: 'index.md' has no heading '#query' [fragment-missing]\n")
    }

    @Test func filesAreCopiedAsTheyAre() async {
        let bytes: [UInt8] = [0, 255, 13, 10]
        let site = await page("[a](a.bin)", adding: [.init(path: "content/a.bin", bytes: bytes)])
        #expect(site.outputs.first { $0.path == "a.bin" }?.bytes == bytes)
    }

    @Test func images() async {
        let site = await page("![A \"b\"](i%20.svg \"T\")", adding: [file("content/i .svg", square)])
        #expect(site.report == "")
        #expect(
            site["index.html"] == """
                <p><img src="i%20.svg" alt="A &quot;b&quot;" width="2" height="2" loading="lazy" title="T" /></p>

                """)
    }
}
