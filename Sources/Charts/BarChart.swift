/// Horizontal bars: what each input does to one value, from one end of the input to the other.
package struct BarChart: Sendable {
    /// One end of a bar.
    package struct End: Hashable, Sendable {
        /// Where it ends; nil beyond the axis.
        package var x: Double?
        /// What stands beside it.
        package var label: String

        package init(_ x: Double?, _ label: String) {
            self.x = x
            self.label = label
        }
    }

    package struct Bar: Hashable, Sendable {
        package var label: String
        /// The two ends, in any order.
        package var ends: [End]

        package init(_ label: String, _ first: End, _ second: End) {
            self.label = label
            ends = [first, second]
        }
    }

    package var x: Axis
    package var bars: [Bar]
    package var style: SeriesStyle
    /// The value that the bars move.
    package var rule: Rule?

    package init(x: Axis, bars: [Bar], style: SeriesStyle, rule: Rule? = nil) {
        self.x = x
        self.bars = bars
        self.style = style
        self.rule = rule
    }
}
