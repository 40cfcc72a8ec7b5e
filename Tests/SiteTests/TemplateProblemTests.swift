import BuiltSites
import Diagnostics
import Samples
import Site
import Testing

@Suite struct TemplateProblemTests {
    private func problems(_ template: String, _ others: [SourceFile] = []) -> String {
        let files = [file("templates/page.mustache", template)] + others
        let set = TemplateSet(files, schema: .page(assets: ["site_css"]))
        return report(set.diagnostics, sources: files)
    }

    @Test(arguments: [
        "", "{{title}}", "{{{ body }}}", "{{& body}}",
        "{{#previous}}{{url}}{{title}}{{language}}{{/previous}}",
        "{{assets.site_css}}", "{{#assets}}{{site_css}}{{/assets}}", "{{^overdue}}{{/overdue}}{{overdue}}",
        "{{#title}}{{.}}{{/title}}", "{{! {{anything }}",
        "{{#tags}}{{^title}}{{url}}{{/title}}{{url}}{{/tags}}",
        "{{previous.url}}", "{{#is_home}}{{#tags}}{{url}}{{/tags}}{{title}}{{/is_home}}",
    ])
    func good(template: String) {
        #expect(problems(template) == "")
    }

    @Test(arguments: [
        ("<p>\n  é{{titel}}", 2, 6, "titel", "did you mean 'title'?"),
        ("{{{ bodi }}}", 1, 5, "bodi", "did you mean 'body'?"),
        ("{{#navigaton}}{{/navigaton}}", 1, 4, "navigaton", "did you mean 'navigation'?"),
        ("{{^tocs}}{{/tocs}}", 1, 4, "tocs", "did you mean 'toc'?"),
        ("{{#tags}}{{ulr}}{{/tags}}", 1, 12, "ulr", "did you mean 'url'?"),
        ("{{#tags}}{{/tags}}{{url}}", 1, 21, "url", "templates/README.md lists the tags"),
        ("{{assets.site_cs}}", 1, 3, "assets.site_cs", "did you mean 'assets.site_css'?"),
        ("{{title.x}}", 1, 3, "title.x", "did you mean 'title'?"),
        ("{{xyzzy}}", 1, 3, "xyzzy", "templates/README.md lists the tags"),
        ("{{uppercased(title)}}", 1, 3, "uppercased(title)", "templates/README.md lists the tags"),
    ])
    func unknownTags(template: String, line: Int, column: Int, name: String, help: String) {
        #expect(
            problems(template) == """
                templates/page.mustache:\(line):\(column): error: no page offers the tag '\(name)' [template-unknown-tag]
                    help: \(help)

                """)
    }

    @Test(arguments: [
        ("{{previous}}", 3, "previous"), ("{{{tags}}}", 4, "tags"), ("{{assets}}", 3, "assets"),
    ])
    func aSectionIsNoText(template: String, column: Int, name: String) {
        #expect(
            problems(template) == """
                templates/page.mustache:1:\(column): error: the tag '\(name)' is a section, not a text \
                [template-section-as-text]
                    help: write '{{#\(name)}}...{{/\(name)}}' with its own tags inside

                """)
    }

    @Test(arguments: [("{{.}}", 3), ("{{#tags}}{{.}}{{/tags}}", 12), ("{{^title}}{{.}}{{/title}}", 13)])
    func aDotNeedsAText(template: String, column: Int) {
        #expect(
            problems(template).hasPrefix(
                "templates/page.mustache:1:\(column): error: no page offers the tag '.' [template-unknown-tag]\n"
            ))
    }

    @Test(arguments: [
        ("a\n{{title", 2, 8, "this tag is not closed"),
        ("{{#title}}\nx", 2, 2, "a section is not closed"),
        ("{{#title}}{{/titel}}", 1, 14, "this tag closes a section that is not open here"),
        ("{{/title}}", 1, 4, "this tag closes a section that is not open here"),
        ("{{{title}}", 1, 11, "this tag is not closed"),
        ("x {{", 1, 5, "this tag is not closed"),
    ])
    func syntaxErrors(template: String, line: Int, column: Int, message: String) {
        #expect(
            problems(template)
                == "templates/page.mustache:\(line):\(column): error: \(message) [template-syntax]\n")
    }

    @Test func partials() {
        let part = file("templates/parts/head.mustache", "{{title}}{{tilte}}")
        #expect(
            problems("{{> parts/head}}\n{{>parts/haed}}", [part]) == """
                templates/page.mustache:2:4: error: there is no template 'parts/haed.mustache' [template-partial-missing]
                    help: did you mean 'parts/head'?
                templates/parts/head.mustache:1:12: error: no page offers the tag 'tilte' [template-unknown-tag]
                    help: did you mean 'title'?

                """)
    }

    @Test func cycles() {
        let files = [
            file("templates/a.mustache", "{{>b}}"),
            file("templates/b.mustache", "{{#title}}{{> a}}{{/title}}"),
        ]
        #expect(
            problems("{{>a}}", files) == """
                templates/a.mustache: error: the template 'a' includes itself [template-cycle]
                    help: take the partial out, or end the chain of partials that leads back here
                templates/b.mustache: error: the template 'b' includes itself [template-cycle]
                    help: take the partial out, or end the chain of partials that leads back here

                """)
    }

    @Test func noPageTemplate() {
        let files = [file("templates/other.mustache", "{{title}}")]
        #expect(
            report(TemplateSet(files, schema: .page(assets: [])).diagnostics, sources: files) == """
                templates/page.mustache: error: there is no template 'templates/page.mustache' [template-missing]
                    help: every page is rendered with it; templates/README.md lists its tags

                """)
    }

    @Test func inheritance() {
        let layout = file(
            "templates/layout.mustache",
            "{{$main}}{{title}}{{/main}}{{#tags}}{{$tag}}x{{/tag}}{{url}}{{/tags}}")
        #expect(problems("{{<layout}}{{$main}}{{body}}{{/main}}{{/layout}}{{title}}", [layout]) == "")
        #expect(
            problems("{{<layuot}}{{/layuot}}", [layout]) == """
                templates/page.mustache:1:4: error: there is no template 'layuot.mustache' [template-partial-missing]
                    help: did you mean 'layout'?

                """)
    }

    @Test func otherDelimitersCannotBeChecked() {
        #expect(
            problems("{{=<% %>=}}<%titel%>") == """
                templates/page.mustache:1:4: error: a template here keeps the delimiters '{{' and '}}' [template-syntax]

                """)
    }

    @Test func sectionsInSectionsWithoutEnd() {
        let template =
            String(repeating: "{{#title}}", count: 500) + String(repeating: "{{/title}}", count: 500)
        #expect(
            problems(template)
                == "templates/page.mustache:1:644: error: more than 64 sections inside each other [template-syntax]\n"
        )
    }

    @Test func anyTemplateIsJudgedWithoutATrap() {
        var generator = SeededGenerator(seed: 16)
        let pieces = [
            "{{", "}}", "{{{", "}", "#", "/", "^", "title", ">", "<", "$", "!", "=", "&", "%", " ", "\n", "*",
            ".", "(", ")",
        ]
        for _ in 0..<3_000 {
            let template = generator.text(of: pieces, longest: 9)
            let files = [file("templates/page.mustache", template), file("templates/title.mustache", "x")]
            let set = TemplateSet(files, schema: .page(assets: []))
            guard set.diagnostics.isEmpty else { continue }
            let rendered = String(
                decoding: set.render("page", TemplateContext(["title": "T"])).flatMap(\.self), as: UTF8.self)
            #expect(!rendered.contains("{{title"), "\(template)")
        }
    }

    @Test func theMarkOfTextsCannotStandInATemplate() {
        #expect(
            problems("a\u{1}b").hasPrefix(
                "templates/page.mustache:1:2: error: a template cannot hold the control character U+0001 [template-syntax]"
            ))
    }
}
