/// The names of the lines beside their ends, moved apart so that none touches another.
struct EndLabels {
    private struct Block {
        let style: SeriesStyle
        let lines: [String]
        /// Where the line ends.
        let target: Double
        var top: Double
        let height: Double

        var centre: Double { top + height / 2 }
        var bottom: Double { top + height }
    }

    private static let gap = 2.0
    /// The way from the plot to the names, with room for a leader.
    static let indent = 14.0

    private var blocks: [Block] = []

    /// The names of lines that end at these heights, within a range of heights.
    init(_ ends: [(series: Series, target: Double)], top: Double, bottom: Double, on canvas: Canvas) {
        blocks = ends.map { series, target in
            let lines = Self.lines(of: series, on: canvas)
            let height = Double(lines.count) * canvas.lineHeight
            return Block(
                style: series.style, lines: lines, target: target, top: target - height / 2, height: height)
        }.sorted { $0.target < $1.target }
        var limit = top
        for index in blocks.indices {
            blocks[index].top = max(blocks[index].top, limit)
            limit = blocks[index].bottom + Self.gap
        }
        limit = bottom
        for index in blocks.indices.reversed() {
            blocks[index].top = min(blocks[index].top, limit - blocks[index].height)
            limit = blocks[index].top - Self.gap
        }
    }

    static func lines(of series: Series, on canvas: Canvas) -> [String] {
        wrapped(series.label, to: canvas.labelWidth, size: canvas.textSize, isBold: true)
    }

    /// The room that names take beside the plot, with the way to them.
    static func width(of series: [Series], on canvas: Canvas) -> Double {
        let lines = series.flatMap { Self.lines(of: $0, on: canvas) }
        let widest = lines.map { textWidth($0, size: canvas.textSize, isBold: true) }.max()
        return widest.map { indent + $0 } ?? 0
    }

    /// The least height in which the names stand one below the other.
    static func height(of series: [Series], on canvas: Canvas) -> Double {
        series.reduce(0) { $0 + Double(lines(of: $1, on: canvas).count) * canvas.lineHeight + gap }
    }

    func draw(in drawing: inout Drawing, beside edge: Double) {
        let size = drawing.canvas.textSize
        let lineHeight = drawing.canvas.lineHeight
        for block in blocks {
            for (index, line) in block.lines.enumerated() {
                let middle = block.top + (Double(index) + 0.5) * lineHeight
                drawing.add(line, .label(block.style), .start, edge + Self.indent, middle + 0.35 * size)
            }
            guard abs(block.centre - block.target) > 0.5 * lineHeight else { continue }
            let leader = Path([Point(edge + 2, block.target), Point(edge + Self.indent - 2, block.centre)])
            drawing.shapes.append(Shape(role: .axis, path: leader.text))
        }
    }
}
