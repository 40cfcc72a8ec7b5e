extension Chart {
    /// The chart laid out on a canvas.
    package func drawing(on canvas: Canvas) -> Drawing { LineLayout(self, canvas).drawing }
}

/// Where everything of a chart of lines stands. From top to bottom: the label of the rule, the title of the
/// vertical axis, the plot, the horizontal axis; on the right the names of the lines.
private struct LineLayout {
    private let chart: Chart
    private let canvas: Canvas
    private let plot: Plot
    private let verticalLabels: AxisLabels
    private let verticalTitle: [String]
    private let ruleLabel: RuleLabel?

    init(_ chart: Chart, _ canvas: Canvas) {
        self.chart = chart
        self.canvas = canvas
        let size = canvas.textSize
        let height = max(canvas.plotHeight, EndLabels.height(of: chart.series, on: canvas))
        verticalLabels = AxisLabels(vertical: chart.y, height: height, on: canvas)
        let left = verticalLabels.width(on: canvas) + 8
        let right = canvas.width - max(EndLabels.width(of: chart.series, on: canvas), size)
        let across = Plot(
            x: chart.x, y: chart.y, area: Box(left: left, top: 0, right: right, bottom: height))
        ruleLabel = chart.rule.map { RuleLabel($0.label, at: across.clampedX($0.x), on: canvas) }
        verticalTitle = wrapped(chart.y.title, to: canvas.width, size: size)
        let titleHeight = Double(verticalTitle.count) * canvas.lineHeight + 0.2 * size + 5
        let top = (ruleLabel?.height(on: canvas) ?? 0) + titleHeight
        plot = Plot(
            x: chart.x, y: chart.y, area: Box(left: left, top: top, right: right, bottom: top + height))
    }

    var drawing: Drawing {
        var drawing = Drawing(canvas: canvas)
        let lines = chart.series.map { plot.line($0.points) }
        addBands(to: &drawing)
        addVerticalAxis(to: &drawing)
        addRule(to: &drawing)
        drawing.addHorizontalAxis(plot)
        for (series, line) in zip(chart.series, lines) {
            drawing.shapes.append(Shape(role: .line(series.style), path: Path(line).text))
        }
        addPlace(to: &drawing)
        addMarkers(lines, to: &drawing)
        let ends = zip(chart.series, lines).compactMap { series, line in
            line.last.map { (series: series, target: $0.y) }
        }
        EndLabels(
            ends, top: plot.area.top - 0.4 * canvas.textSize, bottom: plot.area.bottom + 4, on: canvas
        ).draw(in: &drawing, beside: plot.area.right)
        return drawing
    }

    private func addBands(to drawing: inout Drawing) {
        for series in chart.series {
            guard let band = series.band else { continue }
            let path = Path(between: plot.line(band.lower), and: plot.line(band.upper))
            drawing.shapes.append(Shape(role: .band(series.style), path: path.text))
        }
    }

    private func addVerticalAxis(to drawing: inout Drawing) {
        let size = canvas.textSize
        let lines = verticalLabels.ticks.map { tick in
            let y = plot.y(tick.value)
            drawing.add(tick.text, .tick, .end, plot.area.left - 8, y + 0.35 * size)
            return Path([Point(plot.area.left, y), Point(plot.area.right, y)]).text
        }
        drawing.shapes.append(Shape(role: .grid, path: lines.joined()))
        for (index, line) in verticalTitle.reversed().enumerated() {
            let rise = Double(index) * canvas.lineHeight
            drawing.add(line, .tick, .start, 0, plot.area.top - 0.7 * size - 5 - rise)
        }
    }

    private func addRule(to drawing: inout Drawing) {
        guard let rule = chart.rule, let ruleLabel else { return }
        let area = plot.area
        let band = Path(
            left: rule.from.map(plot.clampedX) ?? area.left, top: area.top,
            right: rule.to.map(plot.clampedX) ?? area.right, bottom: area.bottom)
        drawing.shapes.append(Shape(role: .ruleBand, path: band.text))
        // The title of the vertical axis stands in the way of a rule far to the left.
        let title = verticalTitle.map { textWidth($0, size: canvas.textSize) }.max() ?? 0
        let x = plot.clampedX(rule.x)
        let top = x < title + 4 ? area.top : ruleLabel.isOverRule ? ruleLabel.height(on: canvas) : 0
        drawing.shapes.append(
            Shape(role: .rule, path: Path([Point(x, top), Point(x, area.bottom)]).text))
        ruleLabel.draw(in: &drawing)
    }

    /// A triangle that stands on the axis.
    private func addPlace(to drawing: inout Drawing) {
        guard let place = chart.place, (plot.x.lower...plot.x.upper).contains(place) else { return }
        let (x, y) = (plot.x(place), plot.area.bottom)
        let corners = [Point(x, y - 1), Point(x - 6, y - 11), Point(x + 6, y - 11), Point(x, y - 1)]
        drawing.shapes.append(Shape(role: .place, path: Path(corners).text))
    }

    /// How many markers a line has unless it says where they stand.
    private static let markerCount = 5.0

    private func addMarkers(_ lines: [[Point]], to drawing: inout Drawing) {
        let area = plot.area
        for (index, (series, line)) in zip(chart.series, lines).enumerated() {
            // Each line has its markers in other places, so that none hides another.
            let offset = (Double(index) + 0.5) / Double(lines.count)
            let spread = stride(from: offset, to: Self.markerCount, by: 1).map {
                area.left + $0 / Self.markerCount * (area.right - area.left)
            }
            let places = series.markers.map { $0.map(plot.x) } ?? spread
            let outlines = places.compactMap { x in
                height(of: line, at: x).flatMap { y in
                    y > area.top ? Path(series.style.marker, at: Point(x, y)).text : nil
                }
            }
            if outlines.isEmpty { continue }
            drawing.shapes.append(Shape(role: .solid(series.style), path: outlines.joined()))
        }
    }
}
