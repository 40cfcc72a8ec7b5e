/// A chart laid out on a canvas: every outline and every text in its place, ready to be printed.
package struct Drawing: Sendable {
    package let canvas: Canvas
    package internal(set) var height: Double
    /// In the order in which they are painted.
    package internal(set) var shapes: [Shape] = []
    package internal(set) var texts: [PlacedText] = []

    init(canvas: Canvas) {
        self.canvas = canvas
        height = 0
    }
}

/// An outline.
package struct Shape: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        case grid, axis, rule, ruleBand
        /// The part of a rule that lies on a bar, whose colour is often the rule's own.
        case ruleOnBar
        /// The mark of the value that a chart is about.
        case place
        case line(SeriesStyle)
        case band(SeriesStyle)
        /// Filled with the colour of the series: markers and bars.
        case solid(SeriesStyle)
    }

    package let role: Role
    /// The data of an SVG path.
    package let path: String
}

/// One line of text.
package struct PlacedText: Hashable, Sendable {
    package enum Role: Hashable, Sendable {
        /// A tick, or the title of an axis.
        case tick
        /// The name of a series.
        case label(SeriesStyle)
        case ruleLabel
        case plain
    }

    package enum Anchor: String, Hashable, Sendable {
        case start, middle, end
    }

    package let text: String
    package let role: Role
    package let anchor: Anchor
    /// Where the anchor stands on the baseline.
    package let x: Double
    package let y: Double
    package let size: Double

    var isBold: Bool {
        switch role {
        case .label, .ruleLabel: true
        case .tick, .plain: false
        }
    }

    /// The room that the text takes.
    package var box: Box {
        let width = textWidth(text, size: size, isBold: isBold)
        let left =
            switch anchor {
            case .start: x
            case .middle: x - width / 2
            case .end: x - width
            }
        return Box(left: left, top: y - 0.8 * size, right: left + width, bottom: y + 0.25 * size)
    }
}

/// A rectangle, with y growing downwards as in SVG.
package struct Box: Hashable, Sendable {
    package let left: Double
    package let top: Double
    package let right: Double
    package let bottom: Double

    package func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}
