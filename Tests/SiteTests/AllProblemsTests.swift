import BuiltSites
import Site
import Testing

/// A build stops at no problem: a site with many has them reported at once and in order.
@Suite struct AllProblemsTests {
    @Test func areReportedAtOnce() async {
        let site = await site(
            """
            -- content/index.md --
            ---
            titel: Home
            date: soon
            ---
            [a](gone.md) ![](gone.png) [b](javascript:x) [c](trem:x)

            #### Deep

            ```{contens}
            ```
            -- content/a.md --
            No front matter, [b](b.md#nope)
            -- content/b.md --
            ---
            title: "B
            ---
            [d](d.md#x)
            -- content/c.md --
            ---
            title: C
            aliases: a/
            review_by: 2020-01-01
            -- content/d.md --
            ---
            title: D
            slug: A
            review_by: 2020-01-01
            tags: [ok, not ok]
            ---
            ## X

            - <b>
            -- handbook.yaml --
            base_url: x
            navigation: [gone.md]
            -- templates/page.mustache --
            {{bdoy}}
            -- templates/part.mustache --
            {{#title}}
            """)
        #expect(site.result.hasErrors)
        Golden.problems.expect(site.report)
    }
}
