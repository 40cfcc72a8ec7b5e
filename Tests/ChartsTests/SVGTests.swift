import Testing

@testable import Charts

/// The printed charts, held in files.
@Suite struct SVGTests {
    @Test func lines() {
        Golden.linesWide.expect(page(Sample.lines.drawing(on: .wide)))
        Golden.linesNarrow.expect(page(Sample.lines.drawing(on: .narrow)))
        Golden.linesFile.expect(
            SVG(file: Sample.lines.drawing(on: .wide), title: "Title", description: "What it says.").text)
    }

    @Test func bars() {
        Golden.barsWide.expect(page(Sample.bars.drawing(on: .wide)))
        Golden.barsNarrow.expect(page(Sample.bars.drawing(on: .narrow)))
    }

    @Test func textIsEscaped() {
        let svg = SVG(Sample.bars.drawing(on: .wide), id: "x", title: "A < B", description: "C & D > E")
        #expect(svg.text.contains("<title id=\"x-title\">A &lt; B</title>"))
        #expect(svg.text.contains("<desc id=\"x-desc\">C &amp; D &gt; E</desc>"))
        #expect(svg.text.contains(">Price &amp; rent</text>"))
    }

    @Test func aLineIsCutWhereItLeavesThePlot() {
        let plot = Plot(
            x: Axis("", to: 10) { "\($0)" }, y: Axis("", to: 10) { "\($0)" },
            area: Box(left: 0, top: 0, right: 100, bottom: 100))
        let line = plot.line([Point(0, 0), Point(5, 20), Point(10, 0)])
        #expect(line == [Point(0, 100), Point(25, 0), Point(75, 0), Point(100, 100)])
        let bend = plot.line([Point(0, 1), Point(2, 3.01), Point(4, 5), Point(6, 9)])
        #expect(bend == [Point(0, 90), Point(40, 50), Point(60, 10)])
    }

    @Test func lengthsHaveOneDecimal() {
        #expect(
            [12.34, 12.95, -0.04, -0.06, 1e9, .nan].map(decimal) == [
                "12.3", "13", "0", "-0.1", "1000000", "0",
            ])
        #expect(Path([Point(1, 2), Point(1, 5), Point(4, 5), Point(6, -7)]).text == "M1 2V5H4L6-7")
    }

    private func page(_ drawing: Drawing) -> String {
        SVG(drawing, id: "chart", title: "Title", description: "What it says.").text
    }
}
