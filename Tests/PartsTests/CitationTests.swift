import BuiltSites
import Parts
import Site
import Testing

@Suite struct FigureNoteTests {
    @Test func aFigureIsDescribedByANoteBehindIt() async {
        let built = await costPage("A [$1,980](value:cost.case.closed), b [](value:price.big.input).\n")
        let html = built["index.html"] ?? ""
        #expect(
            html.contains(
                """
                A <a href="cost/scenarios/case/index.html#cost" aria-describedby="figure-1">$1,980</a>\
                <span class="figure-note" id="figure-1" role="note">\
                Monthly cost of closed, The case = fixed cost + tokens a day × 365/12 ÷ 1,000,000 × price of the mix. \
                From fixed cost of closed, USD a month: $1,800; price of the mix with closed, USD per million tokens: $6.00; \
                tokens per day: 1 M tokens a day. The price of big moved on 1 June 2026.</span>, b
                """), "\(html)")
        #expect(
            html.contains(
                """
                aria-describedby="figure-2">$2.00</a><span class="figure-note" id="figure-2" role="note">\
                Input price of Big (Vendor), USD per million tokens. Source: The list, read on 1 June 2026.</span>
                """), "\(html)")
    }

    @Test func theMarkdownAlternateHasNoNote() async {
        let built = await costPage("[$1,980](value:cost.case.closed)\n")
        #expect((built["index.md"] ?? "").hasSuffix("[$1,980](cost/scenarios/case/index.html#cost)\n"))
    }

    @Test func inThePrintEditionEachNoteHasItsOwnID() async {
        let built = await costPage("[$1,980](value:cost.case.closed)\n")
        let html = built["print/index.html"] ?? ""
        #expect(html.contains("aria-describedby=\"page-home--figure-1\""))
        #expect(html.contains("id=\"page-home--figure-1\""))
    }
}

@Suite struct CitationTests {
    private static let handbook = """
        -- content/index.md --
        ---
        title: Home
        ---
        As [B says](source:b), and [A](source:a), and [B again](source:b). See [more](more.md).
        -- content/more.md --
        ---
        title: More
        ---
        [B](source:b), [the sources](sources.md)
        -- content/sources.md --
        ---
        title: Sources
        ---
        ## The A paper {#a}

        What it is.

        Read: 12 November 2026. Address: <https://a.example/>.

        ## B & co {#b}

        Read, at second hand: November 2026.

        ## C {#c}

        """

    @Test func aPageListsItsSourcesInTheOrderOfFirstUse() async {
        let built = await site(Self.handbook)
        #expect(built.report == "")
        #expect(
            (built["index.html"] ?? "").hasSuffix(
                """
                <h2 id="sources-of-this-page">Sources of this page</h2>
                <ol>
                <li><a href="sources/index.html#b">B &amp; co</a>, read November 2026</li>
                <li><a href="sources/index.html#a">The A paper</a>, read 12 November 2026</li>
                </ol>

                """), "\(built["index.html"] ?? "")")
        #expect(
            (built["index.md"] ?? "").hasSuffix(
                """
                ## Sources of this page

                1. [B & co](sources.md#b), read November 2026
                2. [The A paper](sources.md#a), read 12 November 2026

                """), "\(built["index.md"] ?? "")")
    }

    @Test func thePageOfSourcesListsWhereEachIsCited() async {
        let built = await site(Self.handbook, workers: 2)
        #expect(
            (built["sources/index.html"] ?? "").hasSuffix(
                """
                <h2 id="where-cited">Where each source is cited</h2>
                <ul>
                <li><a href="#b">B &amp; co</a>: <a href="../index.html">Home</a>, <a href="../more/index.html">More</a></li>
                <li><a href="#a">The A paper</a>: <a href="../index.html">Home</a></li>
                </ul>

                """), "\(built["sources/index.html"] ?? "")")
    }

    @Test func anAuthorsOwnListWins() async {
        let own = Self.handbook.replacing("See [more]", with: "\n\n## Sources of this page\n\nSee [more]")
        let html = await site(own)["index.html"] ?? ""
        #expect(!html.contains("<li><a href=\"sources/index.html#b\">"))
    }
}
