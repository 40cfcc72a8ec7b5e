/// A chart of lines, without a size: what is shown, not where.
///
/// Numbers are `Double` since they only become geometry; every number that a reader sees comes as a text from
/// the caller.
package struct Chart: Sendable {
    package var x: Axis
    package var y: Axis
    /// In the order in which they are painted.
    package var series: [Series]
    package var rule: Rule?
    /// The value along the horizontal axis that the chart is about: a triangle marks it. One outside the axis has none.
    package var place: Double?

    package init(x: Axis, y: Axis, series: [Series], rule: Rule? = nil, place: Double? = nil) {
        self.x = x
        self.y = y
        self.series = series
        self.rule = rule
        self.place = place
    }
}

/// A point in the units of the axes.
package struct Point: Hashable, Sendable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A line, the band around it, and the name that stands at its end.
package struct Series: Sendable {
    package var label: String
    package var style: SeriesStyle
    /// In rising order of x. A step is two points of the same x.
    package var points: [Point]
    package var band: Band?
    /// Where markers stand; nil spreads a few over the line.
    package var markers: [Double]?

    package init(
        _ label: String, style: SeriesStyle, points: [Point], band: Band? = nil, markers: [Double]? = nil
    ) {
        self.label = label
        self.style = style
        self.points = points
        self.band = band
        self.markers = markers
    }
}

/// The room between two lines, each in rising order of x.
package struct Band: Sendable {
    package var lower: [Point]
    package var upper: [Point]

    package init(lower: [Point], upper: [Point]) {
        self.lower = lower
        self.upper = upper
    }
}

/// A vertical line through the plot with its label, and a band of its own.
package struct Rule: Sendable {
    package var x: Double
    /// The sides of the band; nil reaches to the edge of the plot.
    package var from: Double?
    package var to: Double?
    package var label: String

    package init(at x: Double, from: Double?, to: Double?, label: String) {
        self.x = x
        self.from = from
        self.to = to
        self.label = label
    }
}
