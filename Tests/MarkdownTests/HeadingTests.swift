import Markdown
import Testing

@Suite struct HeadingTests {
    @Test func anIDFollowsGitHub() {
        #expect(html("## Hello, World! 2.0\n") == "<h2 id=\"hello-world-20\">Hello, World! 2.0</h2>\n")
        #expect(html("# `code` and *emphasis*\n").contains("id=\"code-and-emphasis\""))
        #expect(html("# snake_case - dash\n").contains("id=\"snake_case---dash\""))
        #expect(html("# Größe ÉTÉ 中文 x²\n").contains("id=\"größe-été-中文-x²\""))
        #expect(html("# A & B <c>\n", allowsRawHTML: true).contains("id=\"a--b-\""))
    }

    @Test func aHeadingWithoutLettersIsASection() {
        #expect(html("# !!!\n#\n") == "<h1 id=\"section\">!!!</h1>\n<h1 id=\"section-1\"></h1>\n")
    }

    @Test func equalHeadingsAreNumbered() {
        let ids = render("# A\n# A\n# A-1\n# A\n").headings.map(\.id)
        #expect(ids == ["a", "a-1", "a-1-1", "a-2"])
    }

    @Test func anExplicitIDIsTakenOut() {
        #expect(html("## Title {#here}\n") == "<h2 id=\"here\">Title</h2>\n")
        #expect(html("## Title {#a_b-c.d} ##\n") == "<h2 id=\"a_b-c.d\">Title</h2>\n")
        #expect(html("*T* {#x}\n===\n") == "<h1 id=\"x\"><em>T</em></h1>\n")
        #expect(html("## {#x}\n") == "<h2 id=\"x\"></h2>\n")
    }

    @Test func whatIsNoExplicitIDIsText() {
        #expect(html("## Title \\{#here}\n") == "<h2 id=\"title-here\">Title {#here}</h2>\n")
        #expect(html("## Title &#123;#here}\n").contains(">Title {#here}<"))
        #expect(html("## Title{#here}\n").contains(">Title{#here}<"))
        #expect(html("## Title {#he re}\n").contains(">Title {#he re}<"))
        #expect(html("## Title {#}\n").contains(">Title {#}<"))
        #expect(html("## `x {#here}`\n").contains("<code>x {#here}</code>"))
    }

    @Test func aGeneratedIDMakesWayForALaterExplicitOne() {
        #expect(render("## Costs\n\n## Other {#costs}\n").headings.map(\.id) == ["costs-1", "costs"])
    }

    @Test func footnotesReserveTheirIDs() {
        let ids = render("# Fn a\n\n# fn-a\n\nx[^a]\n\n[^a]: y\n").headings.map(\.id)
        #expect(ids == ["fn-a-1", "fn-a-2"])
    }

    @Test func headingsAreListedWithPlainTextAndOffset() {
        let headings = render("---\nt: 1\n---\n\n> # Q & *A*\n\nTwo\nlines\n---\n").headings
        #expect(headings.map(\.text) == ["Q & A", "Two lines"])
        #expect(headings.map(\.level) == [1, 2])
        #expect(headings.map(\.offset) == [16, 27])
    }

    @Test func replacedLinksCountInTheText() {
        var handler = Recorder("")
        handler.links = ["value:x": .replaced(html: "<a class=\"v\">1 &lt; 2</a>")]
        let document = render("## Costs [](value:x) now\n", MarkdownOptions(), &handler)
        #expect(document.headings.map(\.text) == ["Costs 1 < 2 now"])
    }

    @Test func levelsOfAPage() {
        #expect(problems("## A\n\n### B\n\n## C\n") == [])
        #expect(
            problems("## A\n\n#### B\n") == [
                "3:1 warning heading-skipped: a level-4 heading follows level 2 | write '###'"
            ])
        #expect(
            problems("x\n\n### A\n") == [
                "3:1 warning heading-skipped: a level-3 heading follows level 1 | write '##'"
            ])
        #expect(
            problems("> # A\n") == [
                "1:3 warning heading-level-one: the page's title is its only level-1 heading | write '##'"
            ])
    }

    @Test func levelsOfAFragment() {
        #expect(problems("### A\n\n#### B\n\n# C\n", .fragment) == [])
        #expect(problems("# A\n\n### B\n", .fragment).count == 1)
    }

    @Test func aSecondExplicitIDIsAnError() {
        #expect(
            problems("## A {#x}\n\n## B {#x}\n") == [
                "3:1 error heading-duplicate-id: the id 'x' is taken by an earlier heading"
            ])
    }
}
