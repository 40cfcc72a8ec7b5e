import BuiltSites
import Diagnostics
import Markdown
import Site
import Testing

@Suite struct ProseReaderTests {
    /// Every part that reads prose reads all of it, whoever comes before it.
    @Test func everyPartReadsTheProse() async {
        let built = await page(
            "Words.\n", parts: [CountingPart(rule: "first"), CountingPart(rule: "second")])
        #expect(
            built.report == """
                content/index.md: error: 1 block [first]
                content/index.md: error: 1 block [second]

                """, "\(built.report)")
    }
}

/// A part that counts the blocks of prose of a page.
private struct CountingPart: SitePart {
    let rule: String

    func proseReader(of page: Page, in site: SiteContext) -> (any ProseReader)? {
        CountingReader(rule: rule, path: page.source.path)
    }
}

private struct CountingReader: ProseReader {
    let rule: String
    let path: String
    private var count = 0

    init(rule: String, path: String) { (self.rule, self.path) = (rule, path) }

    mutating func read(_ block: ProseBlock) { count += 1 }

    func problems(beside findings: PageFindings) -> [Diagnostic] {
        [Diagnostic(.error, rule, "\(count) block", path: path)]
    }
}
