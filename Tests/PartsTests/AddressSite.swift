import BuiltSites
import Diagnostics
import Fields
import Parts

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// A handbook with a file of each kind of YAML, in which every field that may lead out of the site does so.
enum AddressSite {
    static let files: [SourceFile] =
        [
            file("handbook.yaml", settings), file("templates/page.mustache", template),
            file("content/index.md", matter + body),
            file(
                "content/sources.md", "---\ntitle: Sources\noption: {Name: Cell}\n---\n## The list {#list}\n"),
            file("content/data/sources.yaml", sources), file("content/data/prices.yaml", prices),
            file("content/data/gpus.yaml", gpus), file("content/data/throughput.yaml", throughput),
            file("content/data/licenses.yaml", licenses),
            file("content/data/assumptions.yaml", assumptions),
            file("content/data/comparisons.yaml", comparisons),
            file("content/data/published.yaml", published),
            file("content/data/scenarios.yaml", CostSample.scenarios),
            file("content/data/grid.yaml", GridSample.grid), file("content/data/editions.yaml", editions),
            file("content/data/decision.yaml", decision), file("content/data/walks.yaml", walks),
        ] + BuiltSites.sources(DecisionSample.pages).filter { $0.path != "content/index.md" }

    /// Whether what a file says can show what another one says. A site without the rest is built in a
    /// fraction of the time: scenarios are drawn, and a decision has many pages.
    static func does(_ other: SourceFile, matterTo file: SourceFile) -> Bool {
        guard let data = other.path.dropping(prefix: "content/data/") else { return true }
        let isOfDecision = { (path: String) in
            path.hasSuffix("/decision.yaml") || path.hasSuffix("/walks.yaml")
        }
        return file.path.hasPrefix("content/data/") && isOfDecision(other.path) == isOfDecision(file.path)
            && !["grid.yaml", "scenarios.yaml"].contains(data)
    }

    private static let template = """
        <!DOCTYPE html>
        <html lang="{{language}}"><head><title>{{head_title}}</title>{{{head_metadata}}}</head>
        <body>{{{navigation}}}{{{breadcrumbs}}}{{{toc}}}{{{body}}}<a href="{{edit_url}}">Edit</a>
        {{#canonical_url}}<a href="{{canonical_url}}">Here</a>{{/canonical_url}}
        {{#tags}}<a href="{{url}}">{{title}}</a>{{/tags}}
        {{#footer_links}}<a href="{{url}}">{{title}}</a>{{/footer_links}}</body></html>
        """

    private static let settings = """
        title: The handbook
        description: Of addresses.
        language: en
        base_url: https://handbook.example/
        edit_url: https://git.example/edit/{path}
        owner: Owner
        edition: First
        link_style: file
        navigation: [{First: index.md}]
        footer: [sources.md]
        glossary: glossary.md
        sources: sources.md

        """

    private static let matter = """
        ---
        title: Home
        description: The page.
        owner: Owner
        slug: home
        aliases: [old/page]
        tags: [one]
        kind: page
        watch_for: [A sign.]
        option: {Name: Cell}
        extra: {link: free}
        ---

        """

    private static let body = """
        [Feet](patterns/feet.md), [walking](examples/w.md), [staying](examples/s.md), [list](source:list).

        ```{cost-table} case
        ```

        ```{cost-table} queue
        ```

        ```{assumptions}
        ```

        ```{license-matrix}
        ```

        ```{editions}
        ```

        ```{option-matrix}
        ```

        ```{published-table} wells
        ```
        """

    private static let sources = """
        sources:
          - {id: list, title: The list, note: A note, url: "https://prices.example/", entry: list}

        """

    private static let prices = CostSample.prices.replacing(
        "source: list, read: 2026-06-01}",
        with: "source: list, upstream: \"https://up.example/\", read: 2026-06-01}")

    private static let gpus = """
        next_check: 2027-02-22
        rates:
          - id: h100
            gpu: H100
            offer: A cloud
            rows:
              - {from: 2026-01-01, usd_per_gpu_hour: 2, source: list, upstream: "https://up.example/", read: 2026-01-01}

        """

    private static let throughput = """
        next_check: 2027-02-22
        records:
          - {id: run, model: Model, precision: FP8, engine: vLLM, gpu: H100, gpus: 1, input_tokens: 512, output_tokens: 256, concurrency: saturated, tokens_per_second: 100, source: list, upstream: "https://up.example/", read: 2026-01-01, note: A note.}

        """

    private static let licenses = """
        next_check: 2027-02-22
        licenses:
          - {id: mit, title: MIT, tier: permissive, commercial: allowed, commercial_note: Any., acceptable_use_policy: false, attribution: Keep it., patent_grant: false, permits: [Use.], requires: [Notice.], forbids: [Nothing.], note: Short., osi_open_source: true, url: "https://mit.example/"}
        families:
          - {id: big, license: mit, checked: primary, text: The file., source: list, upstream: "https://up.example/", read: 2026-01-01}

        """

    private static let assumptions =
        CostSample.assumptions.replacing(
            "source: list", with: "source: list, upstream: \"https://up.example/\"")
        + "  - {id: tenth, title: A tenth, unit: USD per month, formula: engineer / 10}\n"

    private static let comparisons = """
        comparisons:
          - id: queue
            title: A queue
            description: Of orders.
            volume: {title: Orders, unit: orders a day, usual: 500, from: 1, to: 20000}
            options:
              hosted: {title: Hosted queue, per_unit: tenth / 1000}
              own: {title: A queue of one's own, fixed: tenth, step: {carries: 1000, costs: engineer / 50}}

        """

    private static let published = """
        next_check: 2027-11-22
        tables:
          - id: wells
            title: Wells
            source: list
            upstream: "https://up.example/"
            read: 2026-11-22
            inputs:
              - {id: days, title: Days, unit: days, value: 3}
              - {id: day, title: A day, unit: USD, value: 1200, source: list, upstream: "https://up.example/", read: 2026-11-22}
            figures:
              - {id: cost, title: Cost, formula: days * day, printed: "$3,600"}

        """

    private static let editions = """
        editions:
          - {edition: First, date: 2026-11-22, note: A note.}

        """

    private static let decision = DecisionSample.data.replacing(
        "    counts: Drops.\n",
        with: """
                counts: Drops.
                threshold:
                  text: A drop.
                  sources:
                    - {title: The weather, link: "https://weather.example/"}

            """)

    private static let walks = """
        editions:
          - edition: First
            walks: [rain-no/far-no/walk]

        """
}

/// A text of a file's YAML, with its keys: `sources[0].url`. Numbers, dates, true and false are none.
struct YAMLField: Sendable, CustomStringConvertible {
    let file: SourceFile
    let keys: String
    let span: Range<Int>

    var description: String { "\(file.path): \(keys)" }

    /// The file with another text in the field's place.
    func replaced(by text: String) -> SourceFile {
        SourceFile(
            path: file.path,
            bytes: file.bytes[..<span.lowerBound] + Array(InjectionSite.quoted(text).utf8)
                + file.bytes[span.upperBound...])
    }

    /// All texts of a YAML file, or of the front matter of a page.
    static func all(of file: SourceFile) throws -> [YAMLField] {
        if file.path.hasSuffix(".yaml") { return fields(of: try readYAML(file), in: file, keys: "") }
        let end = readFrontMatter(file).bodyOffset
        guard file.path.hasSuffix(".md"), end > 8 else { return [] }
        return fields(of: try readYAML(file, in: 4..<end - 4), in: file, keys: "")
    }

    private static func fields(of value: LocatedValue, in file: SourceFile, keys: String) -> [YAMLField] {
        switch value.content {
        case .null: []
        case .scalar: value.kind == "text" ? [YAMLField(file: file, keys: keys, span: value.span)] : []
        case .sequence(let items):
            items.enumerated().flatMap { fields(of: $1, in: file, keys: "\(keys)[\($0)]") }
        case .mapping(let entries):
            entries.flatMap { entry in
                fields(of: entry.value, in: file, keys: keys.isEmpty ? entry.key : "\(keys).\(entry.key)")
            }
        }
    }
}
