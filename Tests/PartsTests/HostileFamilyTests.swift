import BuiltSites
import Diagnostics
import Exact
import Libc
import Parts
import Testing

@testable import Claims
@testable import DecisionPages
@testable import InferencePages
@testable import Site

/// Text that only a program writes, from bytes to the whole site: the work grows with the bytes, or the text is
/// refused.
///
/// A family is built at one size and at four times that size, in processor time of the thread. Linear work
/// takes four times as long, square work sixteen times. The bound between leaves room for caches.
@Suite(.serialized) struct HostileFamilyTests {
    private static let size = 4_000

    @Test(arguments: HostileFamily.markdown) func pages(family: HostileFamily) async {
        await expectLinear { [file("content/index.md", "---\ntitle: Home\n---\n" + family.text($0))] }
    }

    @Test(arguments: HostileFamily.yaml) func frontMatter(family: HostileFamily) async {
        await expectLinear { [file("content/index.md", "---\n" + family.text($0) + "\n---\na\n")] }
    }

    @Test(arguments: HostileFamily.yaml) func data(family: HostileFamily) async {
        await expectLinear { size in
            HostileFamily.dataFiles.map { file("content/data/\($0).yaml", family.text(size / 2)) }
        }
    }

    /// A comparison stands on the last of the numbers, so that all are computed.
    @Test(arguments: HostileFamily.formulas) func formulas(family: HostileFamily) async {
        await expectLinear { size in
            let text = family.text(size)
            let last =
                text.ranges(of: "{id: n").last.map { text[$0.upperBound...].prefix { $0 != "," } } ?? ""
            return [
                file("content/data/sources.yaml", "sources:\n  - {id: list, title: The list}\n"),
                file("content/data/assumptions.yaml", text),
                file(
                    "content/data/comparisons.yaml",
                    ComparisonSample.comparisons.replacing("hosted-per-rate", with: "n\(last)")
                        .replacing("keeper-month", with: "1").replacing("node-month", with: "n0")),
            ]
        }
    }

    @Test(arguments: HostileFamily.yaml) func settings(family: HostileFamily) async {
        await expectLinear { [file("handbook.yaml", family.text($0))] }
    }

    @Test func longWordsInTheIndex() async {
        await expectLinear { size in
            [
                file(
                    "content/index.md",
                    "---\ntitle: Home\n---\n" + "a".times(size) + " " + "ing".times(size / 3)),
                file("templates/assets/search-engine.js", ""),
            ]
        }
    }

    @Test func manyPagesThatLinkToNothing() async {
        await expectLinear { size in
            (0..<size / 100).map {
                file("content/p\($0).md", "---\ntitle: P\($0)\n---\n" + "[a](../q.md) ".times(8))
            }
        }
    }

    @Test func invisibleCharactersInAClaim() async {
        let value = ComputedValue(
            "x", .usdPerMonth, 9, "", Derivation("x", "", ""), at: Route(""), nil)
        await expectLinear { size in
            let start = threadSeconds()
            _ = value.verdict(on: "$9 a" + "\u{200B}".times(size) + "b")
            return threadSeconds() - start
        }
    }

    /// The time for the bytes, and for four times as many. A measurement is repeated before it is believed.
    private func expectLinear(
        _ files: (Int) -> [SourceFile], sourceLocation: SourceLocation = #_sourceLocation
    ) async {
        await expectLinear(sourceLocation: sourceLocation) { await time(files($0)) }
    }

    private func expectLinear(
        sourceLocation: SourceLocation = #_sourceLocation, time: (Int) async -> Double
    ) async {
        var ratio = 0.0
        for _ in 0..<3 {
            let base = max(await time(Self.size), 0.004)
            ratio = await time(4 * Self.size) / base
            if ratio < 9 { return }
        }
        Issue.record("four times the bytes take \(ratio) times as long", sourceLocation: sourceLocation)
    }

    /// In seconds of this thread; with one worker a build stays on the thread that started it.
    private func time(_ files: [SourceFile]) async -> Double {
        let start = threadSeconds()
        _ = await site(files: files)
        return max(threadSeconds() - start, 0)
    }

    private func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// Templates are trusted, yet a mistake in one must not take the build with it.
@Suite struct TemplateLimitTests {
    @Test func aTemplateOfMoreTagsThanTheParserReads() async {
        let built = await template("{{title}}".times(5_000))
        #expect(
            built.report == """
                templates/page.mustache: error: this template has 5000 tags in 45000 bytes, too many \
                [template-too-large]
                    help: move parts of it into templates of their own

                """)
        #expect(await template("{{title}}".times(1_000)).report == "")
    }

    @Test func partialsThatDoubleEachOther() async {
        let parts = (1...20).map {
            file("templates/p\($0).mustache", $0 == 20 ? "x" : "{{> p\($0 + 1)}}{{> p\($0 + 1)}}")
        }
        let built = await site(
            files: [
                file("content/index.md", "---\ntitle: Home\n---\n"),
                file("templates/page.mustache", "{{> p1}}"),
            ]
                + parts)
        #expect(
            built.report.contains(
                "'page' includes more than 10000 templates, directly or through others [template-too-large]"))
        #expect(built["index.html"] == nil)
    }

    private func template(_ text: String) async -> BuiltSite {
        await site(
            files: [
                file("content/index.md", "---\ntitle: Home\n---\n"), file("templates/page.mustache", text),
            ])
    }
}
