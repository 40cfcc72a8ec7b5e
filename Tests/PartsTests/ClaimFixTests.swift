import BuiltSites
import Claims
import Diagnostics
import Parts
import Site
import Testing

@Suite struct ClaimFixTests {
    @Test(arguments: [
        ("$1,870 a month", "$1,980 a month"), ("about **$1,800**, all in", "about **$2,000**, all in"),
        ("$1.5k", "$2.0k"), ("$1811.11", "$1982.50"), ("USD 1,811.1", "USD 1,982.5"),
        ("$22k a year", "$24k a year"),
        ("model 120 at $1,811", "model 120 at $1,982"),
    ])
    func theFormStays(_ before: String, _ after: String) async throws {
        #expect(
            try await fixed("A [\(before)](value:cost.case.closed) b\n")
                == "A [\(after)](value:cost.case.closed) b\n")
    }

    @Test(arguments: [
        ("9 M tokens/day", "crossover.case.closed.managed-open", "11 M tokens/day"),
        ("9.25 million", "crossover.case.closed.managed-open", "10.8 million"),
        ("Two thirds", "input.case.workload.input_share", "Half"),
        ("1/3", "input.case.workload.input_share", "1/2"),
        ("40%", "input.case.workload.input_share", "50%"),
        ("a factor of 3", "ratio.case.managed-open.closed", "a factor of 2"),
        ("$3", "price.big.input", "$2"), ("$3.00", "price.big.input", "$2.00"),
    ])
    func everyFormIsWrittenAnew(_ before: String, _ id: String, _ after: String) async throws {
        #expect(try await fixed("[\(before)](value:\(id))\n") == "[\(after)](value:\(id))\n")
    }

    @Test(arguments: [
        "[$1,983](value:cost.case.closed)\n", "[never](value:cost.case.closed)\n",
        "[7 or 8](value:cost.case.closed)\n",
        "[$1,800]\n\n[$1,800]: value:cost.case.closed\n",
        "[$1,800][]\n\n[$1,800]: value:cost.case.closed\n",
        "[$1,**800**](value:cost.case.closed)\n", "[$*1*,800](value:cost.case.closed)\n",
        "[$1,80*&#48;*](value:cost.case.closed)\n", "[$1,80](value:cost.case.closed)\n",
        "[so](assert:cost.case.closed>$2,000)\n",
        "`[$9](value:cost.case.closed)`\n",
    ])
    func whatHoldsOrCannotBeRepairedStays(_ text: String) async throws {
        #expect(try await fixed(text) == text)
    }

    @Test(arguments: [
        ("[$1\\,800](value:cost.case.closed)", "[$2,000](value:cost.case.closed)"),
        ("[\\$1,800](value:cost.case.closed)", "[\\$2,000](value:cost.case.closed)"),
        ("[&#36;1&comma;800](value:cost.case.closed)", "[&#36;2,000](value:cost.case.closed)"),
        ("[$1811&period;11](value:cost.case.closed)", "[$1982.50](value:cost.case.closed)"),
        (
            "[&#36;&#x31;,800 &amp; more](value:cost.case.closed)",
            "[&#36;2,000 &amp; more](value:cost.case.closed)"
        ),
        ("[$**1,800**](value:cost.case.closed)", "[$**2,000**](value:cost.case.closed)"),
        ("[`$1,800` a *month*](value:cost.case.closed)", "[`$2,000` a *month*](value:cost.case.closed)"),
        ("[`` $1,800 ``](value:cost.case.closed)", "[`` $2,000 ``](value:cost.case.closed)"),
        ("[$1,800 a\nmonth](value:cost.case.closed)", "[$2,000 a\nmonth](value:cost.case.closed)"),
        ("> > [now\n> > $1,800](value:cost.case.closed)", "> > [now\n> > $2,000](value:cost.case.closed)"),
        (
            "[$1,800][a] b\n\n[a]: value:cost.case.closed",
            "[$2,000][a] b\n\n[a]: value:cost.case.closed"
        ),
        (
            "| a |\n|---|\n| [$1&#44;800](value:cost.case.closed) |",
            "| a |\n|---|\n| [$2,000](value:cost.case.closed) |"
        ),
    ])
    func whatAReaderSeesIsRewritten(_ before: String, _ after: String) async throws {
        #expect(try await fixed(before + "\n") == after + "\n")
    }

    @Test func theRestOfTheFileStaysByteForByte() async throws {
        let text = "Tab\t\u{A0}[x](y.md) é\r\n\r\n  [$1,800](value:cost.case.closed)\t\r\nEnd"
        #expect(try await fixed(text) == text.replacing("$1,800", with: "$2,000"))
    }

    @Test func theChangedLinesAreShown() async {
        let built = await claims(
            "One.\n\nFrom [$1,800](value:cost.case.closed) to [$4](value:price.big.input).\n")
        #expect(
            built.text == """
                content/index.md:6
                - From [$1,800](value:cost.case.closed) to [$4](value:price.big.input).
                + From [$2,000](value:cost.case.closed) to [$2](value:price.big.input).

                """)
    }

    private func fixed(_ text: String) async throws -> String {
        let head = "---\ntitle: Home\n---\n"
        guard let file = await claims(text).files.first else { return text }
        return String(String(decoding: file.bytes, as: UTF8.self).dropFirst(head.count))
    }

    private func claims(_ text: String) async -> ClaimFixes {
        let files = [
            file("content/index.md", "---\ntitle: Home\n---\n" + text),
            file("content/data/sources.yaml", CostSample.sources),
            file("content/data/prices.yaml", CostSample.prices),
            file("content/data/assumptions.yaml", CostSample.assumptions),
            file("content/data/scenarios.yaml", CostSample.scenarios),
        ]
        return ClaimFixes(
            files, await buildSite(files, options: BuildOptions.withAllParts(today: day)).result)
    }
}
