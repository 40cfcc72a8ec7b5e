import BuiltSites
import Testing

@testable import Site

/// What a column holds decides how it is set.
@Suite struct PageTableColumnTests {
    @Test(arguments: [
        (["$1,990", "$0"], "figures"), (["0.1 M", "4,200 M"], "figures"), (["60%", "none"], "figures"),
        (["12,000", ""], "figures"), (["$5", "too large to compute"], "figures"),
        (["$5", "not compared"], "figures"), (["not compared"], "short"), (["-3", "±4.5"], "figures"),
        (["closed", "managed open"], "short"), (["22 November 2026"], "short"), (["none", "none"], "short"),
        (["16 A100", "2"], "short"), (["12", "about 3"], "short"),
        (["about 320 M tokens a day", "2"], "prose"), (["", ""], "prose"), ([], "prose"),
    ])
    func aColumnIsWhatAllItsCellsAre(texts: [String], kind: String) {
        let grid = PageTable(name: "Table", head: ["Row", "Column"], rows: texts.map { cells(["1", $0]) })
        #expect("\(grid.kind(ofColumn: 1))" == kind)
        #expect(grid.kind(ofColumn: 0) == .prose)
    }

    @Test func rowsMayBeShorterThanTheHead() {
        let grid = PageTable(
            name: "Table", head: ["Row", "A", "B"], rows: [cells(["1", "2"]), cells(["1", "2", "3"])])
        #expect(grid.kind(ofColumn: 1) == .figures)
        #expect(grid.kind(ofColumn: 2) == .figures)
    }

    @Test func theTableSaysSoInBothForms() {
        let grid = PageTable(
            name: "Costs", head: ["Option", "Where", "USD"], rows: [cells(["Closed", "vendor", "$1,990"])])
        let (here, addresses) = (Route("a/"), Addresses(style: .file, baseURL: nil))
        #expect(
            grid.html(from: here, addresses).text.contains(
                """
                <tr><th scope="col">Option</th><th scope="col" class="short">Where</th>\
                <th scope="col" class="align-right">USD</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row">Closed</th><td class="short">vendor</td><td class="align-right">$1,990</td></tr>
                """))
        #expect(
            grid.markdown(from: here, addresses) == """
                | Option | Where | USD |
                | --- | --- | ---: |
                | Closed | vendor | $1,990 |
                """)
    }

    /// A row of a Markdown table is one line, and its cells end at bars.
    @Test func aMarkdownCellIsOneLineWithoutBars() {
        var cell = PageTable.Cell("x|y\nz")
        cell.note = "= a +\n  b | c"
        let grid = PageTable(name: "Table", head: ["A | B\nC"], rows: [[cell]])
        #expect(
            grid.markdown(from: Route(""), Addresses(style: .file, baseURL: nil)) == """
                | A \\| B C |
                | --- |
                | x\\|y z (= a + b \\| c) |
                """)
    }
}
