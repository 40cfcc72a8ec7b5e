extension BarChart {
    /// The chart laid out on a canvas.
    package func drawing(on canvas: Canvas) -> Drawing { BarLayout(self, canvas).drawing }
}

/// Where everything of a chart of bars stands: the name of each bar above it, its ends labelled on either side.
private struct BarLayout {
    private static let barHeight = 14.0

    private let chart: BarChart
    private let canvas: Canvas
    private let ruleLabel: RuleLabel?
    private let names: [[String]]
    /// The heights at which the bars begin.
    private let tops: [Double]
    private let plot: Plot

    init(_ chart: BarChart, _ canvas: Canvas) {
        self.chart = chart
        self.canvas = canvas
        let size = canvas.textSize
        let ends = chart.bars.map { $0.sortedEnds }
        let left = ends.map { textWidth($0[0].label, size: size) }.max() ?? 0
        let right = ends.map { textWidth($0[1].label, size: size) }.max() ?? 0
        let area = Box(left: left + 6, top: 0, right: canvas.width - right - 8, bottom: 1)
        ruleLabel = chart.rule.map {
            RuleLabel($0.label, at: Plot(x: chart.x, y: chart.x, area: area).clampedX($0.x), on: canvas)
        }
        names = chart.bars.map { wrapped($0.label, to: canvas.width, size: size) }
        var top = ruleLabel?.height(on: canvas) ?? 0
        var tops: [Double] = []
        for name in names {
            top += Double(name.count) * canvas.lineHeight + 4
            tops.append(top)
            top += Self.barHeight + 0.7 * size
        }
        self.tops = tops
        plot = Plot(
            x: chart.x, y: chart.x,
            area: Box(
                left: area.left, top: ruleLabel?.height(on: canvas) ?? 0, right: area.right, bottom: top))
    }

    var drawing: Drawing {
        var drawing = Drawing(canvas: canvas)
        drawing.addHorizontalAxis(plot)
        var outline = ""
        var crossed: [Double] = []
        let rule = chart.rule.map { plot.clampedX($0.x) }
        for (index, bar) in chart.bars.enumerated() {
            let ends = bar.sortedEnds
            let left = ends[0].x.map(plot.clampedX) ?? plot.area.right
            let right = max(ends[1].x.map(plot.clampedX) ?? plot.area.right, left + 2)
            let top = tops[index]
            outline += Path(left: left, top: top, right: right, bottom: top + Self.barHeight).text
            if let rule, left < rule, rule < right { crossed.append(top) }
            addTexts(index, ends, from: left, to: right, to: &drawing)
        }
        drawing.shapes.append(Shape(role: .solid(chart.style), path: outline))
        addRule(across: crossed, to: &drawing)
        return drawing
    }

    private func addTexts(
        _ index: Int, _ ends: [BarChart.End], from left: Double, to right: Double,
        to drawing: inout Drawing
    ) {
        let size = canvas.textSize
        let middle = tops[index] + Self.barHeight / 2 + 0.35 * size
        drawing.add(ends[0].label, .tick, .end, left - 5, middle)
        drawing.add(ends[1].label, .tick, .start, right + 5, middle)
        for (line, name) in names[index].enumerated() {
            let below = Double(names[index].count - line - 1) * canvas.lineHeight
            drawing.add(name, .plain, .start, 0, tops[index] - 4 - below - 0.3 * size)
        }
    }

    /// The rule shows above and below each bar and on those that it crosses, so that it strikes through no text.
    private func addRule(across crossed: [Double], to drawing: inout Drawing) {
        guard let rule = chart.rule, let ruleLabel else { return }
        let x = plot.clampedX(rule.x)
        func piece(from start: Double, to end: Double) -> String {
            Path([Point(x, start), Point(x, end)]).text
        }
        let ends = tops.flatMap { top in
            let bottom = top + Self.barHeight
            return [piece(from: top - 4, to: top), piece(from: bottom, to: bottom + 4)]
        }
        drawing.shapes.append(Shape(role: .rule, path: ends.joined()))
        if !crossed.isEmpty {
            let pieces = crossed.map { piece(from: $0, to: $0 + Self.barHeight) }
            drawing.shapes.append(Shape(role: .ruleOnBar, path: pieces.joined()))
        }
        ruleLabel.draw(in: &drawing)
    }
}

extension BarChart.Bar {
    /// The ends from left to right; one beyond the axis is on the right.
    fileprivate var sortedEnds: [BarChart.End] {
        ends.enumerated().sorted { left, right in
            (left.element.x ?? .infinity, left.offset) < (right.element.x ?? .infinity, right.offset)
        }.map { $0.element }
    }
}
