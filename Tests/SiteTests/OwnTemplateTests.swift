import BuiltSites
import Fields
import Site
import Testing

@Suite struct OwnTemplateTests {
    @Test func aSetOfTemplatesWithPartialsAndAssets() async {
        let site = await site(
            """
            -- content/index.md --
            ---
            title: Home & all
            description: One "sentence"
            owner: me
            date: 2026-01-02
            review_by: 2026-01-03
            ---
            *Text*
            -- templates/page.mustache --
            <title>{{head_title}}</title>
            {{> parts/head}}
            {{{body}}}{{body}}
            {{#is_home}}home {{/is_home}}{{#overdue}}overdue since {{review_by_text}}{{/overdue}} {{date}} {{owner}} {{generator}}
            {{^toc}}no toc{{/toc}}
            -- templates/parts/head.mustache --
            <link href="{{assets.css_site_css}}"><p>{{description}}</p>
            -- templates/assets/css/site.css --
            a
            """)
        #expect(
            site.report == """
                content/index.md:6:1: warning: this page was to be reviewed by 3 January 2026 [review-overdue]
                    help: review it, then set 'reviewed' to the day and 'review_by' to the next one

                """)
        #expect(
            site["index.html"] == """
                <title>Handbook</title>
                <link href="assets/css/site.4c8601ec8c.css"><p>One &quot;sentence&quot;</p><p><em>Text</em></p>
                &lt;p&gt;&lt;em&gt;Text&lt;/em&gt;&lt;/p&gt;

                home overdue since 3 January 2026 2026-01-02 me handbook
                no toc
                """)
        #expect(site["assets/css/site.4c8601ec8c.css"] == "a")
    }

    /// They ended the build once.
    @Test func assetsOfOneNameAreAnError() async {
        let site = await site(
            """
            -- content/index.md --
            ---
            title: Home
            ---
            -- templates/page.mustache --
            {{assets.a_css}}{{{body}}}
            -- templates/assets/a-css --
            -- templates/assets/a.css --
            -- templates/assets/a/css --
            """)
        #expect(
            site.report == """
                templates/assets/a.css: error: templates call this file and 'templates/assets/a-css' both '{{assets.a_css}}' [asset-name-taken]
                    help: rename one: in the tag, all but letters and digits become '_'
                templates/assets/a/css: error: templates call this file and 'templates/assets/a-css' both '{{assets.a_css}}' [asset-name-taken]
                    help: rename one: in the tag, all but letters and digits become '_'

                """)
    }

    @Test func theDateOfTheHandbookDecidesWhatIsOverdue() async {
        let page = file("content/index.md", "---\ntitle: A\nreview_by: 2026-11-21\n---\n")
        let template = file("templates/page.mustache", "{{#overdue}}overdue{{/overdue}}")
        #expect(await site(files: [page, template])["index.html"] == "overdue")
        let past = CalendarDate("2026-11-21")
        #expect(await site(files: [page, template], asOf: past)["index.html"] == "")
        let settings = file("handbook.yaml", "as_of: 2026-11-21\n")
        #expect(await site(files: [page, template, settings])["index.html"] == "")
    }

    /// The table in `templates/README.md` names the tags that pages offer, and no others.
    @Test func everyTagIsDocumented() throws {
        let text = try Golden.repositoryText("templates/README.md")
        let rows =
            text.split(separator: "## Tags").dropFirst().first?.split(separator: "\n").filter {
                $0.hasPrefix("| `")
            } ?? []
        var documented: Set<String> = []
        for row in rows {
            let cell = row.split(separator: "|").first ?? ""
            for tag in cell.ranges(of: "{{").map({ cell[$0.upperBound...].prefix { $0 != "}" } }) {
                documented.insert(
                    tag.trimmingPrefix { "{#".contains($0) }.split(separator: ".").first.map(String.init)
                        ?? "")
            }
        }
        #expect(documented == Set(TemplateSchema.page(assets: []).tags.keys))
    }
}
