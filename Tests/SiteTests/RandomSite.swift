import BuiltSites
import Diagnostics
import Samples

/// A generated handbook without problems: folders, links between pages, tags, aliases, images, tables.
struct RandomSite {
    let files: [SourceFile]

    init(seed: UInt64, pageCount: Int = 60) {
        var generator = SeededGenerator(seed: seed)
        let folders = ["", "guide/", "guide/axes/", "cost/", "ä ö/"]
        var paths = folders.map { $0 + "index.md" }
        for number in 0..<pageCount {
            paths.append((folders.randomElement(using: &generator) ?? "") + "p\(number).md")
        }
        var files = paths.enumerated().map { index, path in
            file("content/" + path, Self.page(index, path, among: paths, &generator))
        }
        files.append(file("content/404.md", "---\ntitle: Gone\n---\n[home](index.md) ![a](a.svg)"))
        files.append(file("content/a.svg", square))
        files.append(
            file(
                "handbook.yaml",
                "base_url: https://handbook.example/team/\nfooter: [cost/index.md]\nowner: team\n"))
        files.append(file("templates/page.mustache", Self.template))
        files.append(file("templates/assets/site.css", "a{}"))
        self.files = files
    }

    private static func page(
        _ index: Int, _ path: String, among paths: [String], _ generator: inout SeededGenerator
    ) -> String {
        // Each page links to the next one, so that none is an orphan.
        let targets =
            [paths[(index + 1) % paths.count]]
            + (0..<3).map { _ in paths.randomElement(using: &generator) ?? "" }
        let links = targets.map { "[to \($0)](/\($0.replacing(" ", with: "%20"))#part)" }
        return """
            ---
            title: Page \(index)
            description: About page \(index)
            order: \(Int.random(in: 0...4, using: &generator))
            updated: 2026-01-\(Int.random(in: 10...28, using: &generator))
            tags: [\(["cost", "risk", "open-weights"].randomElement(using: &generator) ?? "")]
            aliases: [old/p\(index)]
            ---
            Word\(index) \(links[0]) and ![picture](/a.svg)

            ## Part

            | a | b |
            |---|---|
            | \(links[1]) | c |

            - \(links[2])

            ### Deep

            ## Another

            ## Last[^1]

            [^1]: \(links[3])

            """
    }

    private static let template = """
        <title>{{head_title}}</title>
        {{{head_metadata}}}
        <link href="{{assets.site_css}}">
        <a href="{{home_url}}">{{site_title}}</a>
        {{{navigation}}}{{{breadcrumbs}}}{{{section_navigation}}}{{{toc}}}
        {{{body}}}
        {{#previous}}<a href="{{url}}">{{title}}</a>{{/previous}}{{#next}}<a href="{{url}}">{{title}}</a>{{/next}}
        {{#tags}}<a href="{{url}}">{{title}}</a>{{/tags}}{{#footer_links}}<a href="{{url}}">{{title}}</a>{{/footer_links}}
        <a href="{{markdown_url}}">Markdown</a><a href="{{print_url}}">print</a><a href="{{feed_url}}">feed</a>

        """
}
