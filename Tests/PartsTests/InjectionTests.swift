import BuiltSites
import Diagnostics
import Foundation
import Parts
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Hostile texts through every place where an author's text reaches HTML, SVG, XML, JSON, CSV and the index.
///
/// A site with errors publishes nothing; here its files are looked at all the same.
@Suite struct InjectionTests {
    /// Each vector has a way out of some place: without these the tests below would show nothing.
    @Test(arguments: ["<", ">", "\"", "'", "&", "`", "\\", "=", ",", "\n", "\r", "-->", "]]>", "javascript:"])
    func someVectorLeavesEachPlace(mark: String) {
        #expect(InjectionVectors.all.contains { $0.contains(mark) }, "\(mark.debugDescription)")
    }

    @Test(arguments: InjectionVectors.all) func nothingRuns(vector: String) async {
        let built = await site(files: InjectionSite.files(vector))
        for output in built.outputs {
            #expect(faults(in: output) == [], "\(output.path.debugDescription)")
        }
    }

    /// A vector proves something only where its place exists.
    @Test func aPlainTextReachesEveryPlace() async {
        let built = await site(files: InjectionSite.files("Plain"))
        let data = built.report.split(separator: "\n").filter { $0.hasPrefix("content/data/") }
        #expect(data.filter { $0.contains(": error:") } == [])
        for path in [
            "index.html", "faq/index.html", "deep/page/index.html", "index.md", "feed.xml", "sitemap.xml",
            "llms.txt",
            "print/index.html", "tags/Plain/index.html", "decide/index.html",
            "decide/walk/rain-no/far-no/walk/index.html",
            "data/decision.json",
            "cost/index.html", "cost/scenarios/case/index.html", "cost/scenarios/case/table.csv",
            "cost/scenarios/case/sensitivity.csv", "cost/scenarios/case/sensitivity.svg",
            "cost/scenarios/queue/index.html", "cost/scenarios/queue/table.csv",
            "guide/license/mit/index.html",
            "search/manifest.js",
        ] {
            #expect(built[path] != nil, "\(path)")
        }
        #expect(built["cost/scenarios/case/index.html"]?.contains("Plain") == true)
    }

    /// Addresses in data and settings are checked where they are read.
    @Test(arguments: InjectionVectors.all) func addressesInDataAreWebAddresses(vector: String) async {
        let value = InjectionSite.quoted(vector)
        let built = await costPage(
            "[a](source:list)",
            adding: [
                file("content/data/sources.yaml", "sources:\n  - {id: list, title: A, url: \(value)}\n"),
                file("content/sources.md", "---\ntitle: Sources\n---\n## A {#list}\n\n<\(vector)>\n"),
                file(
                    "content/data/prices.yaml",
                    CostSample.prices.replacing("source: list,", with: "source: list, upstream: \(value),")),
                file("handbook.yaml", "base_url: \(value)\nedit_url: \(value)\n"),
            ])
        for output in built.outputs { #expect(faults(in: output) == [], "\(output.path.debugDescription)") }
    }

    @Test func theStrictReaderFindsWhatRuns() {
        for text in [
            "<script>a</script>", "<p onclick=\"a\">", "<a href=\"java\tscript:a\">",
            "<a href=\" &#106;avascript:a\">",
            "<img src=x>", "<svg onload=\"a\">", "<iframe>", "<p style=\"a\">", "<!-- a -->",
            "<a/href=\"vbscript:a\">",
            "<script type=\"application/ld+json\">{</script>", "<p \"onclick=a>",
        ] {
            #expect(StrictHTML(Array(text.utf8)).faults != [], "\(text)")
        }
        #expect(
            StrictHTML(Array("<p class=\"a\">1 < 2 &lt;script> <a href=\"a.html#javascript:\">b</a>".utf8))
                .faults == [])
    }

    private func faults(in output: OutputFile) -> [String] {
        switch output.path.split(separator: ".").last {
        case "html": StrictHTML(output.bytes).faults
        case "json": isJSON(output.bytes) ? [] : ["no JSON"]
        case "xml", "svg": isXML(output.bytes) ? [] : ["no XML"]
        case "csv": formulas(in: output.bytes)
        case "js" where output.path.hasPrefix("search/"): faults(inIndex: output.bytes)
        default: []
        }
    }

    private func isJSON(_ bytes: some Sequence<UInt8>) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    }

    private func isXML(_ bytes: [UInt8]) -> Bool { XMLParser(data: Data(bytes)).parse() }

    /// A call with JSON in its parentheses, without `<`.
    private func faults(inIndex bytes: [UInt8]) -> [String] {
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.hasPrefix("handbookSearch."), text.hasSuffix(")\n") || text.hasSuffix(");\n"),
            let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")")
        else { return ["no call"] }
        let arguments = "[" + text[text.index(after: open)..<close] + "]"
        return (isJSON(arguments.utf8) ? [] : ["no JSON"]) + (text.contains("<") ? ["a tag"] : [])
    }

    /// Fields that a spreadsheet would compute.
    private func formulas(in bytes: [UInt8]) -> [String] {
        csvRows(String(decoding: bytes, as: UTF8.self)).flatMap(\.self).filter { field in
            guard let first = field.utf8.first, "=+-@\t\r\n".utf8.contains(first) else { return false }
            return Double(field) == nil
        }
    }
}

@Suite struct CSVFieldTests {
    @Test(arguments: [
        ("plain", "plain"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""),
        ("=1+1", "'=1+1"),
        ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("a=1", "a=1"),
        ("", ""),
        ("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\""),
    ])
    func fields(text: String, field: String) { #expect(csvField(text) == field) }
}

/// The rows of a CSV file with their fields, without quotes.
private func csvRows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for scalar in text.unicodeScalars {
        let field = rows[rows.count - 1].count - 1
        switch scalar {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: rows[rows.count - 1].append("")
        case "\n" where !isQuoted: rows.append([""])
        default: rows[rows.count - 1][field].unicodeScalars.append(scalar)
        }
    }
    return rows
}
