/// The ticks of an axis that have room for their texts.
struct AxisLabels {
    let ticks: [(value: Double, text: String)]

    /// The ticks of a vertical axis of a height.
    init(vertical axis: Axis, height: Double, on canvas: Canvas) {
        let count = min(10, Int(height / (1.6 * canvas.lineHeight)))
        ticks = axis.ticks(atMost: max(2, count)).map { ($0, axis.label($0)) }
    }

    /// The ticks of a horizontal axis, as many as stand side by side without touching.
    init(horizontal plot: Plot, on canvas: Canvas) {
        let axis = plot.x
        var chosen: [(value: Double, text: String)] = []
        for count in stride(from: 10, through: 1, by: -1) {
            chosen = axis.ticks(atMost: count).map { ($0, axis.label($0)) }
            let halves = chosen.map { (plot.x($0.value), textWidth($0.text, size: canvas.textSize) / 2) }
            let fits = zip(halves, halves.dropFirst()).allSatisfy { left, right in
                left.0 + left.1 + 0.7 * canvas.textSize <= right.0 - right.1
            }
            if fits { break }
        }
        // At the ends a text may stand further out than the canvas is wide.
        ticks = chosen.filter {
            let half = textWidth($0.text, size: canvas.textSize) / 2
            return plot.x($0.value) - half >= 0 && plot.x($0.value) + half <= canvas.width
        }
    }

    /// The room that the texts take beside a vertical axis.
    func width(on canvas: Canvas) -> Double {
        ticks.map { textWidth($0.text, size: canvas.textSize) }.max() ?? 0
    }
}

extension Drawing {
    /// Where the texts of a horizontal axis begin, below the plot and the lowest text of the vertical axis.
    static let tickGap = 10.0

    /// Draws the horizontal axis with its ticks and title, and ends the drawing below them.
    mutating func addHorizontalAxis(_ plot: Plot) {
        let size = canvas.textSize
        let labels = AxisLabels(horizontal: plot, on: canvas)
        var path = Path([Point(plot.area.left, plot.area.bottom), Point(plot.area.right, plot.area.bottom)])
            .text
        var baseline = plot.area.bottom + Self.tickGap + 0.8 * size
        for (value, text) in labels.ticks {
            let x = plot.x(value)
            path += Path([Point(x, plot.area.bottom), Point(x, plot.area.bottom + 4)]).text
            add(text, .tick, .middle, x, baseline)
        }
        shapes.append(Shape(role: .axis, path: path))
        for line in wrapped(plot.x.title, to: canvas.width, size: size) {
            baseline += canvas.lineHeight
            let half = textWidth(line, size: size) / 2
            let centre = (plot.area.left + plot.area.right) / 2
            add(line, .tick, .middle, min(max(centre, half), canvas.width - half), baseline)
        }
        height = (baseline + 0.35 * size).rounded(.up)
    }

    mutating func add(
        _ text: String, _ role: PlacedText.Role, _ anchor: PlacedText.Anchor, _ x: Double, _ y: Double
    ) {
        texts.append(PlacedText(text: text, role: role, anchor: anchor, x: x, y: y, size: canvas.textSize))
    }
}
