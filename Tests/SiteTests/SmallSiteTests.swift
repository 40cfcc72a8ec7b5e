import BuiltSites
import Diagnostics
import Site
import Testing

/// Every file of a small site, as it is published.
@Suite struct SmallSiteTests {
    @Test func everyFile() async {
        let site = await site(
            """
            -- content/index.md --
            ---
            title: Home
            description: Where to start.
            ---
            Start with the [guide](guide/index.md), or read [what open weights are](term:open-weights).

            ```{contents}
            ```
            -- content/guide/index.md --
            ---
            title: Guide
            order: 1
            aliases: handbook/
            ---
            Two pages.

            ```{contents}
            ```
            -- content/guide/cost.md --
            ---
            title: Cost
            description: What a token costs.
            date: 2026-02-03
            updated: 2026-04-05
            tags: [cost, risk]
            slug: price
            ---
            > [!NOTE]
            > Prices move: see [quality](quality.md#measure).

            | Model | USD |
            |:------|----:|
            | [A](../glossary.md#open-weights) | 1 |

            ![A chart](chart.svg "Chart")
            -- content/guide/quality.md --
            ---
            title: Quality
            tags: [risk]
            review_by: 2030-01-01
            ---
            ## Measure

            First[^1].

            ## Decide

            - [x] ~~guess~~

            ### By numbers

            ## Ship

            ```swift
            let x = 1 < 2
            ```

            [^1]: See [cost](cost.md).
            -- content/guide/chart.svg --
            \(square)
            -- content/glossary.md --
            ---
            title: Glossary
            ---
            ## Open weights

            Weights that anybody can download.
            -- content/404.md --
            ---
            title: Not found
            ---
            Go [home](index.md).
            -- handbook.yaml --
            title: Team handbook
            description: One team, one handbook.
            owner: platform-team
            edition: "1"
            base_url: https://handbook.example/team/
            edit_url: https://git.example/edit/{path}
            footer: [glossary.md]
            -- templates/page.mustache --
            <!doctype html>
            <html lang="{{language}}">
            <head>
            <title>{{head_title}}</title>
            {{{head_metadata}}}
            <link rel="stylesheet" href="{{assets.site_css}}">
            </head>
            <body class="kind-{{kind}}">
            <a href="{{home_url}}">{{site_title}}</a>
            {{{navigation}}}
            {{{breadcrumbs}}}
            <h1>{{title}}</h1>
            {{#toc}}
            <nav>{{{toc}}}</nav>
            {{/toc}}
            {{{body}}}
            {{{section_navigation}}}
            {{#previous}}<a rel="prev" href="{{url}}">{{title}}</a>{{/previous}}
            {{#next}}<a rel="next" href="{{url}}">{{title}}</a>{{/next}}
            {{#tags}}
            <a rel="tag" href="{{url}}">{{title}}</a>
            {{/tags}}
            {{#edit_url}}<a href="{{edit_url}}">edit</a>{{/edit_url}}
            {{#footer_links}}
            <a href="{{url}}">{{title}}</a>
            {{/footer_links}}
            </body>
            </html>
            -- templates/assets/site.css --
            body { background: url(dot.svg) }
            -- templates/assets/dot.svg --
            \(square)
            -- templates/assets/alias.js --
            location.replace(document.currentScript.dataset.target + location.hash)
            """)
        #expect(site.report == "")
        let text = site.outputs.map { "-- \($0.path) --\n" + String(decoding: $0.bytes, as: UTF8.self) }
        Golden.smallSite.expect(text.joined(separator: "\n"))
    }
}
