/// The text of a vertical rule, above the plot on the side with more room; on a narrow canvas, or for a rule in the
/// middle, over its whole width.
struct RuleLabel {
    /// Whether the text stands where the rule would go through it.
    let isOverRule: Bool
    private let lines: [String]
    private let anchor: PlacedText.Anchor
    private let x: Double

    /// A share of the canvas below which a side is too narrow to read in.
    private static let leastRoom = 0.5

    init(_ text: String, at ruleX: Double, on canvas: Canvas) {
        let toTheRight = canvas.width - ruleX - 6
        let toTheLeft = ruleX - 6
        let room = max(toTheRight, toTheLeft)
        let isBeside = room >= Self.leastRoom * canvas.width && canvas.width > 500
        // Lines of more than about seventy characters are hard to follow.
        let width = isBeside ? min(room, 36 * canvas.textSize) : canvas.width
        lines = balanced(text, to: width, size: canvas.textSize, isBold: true)
        anchor = isBeside && toTheLeft > toTheRight ? .end : .start
        x = isBeside ? (anchor == .start ? ruleX + 6 : ruleX - 6) : 0
        isOverRule = !isBeside
    }

    func height(on canvas: Canvas) -> Double { Double(lines.count) * canvas.lineHeight + 4 }

    func draw(in drawing: inout Drawing) {
        for (index, line) in lines.enumerated() {
            let baseline = Double(index) * drawing.canvas.lineHeight + 0.9 * drawing.canvas.textSize
            drawing.add(line, .ruleLabel, anchor, x, baseline)
        }
    }
}
