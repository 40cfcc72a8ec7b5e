import Samples
import Testing

@testable import Charts

/// What holds for every chart, whatever is in it.
@Suite struct LayoutLawTests {
    static let canvases = [Canvas.wide, Canvas.narrow]

    @Test(arguments: canvases) func linesLeaveEveryTextReadable(canvas: Canvas) {
        var random = SeededGenerator(seed: 1)
        for index in 0..<500 {
            let problems = problems(Sample.randomLines(&random).drawing(on: canvas))
            #expect(problems == [], "chart \(index)")
        }
    }

    @Test(arguments: canvases) func barsLeaveEveryTextReadable(canvas: Canvas) {
        var random = SeededGenerator(seed: 2)
        for index in 0..<500 {
            let problems = problems(Sample.randomBars(&random).drawing(on: canvas))
            #expect(problems == [], "chart \(index)")
        }
    }

    @Test(arguments: canvases) func textIsAtLeastTwelvePixelsHigh(canvas: Canvas) {
        #expect(canvas.textSize * canvas.leastShownWidth / canvas.width >= 12)
    }

    @Test func theLawsSeeAnOverlapAndAnEscape() {
        var drawing = Drawing(canvas: .wide)
        drawing.height = 100
        drawing.add("one", .plain, .start, 10, 50)
        drawing.add("two", .plain, .start, 20, 50)
        drawing.add("three", .plain, .end, 5, 90)
        #expect(problems(drawing).count == 2)
    }

    @Test func gridlinesAreAtMostTen() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let drawing = Sample.randomLines(&random).drawing(on: .wide)
            let grid = drawing.shapes.filter { $0.role == .grid }.map { $0.path.filter { $0 == "M" }.count }
            #expect(grid.count == 1 && grid[0] <= 10)
        }
    }

    /// Two texts that touch, a text outside the canvas, or a number that is none.
    private func problems(_ drawing: Drawing) -> [String] {
        let boxes = drawing.texts.map { ($0.text, $0.box) }
        var result: [String] = []
        for (index, (text, box)) in boxes.enumerated() {
            if box.left < -0.1 || box.top < -0.1 || box.right > drawing.canvas.width + 0.1
                || box.bottom > drawing.height + 0.1
            {
                result.append("'\(text)' leaves the canvas: \(box)")
            }
            for (other, otherBox) in boxes[(index + 1)...] where box.overlaps(otherBox) {
                result.append("'\(text)' touches '\(other)'")
            }
        }
        return result
    }
}
