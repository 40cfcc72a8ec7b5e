import BuiltSites
import Diagnostics
import Fields
import Site
import Testing

@Suite struct FrontMatterTests {
    @Test func everyKey() throws {
        let text = """
            ---
            title: "A: b"
            description: One sentence.
            date: 2026-01-02
            updated: 2026-02-03
            reviewed: '2026-03-04'
            review_by: 2027-03-04
            owner: platform-team
            order: -3
            slug: a-b
            aliases: [old/page, /older.html, x/]
            tags: [cost, open-weights]
            draft: true
            kind: faq
            raw_html: true
            extra: {any: thing}
            ---
            Text
            """
        #expect(frontMatterReport(text) == "")
        let matter = frontMatter(text)
        #expect(matter.title == "A: b")
        #expect(matter.description == "One sentence.")
        #expect(matter.date?.description == "2026-01-02")
        #expect(matter.updated?.description == "2026-02-03")
        #expect(matter.reviewed?.description == "2026-03-04")
        #expect(matter.reviewBy?.description == "2027-03-04")
        #expect(matter.owner == "platform-team")
        #expect(matter.order == -3)
        #expect(matter.slug == "a-b")
        #expect(matter.aliases.map(\.route.path) == ["old/page/", "older.html", "x/"])
        #expect(matter.tags == ["cost", "open-weights"])
        #expect(matter.isDraft)
        #expect(matter.kind == "faq")
        #expect(matter.allowsRawHTML)
    }

    @Test func defaults() {
        let matter = frontMatter("---\ntitle: A\n---\n")
        #expect(matter.description == "")
        #expect(matter.order == nil)
        #expect(matter.aliases.isEmpty)
        #expect(matter.tags.isEmpty)
        #expect(!matter.isDraft)
        #expect(!matter.allowsRawHTML)
    }

    @Test func oneTextCountsAsAList() {
        let matter = frontMatter("---\ntitle: A\naliases: old/\ntags: cost\n---\n")
        #expect(matter.aliases.map(\.route.path) == ["old/"])
        #expect(matter.tags == ["cost"])
    }

    @Test func aTagGivenTwiceIsOneTag() {
        #expect(frontMatter("---\ntitle: A\ntags: [cost, risk, cost]\n---\n").tags == ["cost", "risk"])
    }

    @Test(arguments: [
        ("---\ntitle: A\n---\nText", "Text"),
        ("---\ntitle: A\n---", ""),
        ("---  \ntitle: A\n--- \t\nText", "Text"),
        ("---\ntitle: A\n...\nText", "Text"),
        ("---\r\ntitle: A\r\n---\r\nText\r\n", "Text\r\n"),
        ("\u{FEFF}---\ntitle: A\n---\nText", "Text"),
        ("---\ntitle: A\n---\n\n---\nText\n---\n", "\n---\nText\n---\n"),
        ("---\ntitle: A\nextra: |\n  ----\n  - --\n---\nText", "Text"),
    ])
    func theTextStartsBehindIt(text: String, body: String) {
        let page = file("a.md", text)
        let reading = readFrontMatter(page)
        #expect(reading.diagnostics.isEmpty)
        #expect(reading.frontMatter.title == "A")
        #expect(String(decoding: page.bytes[reading.bodyOffset...], as: UTF8.self) == body)
    }
}
