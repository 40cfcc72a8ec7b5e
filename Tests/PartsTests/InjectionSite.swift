import BuiltSites
import Diagnostics
import Parts

/// A handbook with one text in every place where an author's text reaches output.
enum InjectionSite {
    static func files(_ text: String) -> [SourceFile] {
        pages(text) + data(text) + [
            file("handbook.yaml", settings(text)),
            file("templates/page.mustache", template), file("templates/assets/search-engine.js", "\n"),
            file("content/a.svg", square),
        ]
    }

    /// A text as a YAML scalar.
    static func quoted(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case " "..."~": String(scalar)
            default:
                "\\U" + String(repeating: "0", count: 8 - String(scalar.value, radix: 16).count)
                    + String(scalar.value, radix: 16)
            }
        }
        return "\"" + scalars.joined() + "\""
    }

    private static let template = """
        <!DOCTYPE html>
        <html lang="{{language}}"><head><title>{{head_title}}</title>{{{content_security_policy}}}{{{head_metadata}}}</head>
        <body class="{{kind}}">{{{navigation}}}{{{section_navigation}}}{{{breadcrumbs}}}<h1>{{title}}</h1>
        <p title="{{description}}">{{caption}} {{lede}} {{owner}}</p>{{{toc}}}{{{body}}}
        {{#tags}}<a href="{{url}}">{{title}}</a>{{/tags}}{{#previous}}<a href="{{url}}">{{title}}</a>{{/previous}}
        {{#footer_links}}<a href="{{url}}">{{title}}</a>{{/footer_links}}{{site_title}}{{site_description}}</body></html>
        """

    private static func settings(_ text: String) -> String {
        """
        title: \(quoted(text))
        description: \(quoted(text))
        base_url: https://handbook.example/
        owner: \(quoted(text))
        navigation: [{\(quoted(text)): faq.md}]
        footer: [{\(quoted(text)): faq.md}]
        print_edition: true
        """
    }

    private static func matter(_ text: String, _ more: String = "") -> String {
        """
        ---
        title: \(quoted(text))
        description: \(quoted(text))
        owner: \(quoted(text))
        tags: [\(quoted(text))]
        date: 2026-11-22
        option: {\(quoted(text)): \(quoted(text))}
        extra: {a: \(quoted(text))}
        \(more)
        ---

        """
    }

    private static func pages(_ text: String) -> [SourceFile] {
        [
            file("content/index.md", matter(text) + body(text)),
            file(
                "content/faq.md", matter(text, "kind: faq") + "## \(text)?\n\n\(text)\n\n## Why?\n\n\(text)\n"
            ),
            file(
                "content/raw.md",
                "---\ntitle: \(quoted(text))\nkind: \(quoted(text))\nslug: \(quoted(text))\n"
                    + "aliases: [\(quoted(text))]\n---\n[](index.md) [](faq.md)\n"),
            file("content/deep/index.md", matter(text) + "[up](../index.md) [term](term:\(text))\n"),
            file("content/deep/page.md", matter(text) + "\(text)\n"),
            file("content/glossary.md", "---\ntitle: Glossary\n---\n## \(text) {#a}\n\n\(text)\n"),
            file("content/sources.md", "---\ntitle: Sources\n---\n## \(text) {#list}\n\n\(text)\n"),
        ]
    }

    /// Every place of Markdown.
    static func body(_ text: String) -> String {
        let line = text.replacing("\n", with: " ").replacing("\r", with: " ")
        return """
            \(text)

            ## \(line)

            ## Own {#\(line)}

            *\(line)* **\(line)** ~~\(line)~~ `\(line)` ``\(line)`` \(line)

            [\(line)](faq.md "\(line)") [a](\(line)) [b](<\(line)>) [c](faq.md '\(line)') [d](faq.md#\(line)) [e](faq.md?\(line))

            ![\(line)](a.svg "\(line)") ![a](\(line)) ![b](<\(line)>) <\(line)> https://a.example/\(line) www.\(line)

            [\(line)] [x][\(line)] [y][z]

            [\(line)]: \(line) "\(line)"
            [z]: <\(line)> '\(line)'

            a[^\(line)] b[^n]

            [^\(line)]: \(line)
            [^n]: \(line)

            | \(line) | b |
            |---|:-:|
            | \(line) | `\(line)` |

            > [!NOTE]
            > \(line)

            > [!\(line)]
            > \(line)

            - [ ] \(line)

            ```\(line)
            \(text)
            ```

            ```swift
            let a = "\(text)" // \(text)
            ```

            ```sh
            $ \(text)
            ```

            ```{contents} \(line)
            \(text)
            ```

            ```{\(line)}
            ```

            [v](term:\(line)) [w](source:\(line)) [x](value:\(line)) [y](walk:\(line)) [z](outcome:\(line)) [q](assert:\(line))
            [list](source:list) [a](term:a) [$1](value:cost.case.closed)

            ```{cost-table} case
            ```

            ```{cost-breakdown} case
            ```

            [$1](value:cost.queue.own) [$2](assert:cost.queue.own>1)

            ```{cost-table} queue
            ```

            ```{crossovers} queue
            ```

            ```{crossover-chart} queue
            ```

            ```{sensitivity} queue
            ```

            ```{payback} case
            ```

            ```{assumptions}
            ```

            ```{license-matrix}
            ```

            ```{editions}
            ```

            ```{option-matrix}
            ```
            """
    }

    private static func data(_ text: String) -> [SourceFile] {
        let value = quoted(text)
        var decision = DecisionSample.data.replacing("label: rain", with: "label: \(value)")
        for word in [
            "Does it rain?", "Rain makes wet.", "Drops.", "The window.", "The sky.", "A look.",
            "Yes it does", "Wet.",
            "Stops.", "Walk <there>", "Go on foot & smile.", "There is a coat.", "Staying.", "Tie the laces.",
            "a minute", "Air.",
            "Time.", "It snows.",
        ] {
            decision = decision.replacing(
                ": " + word, with: ": " + value
            ).replacing("[" + word + "]", with: "[" + value + "]")
        }
        func named(_ data: String, _ names: [String]) -> String {
            names.reduce(data) { $0.replacing(": " + $1, with: ": " + value) }
        }
        return [
            file("content/data/decision.yaml", decision),
            file(
                "content/data/sources.yaml",
                "sources:\n  - {id: list, title: \(value), note: \(value), url: \"https://a.example/\"}\n"),
            file("content/data/prices.yaml", named(CostSample.prices, ["Big", "Small", "Vendor"])),
            file(
                "content/data/assumptions.yaml",
                named(FigureSample.assumptions, ["Engineer", "Rent", "Staff"])
                    + "  - {id: tenth, title: \(value), unit: \(value), formula: \"max(engineer / 10, 2 * outlay)\"}\n"
            ),
            file("content/data/comparisons.yaml", comparisons(value)),
            file("content/data/scenarios.yaml", named(FigureSample.scenarios, ["The case"])),
            file(
                "content/data/licenses.yaml",
                """
                next_check: 2027-02-22
                licenses:
                  - {id: mit, title: \(value), tier: permissive, commercial: allowed, acceptable_use_policy: false, attribution: \(value), patent_grant: false, permits: [\(value)], requires: [\(value)], forbids: [\(value)], note: \(value), osi_open_source: true, url: "https://a.example/"}
                """),
            file(
                "content/data/editions.yaml",
                "editions:\n  - edition: \(value)\n    date: 2026-11-22\n    note: \(value)\n"),
        ] + sources(DecisionSample.pages).filter { $0.path != "content/index.md" }
    }

    private static func comparisons(_ value: String) -> String {
        """
        comparisons:
          - id: queue
            title: \(value)
            description: \(value)
            volume: {title: \(value), unit: \(value), usual: 500, from: 1, to: 20000}
            options:
              hosted: {title: \(value), per_unit: rent * tenth / 1000}
              own: {title: \(value), fixed: engineer / 20, step: {carries: 1000, costs: outlay / 20, spare: 1, minimum: 2}}

        """
    }
}
