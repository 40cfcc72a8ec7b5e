import BuiltSites
import Diagnostics
import Parts
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// Whatever stands in whatever field, a link of the site leads to the web, to a page, or nowhere.
@Suite struct AddressFieldTests {
    /// Spellings of addresses that run a script, open a file or hide a host, as browsers read them.
    static let spellings = [
        "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "\u{1}javascript:alert(1)",
        "\tjavascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)", "java\r\nscript:alert(1)",
        "javascript\n:alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
        "&#x6A avascript:alert(1)",
        "javascript://prices.example/%0Aalert(1)", "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox(1)", "file:///etc/passwd", "blob:https://prices.example/1", "//prices.example/",
        "/\\prices.example/", "\\\\prices.example\\", "https:\\\\prices.example/",
        "https:/\t/prices.example/",
        "https:prices.example", "https://", "https:///prices.example/", "https://name:word@prices.example/",
        "https://prices.example@other.example/", "https://prices.example\\@other.example/",
        "https://prices example/", "https://prices.example/\u{202E}moc", "ftp://prices.example/",
        "view-source:https://prices.example/", "mailto:a@prices.example", "\u{A0}javascript:alert(1)", "",
    ]

    /// The fields whose text becomes a link: a new one shows up here, and is attacked below.
    static let addressFields = [
        "handbook.yaml: base_url", "handbook.yaml: edit_url",
        "content/data/sources.yaml: sources[0].url",
        "content/data/prices.yaml: models[0].rows[1].upstream",
        "content/data/gpus.yaml: rates[0].rows[0].upstream",
        "content/data/throughput.yaml: records[0].upstream",
        "content/data/licenses.yaml: licenses[0].url", "content/data/licenses.yaml: families[0].upstream",
        "content/data/assumptions.yaml: assumptions[0].upstream",
        "content/data/published.yaml: tables[0].upstream",
        "content/data/published.yaml: tables[0].inputs[1].upstream",
        "content/data/decision.yaml: questions[0].threshold.sources[0].link",
    ]

    @Test func theSiteIsSound() async {
        let built = await site(files: AddressSite.files)
        #expect(built.report.split(separator: "\n").filter { $0.contains(": error:") } == [])
    }

    /// One field at a time leads to a script, then to a host of its own. The script is nowhere; the host is where the
    /// field is an address, and only there.
    @Test func everyField() async throws {
        let fields = try AddressSite.files.flatMap { try YAMLField.all(of: $0) }
        #expect(fields.count > 150)
        var found: [String] = []
        for field in fields {
            #expect(faults(in: await build(field, "javascript:alert(1)")) == [], "\(field)")
            let built = await build(field, "https://probe.example/{path}")
            #expect(faults(in: built) == [], "\(field)")
            if links(in: built).contains(where: { $0.hasPrefix("https://probe.example/") }) {
                found.append(field.description)
            }
        }
        #expect(found.sorted() == Self.addressFields.sorted())
    }

    @Test(arguments: addressFields) func everySpelling(name: String) async throws {
        let field = try #require(
            AddressSite.files.flatMap { try YAMLField.all(of: $0) }.first { $0.description == name })
        for text in Self.spellings {
            let built = await build(field, text)
            #expect(faults(in: built) == [], "\(text.debugDescription)")
            #expect(!links(in: built).contains { $0.contains("@") }, "\(text.debugDescription)")
            let position = LineIndex(field.replaced(by: text).bytes).position(of: field.span.lowerBound)
            let place = "\(field.file.path):\(position.line):\(position.column): error: "
            #expect(text.isEmpty || built.report.contains(place), "\(text.debugDescription)")
        }
    }

    private func build(_ field: YAMLField, _ text: String) async -> BuiltSite {
        let file = field.replaced(by: text)
        let others = AddressSite.files.filter { $0.path != file.path && AddressSite.does($0, matterTo: file) }
        return await site(files: others + [file])
    }

    private func faults(in built: BuiltSite) -> [String] {
        built.outputs.filter { $0.path.hasSuffix(".html") }.flatMap { StrictHTML($0.bytes).faults }
            + links(in: built).filter { $0.hasPrefix("//") || $0.hasPrefix("/\\") }
    }

    /// What all links of all pages hold, as it is written.
    private func links(in built: BuiltSite) -> Set<String> {
        var links: Set<String> = []
        for output in built.outputs where output.path.hasSuffix(".html") {
            for part in String(decoding: output.bytes, as: UTF8.self).split(separator: " href=\"").dropFirst()
            {
                links.insert(String(part.prefix { $0 != "\"" }))
            }
        }
        return links
    }
}
